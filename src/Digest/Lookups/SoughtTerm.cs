using Digest.Articles.Indexing;
using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Spelling;
using Digest.Text.Stemming;

namespace Digest.Lookups;

/// <summary>One word of a query in every form it may be found by: as each language of the archive bends it, and in other spellings.</summary>
/// <param name="Shown">The word, folded.</param>
/// <param name="Forms">Terms of the word index.</param>
/// <param name="Prefix">Longer words that begin like this count too; null: whole words alone.</param>
/// <param name="Part">Words that hold this anywhere count too; null: they do not.</param>
public sealed record SoughtTerm(string Shown, IReadOnlyList<string> Forms, string? Prefix, string? Part = null)
{
    /// <summary>The word stands nowhere: its forms are those of words that it is nearly.</summary>
    public bool IsGuess { get; init; }

    /// <summary>What stands between alternatives as they are shown.</summary>
    internal const string Or = " OR ";

    /// <summary>Languages a word is stemmed in: those with the most articles.</summary>
    private const int MostLanguages = 24;

    /// <summary>Terms of one query.</summary>
    private const int MostTerms = 32;

    /// <summary>The terms of what is looked for; words that say nothing are left out, unless there are no others.</summary>
    public static IReadOnlyList<SoughtTerm> Of(LookupQuery query, IReadOnlyList<string> languages)
    {
        var all = query.Wanted.SelectMany(any => Of(any, languages)).DistinctBy(term => term.Shown).Take(MostTerms).ToList();
        var telling = all.Where(term => !IsStop(term.Shown, languages)).ToList();
        return telling.Count > 0 ? telling : all;
    }

    /// <summary>The terms of a word or a run of words; of a word that stands for a name of several, the words of that name.</summary>
    public static IReadOnlyList<SoughtTerm> Of(SoughtWord word, IReadOnlyList<string> languages)
    {
        var parts = Words.In(word.Text, languages[0]).ConvertAll(part => Of(word.Text[part.Start..part.End], word.IsPrefix, languages));
        return word.IsPhrase || word.Text.Contains(' ') || NameTables.Name(NameKey.Of(word.Text))?.Split(' ') is not { Length: > 1 } names
            ? parts
            : [.. names.Select(name => Of(name, isPrefix: false, languages)).Select(name => name with { Forms = [.. name.Forms.Union(parts.SelectMany(part => part.Forms))] })];
    }

    /// <summary>Alternatives count as one word; one that stands alone may be several.</summary>
    private static List<SoughtTerm> Of(IReadOnlyList<SoughtWord> any, IReadOnlyList<string> languages)
    {
        var parts = any.SelectMany(word => Of(word, languages)).ToList();
        return any.Count is 1 || parts.Count is 0
            ? parts
            : [new SoughtTerm(
                string.Join(Or, parts.Select(part => part.Shown)),
                [.. parts.SelectMany(part => part.Forms).Distinct(StringComparer.Ordinal)],
                parts.Select(part => part.Prefix).FirstOrDefault(prefix => prefix is not null))];
    }

    private static SoughtTerm Of(string written, bool isPrefix, IReadOnlyList<string> languages)
    {
        var folded = Fold.Of(written);
        var key = NameKey.Of(written);
        var stems = languages.Take(MostLanguages).SelectMany(language => new[] { Stem.Of(folded, language), Stem.Of(key, language) });
        return new SoughtTerm(
            folded,
            [.. stems.Append(folded).Append(IndexTerm.OfSpelling(key)).Where(form => form.Length > 0).Distinct(StringComparer.Ordinal)],
            isPrefix ? folded : null);
    }

    private static bool IsStop(string word, IReadOnlyList<string> languages) => StopWords.Contains(languages[0], word);
}
