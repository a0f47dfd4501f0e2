namespace Digest.Feeds.Formats;

/// <summary>Gathers what an item's elements say, whichever vocabulary they come from, into an <see cref="Entry"/>.</summary>
internal sealed class EntryParts(XmlNode item, FeedParts feed)
{
    private readonly List<string> authors = [];
    private readonly List<string> contributors = [];
    private readonly List<string> categories = [];
    private readonly Attachments attachments = new(item, feed.Address);
    private Choice title;
    private Choice summary;
    private Choice content;
    private Choice id;
    private Choice published;
    private Choice updated;
    private Choice<string> link;
    private string? original;
    private Choice<string> language;
    private EntrySource? source;
    private IReadOnlyList<string> sourceAuthors = [];

    /// <summary>The entry that <paramref name="item"/> states.</summary>
    public static Entry Read(XmlNode item, FeedParts feed)
    {
        var parts = new EntryParts(item, feed);
        foreach (var part in item)
        {
            parts.Take(part);
        }

        return parts.Entry();
    }

    private void Take(XmlNode part)
    {
        switch (part.Space)
        {
            case Space.Core:
            case Space.Atom:
                TakeCore(part);
                break;
            case Space.Dc:
            case Space.DcTerms:
                TakeDublinCore(part);
                break;
            case Space.Content:
                content.Offer(part, part.Name == "encoded" ? 0 : 9);
                break;
            case Space.Xhtml:
                content.Offer(part, part.Name is "body" or "div" ? 2 : 9);
                break;
            case Space.Itunes:
                TakeItunes(part);
                break;
            case Space.Media:
                TakeMedia(part);
                break;
            default:
                original ??= part.Name == "origlink" ? Web(part.Trimmed, part) : null;
                break;
        }
    }

    private void TakeCore(XmlNode part)
    {
        switch (part.Name)
        {
            case "title":
                title.Offer(part, 0);
                break;
            case "link":
                TakeLink(part);
                break;
            case "guid":
                id.Offer(part, 0);
                TakeGuid(part);
                break;
            case "id":
                id.Offer(part, 0);
                break;
            case "a":
                link.Offer(Web(part.Attribute("href"), part), 2);
                break;
            case "description" or "abstract":
                summary.Offer(part, 0);
                break;
            case "summary":
                summary.Offer(part, feed.IsAtom ? 0 : 1);
                break;
            case "content" or "fullitem":
                TakeContent(part);
                break;
            case "body":
                content.Offer(part, 2);
                break;
            case "author":
                authors.AddOnce(PersonOf.Element(part));
                break;
            case "contributor":
                contributors.AddOnce(PersonOf.Element(part));
                break;
            case "category":
                categories.AddOnce(Category(part));
                break;
            case "enclosure":
                attachments.Add(part);
                break;
            case "pubdate" or "published" or "issued":
                published.Offer(part, 0);
                break;
            case "created":
                published.Offer(part, 2);
                break;
            case "updated" or "modified" or "lastbuilddate" or "lastmod":
                updated.Offer(part, 0);
                break;
            case "date":
                published.Offer(part, 1);
                break;
            case "source":
                TakeSource(part);
                break;
            case "language":
                language.Offer(part.Trimmed, 0);
                break;
            case "image":
                attachments.AddPicture(part);
                break;
        }
    }

    private void TakeDublinCore(XmlNode part)
    {
        switch (part.Name)
        {
            case "title":
                title.Offer(part, 1);
                break;
            case "description" or "abstract":
                summary.Offer(part, 2);
                break;
            case "creator" or "author":
                authors.AddOnce(PersonName.Of(part.Text));
                break;
            case "contributor" or "publisher":
                contributors.AddOnce(part.Name == "contributor" ? PersonName.Of(part.Text) : null);
                break;
            case "subject":
                categories.AddOnce(Html.Line(part.Text));
                break;
            case "date" or "issued" or "available" or "dateaccepted":
                published.Offer(part, 1);
                break;
            case "created":
                published.Offer(part, 2);
                break;
            case "modified":
                updated.Offer(part, 1);
                break;
            case "language":
                language.Offer(part.Trimmed, 1);
                break;
            case "identifier":
                id.Offer(part, 2);
                break;
        }
    }

    private void TakeItunes(XmlNode part)
    {
        switch (part.Name)
        {
            case "title":
                title.Offer(part, 3);
                break;
            case "author":
                contributors.AddOnce(PersonName.Of(part.Text));
                break;
            case "summary" or "description":
                summary.Offer(part, 3);
                break;
            case "subtitle":
                summary.Offer(part, 4);
                break;
            case "image":
                attachments.AddPicture(part);
                break;
            case "keywords":
                foreach (var word in (part.Trimmed ?? "").Split(','))
                {
                    categories.AddOnce(Html.Line(word));
                }

                break;
            case "category":
                categories.AddOnce(part.Attribute("text"));
                break;
        }
    }

    private void TakeMedia(XmlNode part)
    {
        switch (part.Name)
        {
            case "group":
                foreach (var inner in part)
                {
                    TakeMedia(inner);
                }

                break;
            case "title":
                title.Offer(part, 4);
                break;
            case "description":
                summary.Offer(part, 5);
                break;
            case "content":
                attachments.Add(part);
                foreach (var inner in part)
                {
                    TakeMedia(inner);
                }

                break;
            case "thumbnail":
                attachments.AddPicture(part);
                break;
            case "credit":
                contributors.AddOnce(PersonName.Of(part.Text));
                break;
            case "category":
                categories.AddOnce(Html.Line(part.Attribute("label") ?? part.Text));
                break;
        }
    }

    /// <summary>A link is an address between tags (RSS) or in <c>href</c> with its relation (Atom).</summary>
    private void TakeLink(XmlNode part)
    {
        var target = part.Attribute("href");
        if (target is null || LinkRelation.IsPlain(part, feed.IsAtom))
        {
            link.OfferLatest(Web(target ?? part.Trimmed, part), 1);
            return;
        }

        switch (LinkRelation.Of(part))
        {
            case "alternate":
                link.Offer(Web(target, part), IsPage(part) ? 1 : 4);
                break;
            case "enclosure":
                attachments.Add(part);
                break;
        }
    }

    /// <summary>Whether a link leads to something to read: no type, or text.</summary>
    private static bool IsPage(XmlNode link) =>
        link.Attribute("type") is not { Length: > 0 } type || type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    private void TakeGuid(XmlNode part)
    {
        if (!string.Equals(part.Attribute("ispermalink"), "false", StringComparison.OrdinalIgnoreCase) && part.Trimmed is { } stated && Address.IsWeb(stated))
        {
            link.Offer(stated, 3);
        }
    }

    /// <summary>Content that lies elsewhere is a link of its own.</summary>
    private void TakeContent(XmlNode part)
    {
        if (part.Attribute("src") is { Length: > 0 } elsewhere && part.Raw.IsWhiteSpace())
        {
            link.Offer(Web(elsewhere, part), 5);
            return;
        }

        content.Offer(part, 1);
    }

    private void TakeSource(XmlNode part)
    {
        if (part.First is null)
        {
            source ??= new EntrySource(NullIfEmpty(Html.Line(part.Text)), Web(part.Attribute("url"), part));
            return;
        }

        var parts = new FeedParts(part, feed.Address, feed.IsAtom);
        foreach (var inner in part)
        {
            parts.Take(inner);
        }

        var stated = parts.Feed("", []);
        source ??= new EntrySource(NullIfEmpty(stated.Title), stated.Link ?? stated.Self);
        sourceAuthors = stated.Authors;
    }

    private Entry Entry()
    {
        var about = item.Attribute("about");
        var identity = Identity() ?? (string.IsNullOrEmpty(about) ? null : about);
        link.Offer(identity is not null && Address.IsWeb(identity) && item.Parent is not null ? identity : null, 6);
        link.Offer(Web(item.Attribute("href"), item), 2);
        var changed = updated.Node?.Text ?? item.Attribute("lastmod");
        var raw = published.Node?.Text ?? changed;
        var updatedAt = FeedDate.Parse(changed);
        return new Entry
        {
            Id = identity,
            Title = Wording.Line(title.Node, feed.IsAtom),
            Link = link.Value,
            Original = original,
            SummaryHtml = Lazy(summary.Node),
            ContentHtml = Lazy(content.Node),
            Authors = authors.Count > 0 ? authors : contributors.Count > 0 ? contributors : sourceAuthors.Count > 0 ? sourceAuthors : feed.Authors,
            Published = ReferenceEquals(raw, changed) ? updatedAt : FeedDate.Parse(raw),
            PublishedRaw = raw is null ? null : Html.OneLine(raw),
            Updated = updatedAt,
            Categories = categories,
            Enclosures = attachments.Files,
            Picture = attachments.Picture,
            Source = source,
            Language = language.Value ?? Scope.Language(item) ?? feed.Language,
        };
    }

    /// <summary>The id as stated, except that a relative one in Atom is completed: it is an address by the norm.</summary>
    private string? Identity()
    {
        if (id.Node?.Trimmed is not { } stated || id.Node is not { Name: "id", Tree.HasBases: true } node)
        {
            return id.Node?.Trimmed;
        }

        return Address.Absolute(stated, Scope.Base(node, null)) ?? stated;
    }

    private LazyHtml? Lazy(XmlNode? node) =>
        node is { } stated ? new LazyHtml(stated, feed.IsAtom, feed.Address) : null;

    private static string? Category(XmlNode part)
    {
        var term = part.Attribute("term");
        var label = part.Attribute("label");
        return Html.Line(!string.IsNullOrEmpty(label) ? label : !string.IsNullOrEmpty(term) ? term : part.Text);
    }

    private string? Web(string? stated, XmlNode part) => feed.Web(stated, part);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
