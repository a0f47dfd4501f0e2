using System.Text;
using Digest.Text.Cutting;
using Digest.Text.Languages;

namespace Digest.Articles.Indexing;

/// <summary>
/// What stands in the word index: the terms of the text, and marks of other things an article is found by.
/// A mark begins with a sign that no term begins with.
/// </summary>
public static class IndexTerm
{
    /// <summary>Longer terms are cut: nobody types them. UTF-16 units.</summary>
    public const int Longest = 64;

    /// <summary>The most bytes a term takes as UTF-8.</summary>
    public const int LongestBytes = 3 * Longest;

    /// <summary>A name by the key of its spellings.</summary>
    public static string OfSpelling(string key) => SpellingSign + key;

    /// <summary>The key that a term is the mark of; null where it marks none.</summary>
    public static string? SpellingOf(string term) => term.StartsWith(SpellingSign) ? term[1..] : null;

    private const char SpellingSign = '~';

    /// <summary>A word of the source's or the agency's name.</summary>
    public static string OfSource(string word) => "@" + word;

    /// <summary>A language, as its BCP 47 primary tag.</summary>
    public static string OfLanguage(string language) => "=" + language;

    /// <summary>The words of a source's name, folded and never stemmed.</summary>
    public static IEnumerable<string> SourceWords(string source) =>
        Words.In(source, Language.Unknown).Select(word => word.Term).Distinct(StringComparer.Ordinal);

    /// <summary>The term as it counts: cut where it is too long, never through a character.</summary>
    public static string Cut(string term) =>
        term.Length <= Longest ? term : term[..(char.IsHighSurrogate(term[Longest - 1]) ? Longest - 1 : Longest)];

    /// <summary>The term as it is stored and sorted: UTF-8.</summary>
    public static byte[] Bytes(string term) => Encoding.UTF8.GetBytes(Cut(term));
}
