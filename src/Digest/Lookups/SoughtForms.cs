using Digest.Articles.Indexing;
using Digest.Text;
using Digest.Text.Cutting;

namespace Digest.Lookups;

/// <summary>Recognises the words of a query in a text.</summary>
public sealed class SoughtForms
{
    /// <summary>By the hash of the term, which every word has at hand.</summary>
    private readonly Dictionary<ulong, int> numbers = [];
    private readonly Dictionary<string, int> spellings = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, int Number)> prefixes = [];
    private readonly List<(string Part, int Number)> parts = [];

    /// <summary>The words, each known by its place in the list.</summary>
    public SoughtForms(IReadOnlyList<SoughtTerm> terms)
    {
        Count = terms.Count;
        foreach (var (number, term) in terms.Index())
        {
            foreach (var form in term.Forms)
            {
                _ = IndexTerm.SpellingOf(form) is { } key ? spellings.TryAdd(key, number) : numbers.TryAdd(TermHash.Of(form), number);
            }

            if (term.Prefix is { } prefix)
            {
                prefixes.Add((prefix, number));
            }

            if (term.Part is { } part)
            {
                parts.Add((part, number));
            }
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>The place of the word that stands here; -1 where none of them does.</summary>
    public int Find(string text, Word word)
    {
        if (numbers.TryGetValue(word.Form.Hash, out var number))
        {
            return number;
        }

        foreach (var (prefix, ofPrefix) in prefixes)
        {
            if (word.Term.StartsWith(prefix, StringComparison.Ordinal))
            {
                return ofPrefix;
            }
        }

        foreach (var (part, ofPart) in parts)
        {
            if (word.Term.Contains(part, StringComparison.Ordinal))
            {
                return ofPart;
            }
        }

        return word.Form.Spelling is { } key ? spellings.GetValueOrDefault(key, -1) : -1;
    }

    /// <summary>Whether all of them stand in a text of some language.</summary>
    public bool AllIn(string text, string language)
    {
        var found = new HashSet<int>();
        foreach (var word in Words.In(text, language))
        {
            if (Find(text, word) is >= 0 and var number && found.Add(number) && found.Count == Count)
            {
                return true;
            }
        }

        return false;
    }
}
