using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>Tells the name of an outlet on a line of its own, or beside the date, by the words that newspapers call themselves with.</summary>
internal static class Outlets
{
    private const int Longest = 60;
    private const int MostWords = 6;

    private static readonly Phrases Callings = Phrases.Listed("outlets");

    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "at", "in", "on", "am", "an", "der", "die", "das", "des", "für", "und", "vom", "la", "le", "les", "el", "los", "las", "il", "lo",
        "de", "del", "della", "di", "du", "d'", "da", "do", "dos", "y", "et", "e", "van", "het", "и",
    };

    // Short words that are words and not the initials of a house.
    private static readonly HashSet<string> ShortWords = new(StringComparer.Ordinal) { "BAY", "DAY", "EAST", "NEW", "OLD", "OUR", "RED", "SEA", "SUN" };

    /// <summary>The outlet that a line names, alone or parted from a date: "Lowland Courier", "Kurier am Deich, 13. Juli 2025", "HERALD | May 3, 2025"; else null.</summary>
    public static string? InLine(string line)
    {
        if (line.Length > Longest + 40)
        {
            return null;
        }

        var undated = TextDate.First(line) is { } date ? string.Concat(line.AsSpan(0, date.Start), "|", line.AsSpan(date.End)) : line;
        var parts = undated.Split(['|', '•', '·', '–', '—'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Select(part => part.TrimEnd(',', ':')).FirstOrDefault(IsName) is { } name ? InSmallLetters(name) : null;
    }

    private static bool IsName(string text)
    {
        var words = Words(text);
        return words.Length is > 1 and <= MostWords && text.Length <= Longest && char.IsUpper(text[0])
            && words.All(word => char.IsUpper(word[0]) || Particles.Contains(word) || IsCalling(word))
            && words.Any(IsCalling);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsCalling(string word) => Callings.Is(Fold.Of(word));

    /// <summary>A name of several words written in capitals, as names are written: "ORCHARD STREET JOURNAL" is "Orchard Street Journal", "BBC NEWS" is "BBC News".</summary>
    public static string InSmallLetters(string name)
    {
        var words = Words(name);
        return words.Length < 2 || name.Any(char.IsLower)
            ? name
            : string.Join(' ', words.Select((word, at) => Cased(word, at == 0)));
    }

    private static string Cased(string word, bool isFirst) =>
        Particles.Contains(word) && !isFirst ? word.ToLowerInvariant()
        : word.Length > 3 || Particles.Contains(word) || ShortWords.Contains(word) ? word[0] + word[1..].ToLowerInvariant()
        : word;
}
