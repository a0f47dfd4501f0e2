using System.Collections.Concurrent;

namespace Digest.Text;

/// <summary>
/// Words so common that they say nothing of a text's subject: some hundred a language, few enough that no word
/// a reader may look for is among them. From <c>StopWords/LANGUAGE.txt</c>.
/// </summary>
public static class StopWords
{
    private static readonly ConcurrentDictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Known = new();

    /// <summary>
    /// Whether <paramref name="foldedWord"/>, folded but not stemmed, is a stop word of <paramref name="language"/>;
    /// never in a language without a list.
    /// </summary>
    public static bool Contains(string language, ReadOnlySpan<char> foldedWord) =>
        (Known.TryGetValue(language, out var words) ? words : Read(language)).Contains(foldedWord);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Read(string language)
    {
        var words = new HashSet<string>(
            from line in WordList.Lines("StopWords", language)
            from word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            select Fold.Of(word));
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

        // A tag that is not known comes from outside: what is not kept cannot pile up.
        return words.Count > 0 ? Known.GetOrAdd(language, lookup) : lookup;
    }
}
