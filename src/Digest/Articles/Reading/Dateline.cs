using System.Text.RegularExpressions;

namespace Digest.Articles.Reading;

/// <summary>What opens a report before its first sentence: where, when and who says it. Not part of what the report says.</summary>
/// <param name="Name">The outlet or agency that puts its name before the text: "(MENAFN)", "SEOUL (Harbour Post) –"; else null.</param>
/// <param name="Date">The day; null when none is stated, or none with its year: "Dec. 28".</param>
/// <param name="Rest">The paragraph from its first sentence on; the whole paragraph when no dateline opens it.</param>
/// <param name="IsStated">Whether a dateline opens the paragraph.</param>
internal sealed partial record Dateline(string? Name, TextDate? Date, string Rest, bool IsStated)
{
    private const int Longest = 120; // characters within which a dateline ends

    /// <summary>Reads the opening of a paragraph.</summary>
    public static Dateline Of(string paragraph)
    {
        if (Opening().Match(paragraph) is { Success: true } opening)
        {
            return new Dateline(opening.Groups["name"].Value.Trim(), null, paragraph[opening.Length..], true);
        }

        var start = paragraph[..Math.Min(paragraph.Length, Longest)];
        return Read(paragraph, Signed().Match(start)) ?? Read(paragraph, Unsigned().Match(start)) ?? new Dateline(null, null, paragraph, false);
    }

    private static Dateline? Read(string paragraph, Match match)
    {
        var rest = paragraph[match.Length..];
        if (!match.Success || rest.Length == 0 || char.IsLower(rest[0]) || Head().Match(match.Groups["head"].Value.Trim()) is not { Success: true } head)
        {
            return null;
        }

        var (place, date) = (head.Groups["place"].Value, head.Groups["date"].Value);
        var name = match.Groups["name"].Success ? match.Groups["name"].Value.Trim() : null;
        var dated = date.Length > 0;
        return (dated ? IsDay(date) : IsShouted(place) || Agencies.Named(name ?? "") is not null)
            ? new Dateline(name, dated ? TextDate.First(date) : null, rest, true)
            : null;
    }

    // "June 17, 2025", or a month and a day alone.
    private static bool IsDay(string date) => DateTokens.Of(date, 0, Longest).Exists(token => token.Month > 0);

    // Datelines write the place in capitals; labels that are written so as well announce what follows.
    private static bool IsShouted(string place)
    {
        var town = place.Split(',')[0];
        return town.Count(char.IsUpper) > 2 && !town.Any(char.IsLower) && !Labels.Contains(town);
    }

    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "ANALYSIS", "BREAKING", "BREAKING NEWS", "COMMENT", "CORRECTION", "EXCLUSIVE", "EXPLAINER", "FACTBOX", "INTERVIEW", "LIVE", "OPINION",
        "REVIEW", "UPDATE", "UPDATED", "VIDEO", "WATCH",
    };

    // "(MENAFN) North …", "(MENAFN- Trend News Agency) Baku …": what follows the outlet's name is the agency it prints.
    [GeneratedRegex(@"^\((?<name>[A-Z][\p{L}\d.&' ]{1,40})(?:\s?[-–—][^)]{0,60})?\)\s*[-–—:]*\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    // "SEOUL (Harbour Post) – South …", "МОСКВА, 18 июня. /ТАСС/. Северная …", "Berlin (dpa/bb) - Die …"
    [GeneratedRegex(@"^(?<head>\p{Lu}[^()/]{1,80}?(?:/\p{Lu}[^()/]{1,30})?)\s?[(/](?<name>\p{L}[\p{L}\d.&'’ -]{1,40})(?:/\p{L}{1,8})?[)/](?:\.?\s?[-–—]{1,2}|\s?[.:])\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Signed();

    // "SEOUL, June 19 — South …", "WASHINGTON — The …"
    [GeneratedRegex(@"^(?<head>\p{Lu}[^()–—]{1,80}?)\s(?:–|—|--?)\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Unsigned();

    // A place of up to five words, its country or state, and a day in words: "PYONGYANG, Dec. 28", "Berlin, 13. Juli 2025", "MADRID, 3 de mayo".
    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{L}\p{M}'’./-]*(?: (?:(?:de|del|la|do|da|am|an|der|of|upon|sur|les|на) )?\p{Lu}[\p{L}\p{M}'’./-]*){0,4}(?:, \p{Lu}[\p{L}\p{M}'’. -]{1,30})?)(?:,? (?<date>(?:\p{L}+,? )?(?:\p{L}+\.? \d{1,2}|\d{1,2}\.? (?:de )?\p{L}+\.?)(?:,? (?:de )?\d{4})?(?: года| г\.)?))?[.,]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Head();
}
