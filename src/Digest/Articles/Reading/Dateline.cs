using System.Text.RegularExpressions;

namespace Digest.Articles.Reading;

/// <summary>What opens a report before its first sentence: who says it, where and when.</summary>
/// <param name="Source">The outlet that puts its name before the text: "(MENAFN)"; else null.</param>
/// <param name="Agency">The agency named after the place: "KYIV (Reuters) -"; else null.</param>
/// <param name="Rest">The paragraph without what names the source; a place stays in it.</param>
internal sealed partial record Dateline(string? Source, string? Agency, string Rest)
{
    /// <summary>Reads the opening of a text's first paragraph.</summary>
    public static Dateline Of(string paragraph)
    {
        if (Opening().Match(paragraph) is { Success: true } opening)
        {
            var name = opening.Groups["name"].Value.Trim();
            var rest = paragraph[opening.Length..];
            return Agencies.Named(name) is { } known ? new Dateline(null, known, rest) : new Dateline(name, null, rest);
        }

        return Place().Match(paragraph) is { Success: true } place && Agencies.Named(place.Groups["name"].Value.Trim()) is { } agency
            ? new Dateline(null, agency, paragraph)
            : new Dateline(null, null, paragraph);
    }

    // "(MENAFN) North …", "(MENAFN- Trend News Agency) Baku …": what follows the outlet's name is the agency it prints.
    [GeneratedRegex(@"^\((?<name>[A-Z][\p{L}\d.&' ]{1,40})(?:\s?[-–—][^)]{0,60})?\)\s*[-–—:]?\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[\p{Lu}][\p{L}\d., /'-]{1,60}\s?[(/](?<name>[\p{L}. -]{2,30})[)/]\s?[-–—.:]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
