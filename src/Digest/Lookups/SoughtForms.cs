using Digest.Articles.Indexing;
using Digest.Text.Cutting;

namespace Digest.Lookups;

/// <summary>Recognises the words of a query in a text.</summary>
public sealed class SoughtForms
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
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
                numbers.TryAdd(form, number);
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
        if (numbers.TryGetValue(word.Term, out var number))
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

        return word.Form.Spelling is { } key ? numbers.GetValueOrDefault(IndexTerm.OfSpelling(key), -1) : -1;
    }
}
