namespace Digest.Articles.Reading;

/// <summary>Reads the article out of a full web page.</summary>
public static class PageReader
{
    private const int Most = 5_000_000; // characters; the largest real page seen had 4 million
    private const int Short = 250; // characters below which a page's text is looked for in its data

    /// <summary>
    /// What the page says. A page is cut at 5 million characters; one without an article gives an empty <see cref="ReadArticle.Text"/>.
    /// <paramref name="address"/> is where it was found, if known: links are resolved against it. Never throws.
    /// </summary>
    public static ReadArticle Read(string html, Uri? address)
    {
        var page = HtmlTree.Of(TwiceEncoded.Undone(html.Length > Most ? html[..Most] : html));
        var head = PageHead.Of(page);
        var linked = LinkedData.Of(head.Scripts);
        var isNews = linked.IsNews || head.IsNews;
        var title = PageTitle.Of(head, linked, isNews);
        var around = new Lazy<List<string>>(() => PageSurroundings.Of(page, title));
        var byline = PageByline.Of(head, linked, around);
        var clean = TextOf(page, linked, title, byline?.Split(", ") ?? []);
        var (source, agency) = WhoSays(clean);
        var published = isNews ? PageDate.OfNews(head, linked, address, around) : PageDate.Of(head, linked, address, around);
        return new ReadArticle
        {
            Title = title,
            Published = published?.Date.Instant,
            PublishedFrom = published?.Origin ?? DateOrigin.None,
            PublishedDayOnly = published?.Date.DayOnly ?? false,
            Byline = byline,
            Source = head.Meta("og:site_name") ?? linked.Publisher ?? head.Meta("application-name") ?? source ?? head.Masthead,
            Agency = agency ?? Agencies.CitedIn(clean),
            Language = LanguageOf(head.Language ?? linked.Language ?? head.Meta("content-language", "og:locale")),
            Picture = AddressOf(head.Meta("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? linked.Picture, address),
            CanonicalAddress = CanonicalOf(head.Canonical ?? head.Meta("og:url"), address),
            Text = clean,
        };
    }

    // "(MENAFN) The mill …": the name in a dateline is an agency's, if it is known as one, or else the outlet's.
    private static (string? Source, string? Agency) WhoSays(string text)
    {
        var name = Dateline.Of(text.Split("\n\n")[0]).Name;
        return name is not null && Agencies.Named(name) is { } agency ? (null, agency) : (name, null);
    }

    // Some pages are empty until a script fills them, and say the text in their data.
    private static string TextOf(HtmlNode page, LinkedData linked, string title, IReadOnlyList<string> authors)
    {
        var shown = string.Join("\n\n", PageBody.Of(page, title, authors));
        if (linked.Body is { Length: > Short } body && shown.Length * 2 < body.Length)
        {
            return DataText.Of(body);
        }

        return shown.Length >= Short || DataText.InScripts(page) is not { Length: > Short } hidden || hidden.Length < 2 * shown.Length ? shown : hidden;
    }

    private static string? LanguageOf(string? stated)
    {
        var tag = stated?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return tag is { Length: 2 or 3 } && tag.All(char.IsAsciiLetterLower) ? tag : null;
    }

    private static string? AddressOf(string? stated, Uri? address) =>
        stated is null ? null
        : Uri.TryCreate(stated, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsoluteUri
        : address is not null && Uri.TryCreate(address, stated, out var joined) && joined.Scheme is "http" or "https" ? joined.AbsoluteUri
        : null;

    private static string? CanonicalOf(string? stated, Uri? address) =>
        (AddressOf(stated, address) ?? address?.AbsoluteUri) is { } found ? CanonicalUrl.Of(found) : null;
}
