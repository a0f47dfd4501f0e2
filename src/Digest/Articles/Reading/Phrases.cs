using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>A set of phrases that lines are compared with, by their folded words.</summary>
/// <param name="table">A language a line; <c>|</c> parts the phrases.</param>
internal sealed class Phrases(string table)
{
    private readonly Dictionary<string, string[]> byFirstWord = table
        .Split(['\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(phrase => Fold.Of(phrase))
        .Distinct(StringComparer.Ordinal)
        .GroupBy(phrase => FirstWord(phrase).ToString(), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The phrases of the list <paramref name="name"/> in the folder <c>Phrases</c>.</summary>
    public static Phrases Listed(string name) => new(string.Join('\n', WordList.Lines("Reading", name)));

    /// <summary>Whether the folded line is one of the phrases, closing marks aside.</summary>
    public bool Is(ReadOnlySpan<char> folded)
    {
        var bare = folded.Trim(" :.>»›→…!?-–|•#▼▾+").TrimStart();
        foreach (var phrase in Candidates(bare))
        {
            if (bare.SequenceEqual(phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the folded line begins with one of the phrases, a whole word at its end.</summary>
    public bool Begin(ReadOnlySpan<char> folded) => BeginningOf(folded) > 0;

    /// <summary>The length of the phrase that the folded line begins with; 0 when it is none.</summary>
    public int BeginningOf(ReadOnlySpan<char> folded)
    {
        foreach (var phrase in Candidates(folded))
        {
            if (folded.StartsWith(phrase) && (folded.Length == phrase.Length || !char.IsLetterOrDigit(folded[phrase.Length]) || !char.IsLetterOrDigit(phrase[^1]) || phrase[^1] >= '\u3000'))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether one of the phrases stands anywhere in the folded text, at the beginning of a word.</summary>
    public bool StandIn(ReadOnlySpan<char> folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1]) || folded[at] >= '\u3000') && Begin(folded[at..]))
            {
                return true;
            }
        }

        return false;
    }

    private string[] Candidates(ReadOnlySpan<char> folded) =>
        byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FirstWord(folded), out var phrases) ? phrases : [];

    // Scripts without blanks between words are told apart by their first sign alone.
    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[0] >= '\u3000')
        {
            return text[..1];
        }

        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[..(end == 0 ? Math.Min(1, text.Length) : end)];
    }
}
