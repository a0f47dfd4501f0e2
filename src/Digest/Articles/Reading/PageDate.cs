namespace Digest.Articles.Reading;

/// <summary>When a page says that it was published, and which field says so.</summary>
internal sealed record PageDate(TextDate Date, DateOrigin Origin)
{
    private static readonly string[] Metas =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "article:published", "datePublished", "date_published",
        "publish-date", "publish_date", "publishdate", "pubdate", "publication_date", "published-date", "published_date", "published_time",
        "sailthru.date", "parsely-pub-date", "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "dcterms.created", "dcterms.date", "dcterms.issued", "dc.date.issued", "dc.date.created",
        "dc.date", "DC.Date", "date", "article.published", "article:publicationdate", "originalpublicationdate", "og:pubdate", "citation_publication_date",
        "article_date_original", "bt:pubdate", "rnews:datepublished", "vr:published_time", "cre:publication_date", "article:post_date",
    ];

    /// <summary>
    /// The date of publication, from the surest field that states one; null when none does. A page that is brought out again and again
    /// shows its readers when it was published and tells machines when it was touched: what it shows counts.
    /// </summary>
    public static PageDate? Of(PageHead head, LinkedData linked, Uri? address, Lazy<List<string>> around) =>
        Told(head, linked) is { } told
            ? OfPublished(head).FirstOrDefault(shown => !IsNear(shown, told))
                ?? (OfText(around.Value) is { } shown && shown.Date.Instant < told.Date.Instant && !IsNear(shown, told) ? shown : told)
            : OfPage(head, address, around);

    /// <summary>The same for a page of news, whose fields are made with care and beside whose text other dates stand.</summary>
    public static PageDate? OfNews(PageHead head, LinkedData linked, Uri? address, Lazy<List<string>> around) =>
        Told(head, linked) ?? OfPage(head, address, around);

    private static bool IsNear(PageDate shown, PageDate told) => (shown.Date.Instant - told.Date.Instant).Duration() < TimeSpan.FromDays(2);

    private static PageDate? Told(PageHead head, LinkedData linked) =>
        (linked.IsArticle ? From(linked.Published, DateOrigin.JsonLd) : null)
        ?? Metas.SelectMany(head.Metas).Select(value => From(value, DateOrigin.Meta)).FirstOrDefault(date => date is not null);

    private static PageDate? OfPage(PageHead head, Uri? address, Lazy<List<string>> around) =>
        OfElements(head)
        ?? OfAddress(address)
        ?? OfText(around.Value)
        ?? (head.Title is { } title && TextDate.First(title) is { DayOnly: true } date ? new PageDate(date, DateOrigin.Text) : null);

    private static PageDate? From(string? value, DateOrigin origin) =>
        value is not null && Read(value) is { } date ? new PageDate(date, origin) : null;

    /// <summary>A date as machines write it, or seconds since 1970.</summary>
    private static TextDate? Read(string value)
    {
        if (TextDate.First(value) is { } date)
        {
            return date;
        }

        // 20250713, 20250713T0304, 1752375850, 1752375850000
        var digits = value.Trim();
        return digits.Length is 10 or 13 && long.TryParse(digits, out var number) && number > 0
            ? new TextDate(DateTimeOffset.FromUnixTimeMilliseconds(digits.Length == 10 ? number * 1000 : number), false, 0, digits.Length)
            : digits.Length >= 8 && DateTime.TryParseExact(digits.AsSpan(0, 8), "yyyyMMdd", null, System.Globalization.DateTimeStyles.None, out var day) && day.Year is >= 1990 and < 2100
                ? new TextDate(new DateTimeOffset(day, TimeSpan.Zero), true, 0, 8)
                : null;
    }

    private static PageDate? OfElements(PageHead head)
    {
        foreach (var node in head.Properties.Where(node => node["itemprop"]!.Contains("datePublished", StringComparison.OrdinalIgnoreCase)))
        {
            if ((From(node["content"], DateOrigin.TimeElement) ?? From(node["datetime"], DateOrigin.TimeElement) ?? From(node.InnerText(), DateOrigin.TimeElement)) is { } date)
            {
                return date;
            }
        }

        return OfPublished(head).FirstOrDefault() ?? Dates(head.Times.Where(time => !IsModified(time) && !Pruning.IsAside(time))).FirstOrDefault();
    }

    private static IEnumerable<PageDate> OfPublished(PageHead head) => Dates(head.Times.Where(time => IsPublished(time) && !Pruning.IsAside(time)));

    private static IEnumerable<PageDate> Dates(IEnumerable<HtmlNode> times) =>
        times.Take(12).Select(time => From(time["datetime"], DateOrigin.TimeElement) ?? From(time.InnerText(), DateOrigin.TimeElement)).OfType<PageDate>();

    private static bool IsPublished(HtmlNode time) =>
        (time["class"] + " " + time["itemprop"] + " " + time.Parent?["class"]) is var classes
        && (time["pubdate"] is not null || classes.Contains("publish", StringComparison.OrdinalIgnoreCase) || classes.Contains("entry-date", StringComparison.OrdinalIgnoreCase) || classes.Contains("release-date", StringComparison.OrdinalIgnoreCase))
        && !IsModified(time);

    private static bool IsModified(HtmlNode time) =>
        (time["class"] + " " + time["itemprop"] + " " + time.Parent?["class"]) is var classes
        && (classes.Contains("updated", StringComparison.OrdinalIgnoreCase) || classes.Contains("modified", StringComparison.OrdinalIgnoreCase))
        && !classes.Contains("publish", StringComparison.OrdinalIgnoreCase);

    // /2025/07/13/, /2025-07-13-, /20250713/
    private static PageDate? OfAddress(Uri? address)
    {
        if (address is null)
        {
            return null;
        }

        var path = address.AbsolutePath;
        for (var at = 0; at + 8 <= path.Length; at++)
        {
            if (path[at] is not ('/' or '-' or '_') || !path.AsSpan(at + 1).StartsWith("19") && !path.AsSpan(at + 1).StartsWith("20"))
            {
                continue;
            }

            var rest = path.AsSpan(at + 1);
            foreach (var format in (string[])["yyyy/MM/dd", "yyyy-MM-dd", "yyyy_MM_dd", "yyyyMMdd", "yyyy/M/d", "yyyy/MMdd"])
            {
                if (rest.Length >= format.Length
                    && (rest.Length == format.Length || !char.IsAsciiDigit(rest[format.Length]))
                    && DateTime.TryParseExact(rest[..format.Length], format, null, System.Globalization.DateTimeStyles.None, out var day)
                    && day.Year >= 1990)
                {
                    return new PageDate(new TextDate(new DateTimeOffset(day, TimeSpan.Zero), true, 0, 0), DateOrigin.Address);
                }
            }
        }

        return null;
    }

    private static PageDate? OfText(IEnumerable<string> lines) =>
        lines.Select(PlainHead.InLine).FirstOrDefault(date => date is not null) is { } found ? new PageDate(found, DateOrigin.Text) : null;
}
