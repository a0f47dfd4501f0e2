using System.Buffers;

namespace Digest.Text;

/// <summary>The distinct terms of one article, numbered in the order of their first use.</summary>
internal sealed class Vocabulary
{
    private const int LongestStopWord = 16;

    // The distinct words of an article of 600.
    private const int UsualTerms = 350;

    private static readonly SearchValues<char> SmallLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    private readonly Dictionary<string, int> numbers = new(UsualTerms);
    private readonly List<string> terms = new(UsualTerms);
    private readonly List<bool> stops = new(UsualTerms);

    public int Count => terms.Count;

    public string this[int number] => terms[number];

    /// <summary>The number of <paramref name="term"/>, or -1.</summary>
    public int Find(string term) => numbers.TryGetValue(term, out var number) ? number : -1;

    /// <summary>The number of a term and whether the word, as shown, is a stop word.</summary>
    public (int Number, bool Stop) Add(string term, ReadOnlySpan<char> shown, Letters letters, string language)
    {
        if (numbers.TryGetValue(term, out var number))
        {
            return (number, stops[number] && letters is not Letters.Caps);
        }

        number = terms.Count;
        numbers.Add(term, number);
        terms.Add(term);
        stops.Add(IsStop(shown, language));
        return (number, stops[number] && letters is not Letters.Caps);
    }

    private static bool IsStop(ReadOnlySpan<char> shown, string language)
    {
        if (shown.Length > LongestStopWord)
        {
            return false;
        }

        return shown.ContainsAnyExcept(SmallLetters)
            ? StopWords.Contains(language, Fold.Of(shown))
            : StopWords.Contains(language, shown);
    }
}
