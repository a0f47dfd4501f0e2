using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>A set of words, found in small letters and in capitals, without a new string for the word that is looked for.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    /// <summary>The words of <paramref name="list"/>, between blanks.</summary>
    public WordSet(string list)
    {
        words = list.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Contains(ReadOnlySpan<char> word) => words.Contains(word);
}
