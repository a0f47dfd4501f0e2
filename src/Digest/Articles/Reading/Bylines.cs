using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>Reads who wrote an article from a line such as "By Ada Lovelace | 7 Oct 2022".</summary>
internal static partial class Bylines
{
    private const int LongestLine = 160;
    private const int LongestName = 90;

    private static readonly Phrases Beginnings = Phrases.Listed("bylines");

    private static readonly Phrases Sources = Phrases.Listed("sources");

    /// <summary>The name that a byline states, without what stands before and after it; else null.</summary>
    public static string? Name(string line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        // "14. Mai 2009 von Ada Holm"
        if (TextDate.First(line) is { Start: 0 } date)
        {
            line = line[date.End..].TrimStart(' ', ',', '|', '-', '–', '·', '•');
        }

        var begun = Beginnings.BeginningOf(Fold.Of(line));
        if (begun == 0 || begun >= line.Length || line[begun - 1] != ':' && line[begun] is not (' ' or ':'))
        {
            return null;
        }

        var stated = line[begun..].TrimStart(':', ' ');
        return Desk().Match(stated) is { Success: true } desk ? desk.Groups["name"].Value : Names(stated);
    }

    /// <summary>The names in <paramref name="text"/>, parted by ", "; null when it holds no name.</summary>
    public static string? Names(string text)
    {
        var cut = Tail().Replace(text, "").Trim(' ', ',', ';', '-', '–', '|', '•', '·', '/', '.', '@');
        return cut.Length is > 1 and <= LongestName && IsName(cut) ? cut : null;
    }

    /// <summary>What a line such as "Source: Agencies" states; else null.</summary>
    public static string? Source(string line)
    {
        var begun = line.Length > LongestLine ? 0 : Sources.BeginningOf(Fold.Of(line));
        return begun > 0 && begun < line.Length && line[begun..].Trim() is { Length: > 1 and <= 60 } name ? name : null;
    }

    private static bool IsName(string text) =>
        (char.IsUpper(text[0]) || char.GetUnicodeCategory(text[0]) == System.Globalization.UnicodeCategory.OtherLetter)
        && !text.AsSpan().ContainsAnyInRange('0', '9')
        && text.AsSpan().Count(' ') <= 12
        && !text.Contains("http", StringComparison.OrdinalIgnoreCase);

    // "the Harbour Post foreign desk", "der Auslandsredaktion": those who write without their names.
    [GeneratedRegex(@"^(?:the|our|der|unserer|la|nuestra|della|de) (?<name>(?:[\p{L}'’&.-]+ ){0,6}(?:desk|staff|team|newsroom|bureau|reporters|correspondents?|editors|editorial board|\p{L}*redaktion|rédaction|redacción|redazione|redação|redactie))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Desk();

    // A date, a time, an address or a role may follow the name.
    [GeneratedRegex(@"\s*(?:[|•·–—@»›]|\s-\s|\b(?:published|updated|posted|on|for|in|is a|is the|last|senior|staff|special|contributor|correspondent|editor|reporter|writer|http|www)\b|\d).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tail();
}
