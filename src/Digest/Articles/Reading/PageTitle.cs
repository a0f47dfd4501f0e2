using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>The headline of a page, without the outlet's name.</summary>
internal static class PageTitle
{
    private const double Alone = 3.5; // outside the news the one heading of a page says more than the fields made for sharing
    private const double Told = 2.9; // on news pages the field made for sharing says what the newspaper calls its article, against all others
    private const int LongBare = 25; // characters from which a headline is known inside a longer field
    private const int LongestSite = 50;

    private static readonly string[] Seams = [" | ", " - ", " – ", " — ", " · ", " « ", " » ", " :: ", "｜", " // ", " • ", " ~ "];

    /// <summary>The headline on which the page's fields agree best; empty when none is stated.</summary>
    public static string Of(PageHead head, LinkedData linked, bool isNews)
    {
        var headings = head.Headings.Select(heading => heading.InnerText()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var site = head.Meta("og:site_name", "application-name") ?? linked.Publisher ?? head.Masthead;
        if (SharedEnd(head.Meta("og:title"), headings) is { } shared)
        {
            return shared;
        }

        var stated = new List<(string Text, double Weight)>();
        Add(stated, head.Meta("og:title"), isNews ? Told : 1.2);
        Add(stated, linked.Headline, 1.1);
        Add(stated, head.Meta("twitter:title"), 0.5);
        Add(stated, head.Title, 0.6);
        foreach (var heading in headings.Take(4))
        {
            Add(stated, heading, headings.Count > 1 ? 0.7 : isNews ? 1.1 : Alone);
        }

        var candidates = stated.Select(candidate => (Text: WithoutSite(candidate.Text, site, headings, linked.Headline), candidate.Weight))
            .Where(candidate => candidate.Text.Length > 0 && !IsSite(candidate.Text, site))
            .GroupBy(candidate => Key(candidate.Text), StringComparer.Ordinal)
            .Select(same => (same.First().Text, Weight: same.Sum(candidate => candidate.Weight)))
            .ToList();
        return candidates.Count == 0 ? "" : candidates.MaxBy(candidate => candidate.Weight).Text;
    }

    private static void Add(List<(string Text, double Weight)> stated, string? text, double weight)
    {
        if (text is not null && TextLine.Clean(text) is { Length: > 0 } clean)
        {
            stated.Add((clean, weight));
        }
    }

    private static bool IsSite(string text, string? site) => site is not null && Key(text) == Key(site);

    // "Headline - Outlet", "Headline | Section | Outlet", "Outlet: Headline" when the page has the bare headline elsewhere.
    private static string WithoutSite(string text, string? site, List<string> headings, string? headline)
    {
        foreach (var bare in headings.Append(headline ?? ""))
        {
            if (bare.Length > 12 && text.EndsWith("| " + bare, StringComparison.OrdinalIgnoreCase))
            {
                return bare;
            }

            if (bare.Length > 12 && text.Length > bare.Length && text.IndexOf(bare, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && (at == 0 || bare.Length >= LongBare) && (text.Length == at + bare.Length || IsSeam(text.AsSpan(at + bare.Length))) && (at == 0 || text.Length > at + bare.Length))
            {
                return bare;
            }
        }

        for (var cut = LastSeam(text); cut.At > 0; cut = LastSeam(text))
        {
            var tail = text[(cut.At + cut.Length)..];
            if (!IsOutlet(tail, site) && !IsSection(text, cut.At, tail, headings))
            {
                break;
            }

            text = text[..cut.At].TrimEnd();
        }

        return text;
    }

    // "Attack on Israel: Restraint has to do with the USA" and "Escalation - Restraint has to do with the USA": each field has a kicker of its own.
    private static string? SharedEnd(string? told, List<string> headings) =>
        told is null ? null
        : headings.Select(heading => SharedEnd(told, heading)).FirstOrDefault(end => end is not null);

    private static string? SharedEnd(string told, string heading)
    {
        var end = 0;
        while (end < Math.Min(told.Length, heading.Length) && told[^(end + 1)] == heading[^(end + 1)])
        {
            end++;
        }

        var (kicker, other) = (told[..^end], heading[..^end]);
        return end >= LongBare && IsKicker(kicker) && IsKicker(other) && !Telling(kicker).Intersect(Telling(other), StringComparer.Ordinal).Any()
            ? heading[^end..].Trim()
            : null;
    }

    private static bool IsKicker(string text) => text.TrimEnd() is [.., ':' or '|' or '-' or '–' or '—' or '/'];

    private static IEnumerable<string> Telling(string text) => Fold.Of(text).Split(' ').Where(word => word.Length > 3);

    private static bool IsSeam(ReadOnlySpan<char> rest) => rest.TrimStart() is [var first, ..] && first is '|' or '-' or '–' or '—' or '·' or '»' or '«' or '：' or '｜' or '•' or ':';

    private static (int At, int Length) LastSeam(string text)
    {
        var (at, length) = (-1, 0);
        foreach (var seam in Seams)
        {
            var found = text.LastIndexOf(seam, StringComparison.Ordinal);
            if (found > at)
            {
                (at, length) = (found, seam.Length);
            }
        }

        return (at, length);
    }

    private static bool IsOutlet(string tail, string? site)
    {
        if (tail.Length > LongestSite)
        {
            return false;
        }

        var key = Key(tail);
        return (site is not null && Key(site) is { Length: > 1 } name && (key.Contains(name, StringComparison.Ordinal) || (key.Length > 2 && name.Contains(key, StringComparison.Ordinal))))
            || TextDate.First(tail) is not null
            || (tail.Contains('.') && !tail.Contains(' '));
    }

    // "Gardens make villages self-reliant | District": said in no heading, it is a place in the paper.
    private static bool IsSection(string text, int seam, string tail, List<string> headings) =>
        text[seam..].StartsWith(" | ", StringComparison.Ordinal) && seam >= LongBare && tail.Length < LongBare
        && !headings.Exists(heading => heading.Contains(tail, StringComparison.OrdinalIgnoreCase));

    private static string Key(string text) => string.Concat(Fold.Of(text).Where(char.IsLetterOrDigit));
}
