using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>The news agencies of the world, as texts cite them.</summary>
internal static partial class Agencies
{
    private static readonly Dictionary<string, string> ByName = WordList.Lines("Reading", "agencies")
        .Select(names => names.Split('|'))
        .SelectMany(names => names.Select(name => (Name: name, Agency: names[0])))
        .ToDictionary(pair => pair.Name, pair => pair.Agency, StringComparer.Ordinal);

    /// <summary>The agency that <paramref name="name"/> names, by its usual short name; else null.</summary>
    public static string? Named(string name) => ByName.GetValueOrDefault(name.Trim());

    /// <summary>
    /// The first agency that the text takes its report from: "(KCNA)", "KCNA reported", "according to Reuters", "told Sputnik" is not one.
    /// </summary>
    public static string? CitedIn(string text)
    {
        foreach (Match match in Citation().Matches(text.Length > 20_000 ? text[..20_000] : text))
        {
            var name = match.Groups["name"].Value;
            if (Named(name) is { } agency && agency != "Agencies")
            {
                return agency;
            }
        }

        return null;
    }

    private const string Name = @"(?<name>[A-ZČ][\p{L}.]*(?: [A-Z][\p{L}-]+){0,3})";

    [GeneratedRegex(
        @"\((?<name>[\p{L}][\p{L}. -]{1,30})\)|\b[Aa]ccording to (?:the )?" + Name + @"|\b" + Name + @"(?: news agency| agency)? (?:reported|reports|said|says|has reported|wrote)\b|\b(?:reported|cited) by (?:the )?" + Name,
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Citation();
}
