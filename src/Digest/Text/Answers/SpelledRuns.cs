using Digest.Text.Cutting;
using Digest.Text.Spelling;

namespace Digest.Text.Answers;

/// <summary>Runs of words that may be one name: three in one script may be one in another, Kim Jong Un and 김정은.</summary>
internal static class SpelledRuns
{
    /// <summary>Words of the longest name that is looked for.</summary>
    private const int Longest = 4;

    /// <summary>Words of one name are one blank or hyphen apart.</summary>
    private const int MostApart = 1;

    /// <summary>The keys of all runs, and for each the stems of its words.</summary>
    public static ILookup<string, string> In(string text, IReadOnlyList<Word> words)
    {
        var runs = new List<(string Key, string Stem)>();
        for (var first = 0; first < words.Count; first++)
        {
            for (var last = first; last < Math.Min(words.Count, first + Longest) && Continues(text, words, first, last); last++)
            {
                var stems = words.Skip(first).Take(last - first + 1).Select(word => word.Term);
                runs.AddRange(KeysOf(text, words, first, last).SelectMany(key => stems.Select(stem => (key, stem))));
            }
        }

        return runs.Where(run => run.Key.Length > 0).ToLookup(run => run.Key, run => run.Stem);
    }

    /// <summary>A word as a name is spelled: without the particle that a script without capitals hangs on it.</summary>
    public static ReadOnlySpan<char> Spelled(string text, Word word) =>
        char.IsUpper(text[word.Start]) || char.IsLower(text[word.Start]) ? text.AsSpan(word.Start, word.End - word.Start) : word.Term;

    private static bool Continues(string text, IReadOnlyList<Word> words, int first, int last) =>
        !char.IsLower(text[words[last].Start])
        && (last == first || words[last].Start - words[last - 1].End <= MostApart);

    /// <summary>The key of a run; of one in Cyrillic letters also those it has without the ending of a case.</summary>
    private static IEnumerable<string> KeysOf(string text, IReadOnlyList<Word> words, int first, int last)
    {
        var written = Written(text, words, first, last);
        yield return KnownKeys.Of(written);
        if (written.Length > LeastLeft && written[0] is ArabicAnd)
        {
            yield return KnownKeys.Of(written.AsSpan(1));
        }

        if (Scripts.Of(written[^1]) is not Script.Cyrillic)
        {
            yield break;
        }

        foreach (var ending in CaseEndings)
        {
            if (written.EndsWith(ending, StringComparison.Ordinal) && words[last].End - words[last].Start >= ending.Length + LeastLeft)
            {
                yield return KnownKeys.Of(written.AsSpan(0, written.Length - ending.Length));
            }
        }
    }

    /// <summary>The words of a run; pairs of letters that overlap stand for the letters as they are written.</summary>
    private static string Written(string text, IReadOnlyList<Word> words, int first, int last) =>
        first == last ? Spelled(text, words[first]).ToString()
        : words[last].Start < words[last - 1].End ? text[words[first].Start..words[last].End]
        : $"{text.AsSpan(words[first].Start, words[last - 1].End - words[first].Start)} {Spelled(text, words[last])}";

    /// <summary>"And" is written as one with the name behind it.</summary>
    private const char ArabicAnd = 'و';

    private static readonly string[] CaseEndings = ["ом", "ем", "ым", "им", "ой", "ою", "а", "у", "е", "ы", "и", "я", "ю", "ові", "і"];

    /// <summary>Letters that a name has at least: Ын.</summary>
    private const int LeastLeft = 2;
}
