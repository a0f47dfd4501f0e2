using System.Globalization;

namespace Digest.Feeds.Formats;

/// <summary>Gathers what a feed says of itself, whichever vocabulary it uses, into a <see cref="ParsedFeed"/>.</summary>
internal sealed class FeedParts(XmlNode root, Uri? address, bool isAtom)
{
    private const int MinutesADay = 1_440;

    private readonly List<string> authors = [];
    private readonly List<string> keepers = [];
    private readonly List<int> skipHours = [];
    private readonly List<DayOfWeek> skipDays = [];
    private Choice title;
    private Choice description;
    private Choice updated;
    private Choice<string> link;
    private Choice<string> language;
    private string? editor;
    private int? ttl;
    private int? period;
    private int? frequency;
    private string? hub;
    private string? self;
    private string? newAddress;

    /// <summary>The document's own address: what relative links are resolved against in the last place.</summary>
    public Uri? Address => address;

    /// <summary>Whether plain element names are Atom's.</summary>
    public bool IsAtom => isAtom;

    /// <summary>Who made the feed: what entries without an author inherit.</summary>
    public IReadOnlyList<string> Authors => authors.Count > 0 ? authors : editor is not null ? [editor] : keepers;

    public string? Language => language.Value ?? Scope.Language(root);

    /// <summary>An absolute address for a link stated at <paramref name="part"/>, or null.</summary>
    public string? Web(string? stated, XmlNode part)
    {
        if (stated is not null && Formats.Address.IsWeb(stated))
        {
            return stated;
        }

        var around = Scope.Base(part, address);
        return Formats.Address.Web(stated, around ?? Formats.Address.Base(link.Value, null));
    }

    public void Take(XmlNode part)
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
            case Space.Itunes:
                TakeItunes(part);
                break;
            case Space.Other:
                TakeSyndication(part);
                break;
        }
    }

    /// <summary><c>sy:updatePeriod</c> and <c>sy:updateFrequency</c>: so many times an hour, a day, a week.</summary>
    private void TakeSyndication(XmlNode part)
    {
        switch (part.Name)
        {
            case "updateperiod":
                period ??= part.Trimmed?.ToLowerInvariant() switch
                {
                    "hourly" => 60,
                    "daily" => MinutesADay,
                    "weekly" => MinutesADay * 7,
                    "monthly" => MinutesADay * 30,
                    "yearly" => MinutesADay * 365,
                    _ => null,
                };
                break;
            case "updatefrequency":
                frequency ??= Number(part.Trimmed, MinutesADay);
                break;
        }
    }

    /// <summary>All that was gathered. CDF states its address and date on the channel itself.</summary>
    public ParsedFeed Feed(string format, IReadOnlyList<Entry> entries) => new()
    {
        Format = format,
        Title = Wording.Line(title.Node, isAtom),
        Link = link.Value ?? Web(root.Attribute("href"), root),
        Description = description.Node is null ? null : Wording.Line(description.Node, isAtom),
        Language = Language,
        Updated = FeedDate.Parse(updated.Node?.Text ?? root.Attribute("lastmod")),
        Authors = Authors,
        Ttl = ttl ?? (period is { } minutes ? minutes / Math.Max(1, frequency ?? 1) : null),
        SkipHours = skipHours,
        SkipDays = skipDays,
        Hub = hub,
        Self = self,
        NewAddress = newAddress,
        Entries = entries,
    };

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
            case "description" or "subtitle" or "tagline" or "abstract":
                description.Offer(part, 0);
                break;
            case "info" or "summary":
                description.Offer(part, 5);
                break;
            case "language":
                language.Offer(part.Trimmed, 0);
                break;
            case "lastbuilddate" or "updated" or "modified":
                updated.Offer(part, 0);
                break;
            case "pubdate" or "published" or "date":
                updated.Offer(part, 2);
                break;
            case "author":
                authors.AddOnce(PersonOf.Element(part));
                break;
            case "managingeditor":
                editor ??= PersonOf.Element(part);
                break;
            case "webmaster" or "contributor":
                keepers.AddOnce(PersonOf.Element(part));
                break;
            case "ttl":
                ttl ??= Number(part.Trimmed, MinutesADay * 365);
                break;
            case "skiphours":
                TakeHours(part);
                break;
            case "skipdays":
                TakeDays(part);
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
            case "description":
                description.Offer(part, 1);
                break;
            case "language":
                language.Offer(part.Trimmed, 1);
                break;
            case "date" or "modified":
                updated.Offer(part, 1);
                break;
            case "creator" or "author":
                authors.AddOnce(PersonName.Of(part.Text));
                break;
            case "publisher":
                keepers.AddOnce(PersonName.Of(part.Text));
                break;
        }
    }

    private void TakeItunes(XmlNode part)
    {
        switch (part.Name)
        {
            case "title":
                title.Offer(part, 2);
                break;
            case "summary" or "description":
                description.Offer(part, 2);
                break;
            case "subtitle":
                description.Offer(part, 3);
                break;
            case "author":
                authors.AddOnce(PersonName.Of(part.Text));
                break;
            case "owner":
                keepers.AddOnce(PersonOf.Element(part));
                break;
            case "new-feed-url":
                newAddress ??= Web(part.Trimmed, part);
                break;
        }
    }

    private void TakeLink(XmlNode part)
    {
        var target = part.Attribute("href");
        if (target is null || LinkRelation.IsPlain(part, isAtom))
        {
            link.OfferLatest(Web(target ?? part.Trimmed, part), 0);
            return;
        }

        switch (LinkRelation.Of(part))
        {
            case "alternate":
                link.Offer(Web(target, part), part.Space == Space.Core ? 0 : 1);
                break;
            case "hub":
                hub ??= Web(target, part);
                break;
            case "self":
                self ??= Web(target, part);
                break;
        }
    }

    private void TakeHours(XmlNode part)
    {
        foreach (var hour in part)
        {
            // 24 is midnight in RSS 0.91, where hours run from 1.
            if (Number(hour.Trimmed, 24) is { } stated && !skipHours.Contains(stated % 24))
            {
                skipHours.Add(stated % 24);
            }
        }
    }

    private void TakeDays(XmlNode part)
    {
        foreach (var day in part)
        {
            if (Enum.TryParse<DayOfWeek>(day.Trimmed, ignoreCase: true, out var stated) && Enum.IsDefined(stated) && !skipDays.Contains(stated))
            {
                skipDays.Add(stated);
            }
        }
    }

    private static int? Number(string? text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
