namespace Digest.Articles.Reading;

/// <summary>Who a page says has written its article.</summary>
internal static class PageByline
{
    private const int Most = 12;
    private const int LongestElement = 60;

    /// <summary>The names parted by ", ", from the surest field that states any; null when none does.</summary>
    public static string? Of(PageHead head, LinkedData linked, Lazy<List<string>> around) =>
        Join(linked.Authors)
        ?? Join(head.Metas("author"))
        ?? Join(head.Metas("article:author"))
        ?? Join(head.Metas("parsely-author"))
        ?? Join(head.Metas("sailthru.author"))
        ?? Join(head.Metas("dc.creator"))
        ?? Join(head.Metas("byl"))
        ?? Join(head.Metas("cXenseParse:author"))
        ?? Join(head.AuthorLinks.Select(link => link.InnerText()).Take(Most))
        ?? Join(head.Properties.Where(node => node["itemprop"]!.Split(' ').Contains("author")).Select(NameIn).Take(1))
        ?? Join(head.Bylines.Select(node => node.InnerText()).Where(text => text.Length < LongestElement).Take(1))
        ?? Join(around.Value.Select(line => Bylines.Name(line)).OfType<string>().Take(1));

    private static string NameIn(HtmlNode node) =>
        node.All().FirstOrDefault(inner => inner["itemprop"] == "name") is { } name ? name["content"] ?? name.InnerText() : node["content"] ?? node.InnerText();

    private static string? Join(IEnumerable<string> names)
    {
        var clean = names.Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(Most).ToList();
        return clean.Count == 0 ? null : string.Join(", ", clean);
    }

    private static string? Clean(string name)
    {
        var text = TextLine.Clean(name);
        if (text.Length is < 2 or > 120 || text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("www.", StringComparison.OrdinalIgnoreCase) || text.Contains('@') || text.StartsWith('/') || text.All(char.IsAsciiDigit))
        {
            return null;
        }

        return Bylines.Name(text) ?? (TextDate.First(text) is not null ? null : text.Trim(' ', ',', ';', '|', '-'));
    }
}
