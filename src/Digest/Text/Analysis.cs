using Digest.Text.Counting;
using Digest.Text.Cutting;
using Digest.Text.Naming;
using Digest.Text.Summaries;
using Digest.Text.Weighing;

namespace Digest.Text;

/// <summary>What an article says, found in one pass over its text: offsets are into that text.</summary>
public sealed record Analysis(
    string Language,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Keyword> Keywords,
    IReadOnlyList<Name> Names,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<SummarySentence> Summary,
    IReadOnlyList<ulong> Fingerprint)
{
    // What a reader takes in at a glance; other lengths are chosen with Summary.Choose.
    private const int UsualSentences = 3;

    // Beyond these, words are not worth explaining.
    private const int MostKeywords = 40;

    /// <summary>Every sentence with its score, in the order of the text.</summary>
    public required IReadOnlyList<SummarySentence> Ranked { get; init; }

    /// <summary>The words that weigh most, single ones only, the heaviest first: what articles are compared by.</summary>
    public required IReadOnlyList<TermUse> Terms { get; init; }

    /// <summary>The years, months and weekdays that are named, by keys that every language shares, the most frequent first.</summary>
    public required IReadOnlyList<TermUse> Dates { get; init; }

    /// <summary>Each word and name once, by its hash: what <see cref="Background.Observe(IEnumerable{ulong})"/> asks for.</summary>
    public required IReadOnlyList<ulong> DistinctTerms { get; init; }

    /// <summary>The names of the title, none where there is no title; offsets are into the title.</summary>
    public required IReadOnlyList<Name> TitleNames { get; init; }

    /// <summary>
    /// Analyses an article. A null language is detected. Of a very long text the first 200,000 characters are read.
    /// Any text at all gives an answer, an empty one an empty answer.
    /// </summary>
    public static Analysis Of(string title, string text, string? language, Background background)
    {
        language ??= Digest.Text.Languages.Language.Detect(text.Length > 0 ? text : title);
        return Of(CutText.Of(title, language), CutText.Of(text, language), background);
    }

    /// <summary>The same for a title and a text whose words are cut already.</summary>
    internal static Analysis Of(CutText title, CutText text, Background background)
    {
        var vocabulary = new Vocabulary();
        var headline = Passage.Of(title.Text.Length > 0 ? title : CutText.Of(Headline.Of(text.Text), text.Language), vocabulary);
        var body = Passage.Of(text, vocabulary);
        var evidence = new CaseEvidence(vocabulary, headline, body);
        var names = Digest.Text.Naming.Names.In(body, evidence);
        var titleNames = Digest.Text.Naming.Names.In(headline, evidence);
        var terms = new ArticleTerms(vocabulary, headline, body, names, background);
        var ranked = SentenceScore.All(headline, body, terms.Weights());
        var analysis = new Analysis(
            text.Language,
            body.Sentences,
            terms.Keywords(MostKeywords),
            names,
            Digest.Text.Counting.Figures.In(body),
            [],
            Shingles.Of(body, vocabulary.Hashes))
        {
            Ranked = ranked,
            TitleNames = title.Text.Length > 0 ? titleNames : [],
            Terms = terms.Heaviest(),
            Dates = terms.Dates(),
            DistinctTerms = Distinct(terms, names, titleNames),
        };
        return analysis with { Summary = Digest.Text.Summaries.Summary.Choose(analysis, text.Text, SummaryBudget.Sentences(UsualSentences)) };
    }

    private static List<ulong> Distinct(ArticleTerms terms, List<Name> names, List<Name> titleNames)
    {
        var distinct = terms.Single(names.Count + titleNames.Count);
        distinct.AddRange(names.Concat(titleNames).Select(name => name.Key).Where(key => key.Contains(' ')).Distinct().Select(key => TermHash.Of(key)));
        return distinct;
    }
}
