using System.Collections.Frozen;
using Digest.Text.Cutting;
using Digest.Text.Spelling;
using Digest.Text.Weighing;

namespace Digest.Text.Answers;

/// <summary>How well a sentence answers a question, in parts that add up.</summary>
/// <param name="Words">From the words of the question that it holds, less for those that only its surroundings hold.</param>
/// <param name="Whole">From holding much of the question at once.</param>
/// <param name="Pairs">From pairs of them that stand together.</param>
/// <param name="Kind">From holding what is asked for: a name, a date, a number.</param>
/// <param name="Coverage">The share of the question's weight that it holds, 0 to 1; no part of the sum.</param>
/// <param name="HoldsKind">Whether it shows what is asked for: a name, a date, a number.</param>
/// <param name="HoldsNames">Whether it speaks of all whom the question names.</param>
/// <param name="HoldsMatter">Whether it speaks of what the question says beside names, where it says anything.</param>
public sealed record AnswerScore(double Words, double Whole, double Pairs, double Kind, double Coverage, bool HoldsKind, bool HoldsNames, bool HoldsMatter)
{
    // Sentences, not documents: repeated words and length say little (measured on sentence collections).
    private const double K1 = 0.3;
    private const double B = 0.3;
    private const double UsualLength = 20;
    private const double PairGain = 0.35;
    private const double KindGain = 0.16;

    // The very form of the question says more than its stem, another word of the same sense less.
    private const double SameForm = 0.3;
    private const double SenseShare = 0.6;
    private const double LikenessShare = 0.3;
    private const double WholeGain = 1;
    private const double ContextShare = 0.4;
    private const int LeastAlike = 4;

    public double Sum => Words + Whole + Pairs + Kind;

    /// <summary>The parts, which add up to <see cref="Sum"/>.</summary>
    public IReadOnlyList<Part> Parts => [new("ask.why.words", Words), new("ask.why.whole", Whole), new("ask.why.pairs", Pairs), new("ask.why.kind", Kind)];

    /// <summary>A sentence that has nothing to do with the question.</summary>
    public static AnswerScore None { get; } = new(0, 0, 0, 0, 0, false, false, false);

    /// <summary>The score of one sentence. <paramref name="around"/>: the terms of what its reader knows already, the article's title and the sentence before.</summary>
    public static AnswerScore Of(Question question, string sentence, string language, Background background, params ReadOnlySpan<IReadOnlySet<string>> around)
    {
        var asked = question.In(language);
        var words = Digest.Text.Cutting.Words.In(sentence, language);
        var terms = words.Select(word => Lemmas.Of(word.Term)).ToList();
        var otherwise = SpelledOtherwise(asked, sentence, words);
        double found = 0, whole = 0, covered = 0;
        var named = true;
        var matters = asked.NounsHaveCapitals || asked.Terms.All(term => term.IsName);
        foreach (var term in asked.Terms)
        {
            var weight = Weight(background, term);
            var count = Count(term, sentence, words, terms);
            count = count is 0 && otherwise.Contains(term.Sense) ? 1 : count;
            whole += weight;
            matters |= !term.IsName && (count > 0 || IsAround(around, term.Term) || IsAround(around, term.Sense));
            if (count is 0 && (IsAround(around, term.Term) || IsAround(around, term.Sense)))
            {
                found += weight * ContextShare;
                covered += weight * ContextShare;
                continue;
            }

            named &= count > 0 || !(term.IsName || char.IsDigit(term.Shown[0])) || language is "de";

            covered += weight * Math.Min(1, count);
            found += weight * count * (K1 + 1) / (count + (K1 * (1 - B + (B * words.Count / UsualLength))));
        }

        if (whole is 0 || covered is 0)
        {
            return None;
        }

        var pairs = terms.Zip(terms.Skip(1)).Where(pair => asked.Pairs.Contains(pair)).Distinct().Sum(pair => background.Idf(pair.First) + background.Idf(pair.Second));
        var holdsKind = AnswerSigns.Hold(question.Kind, sentence, language, words, asked);
        var kind = question.Kind is not AnswerKind.Any && named && holdsKind ? KindGain * whole * Math.Sqrt(covered / whole) : 0;
        return new AnswerScore(found, WholeGain * covered * covered / whole, PairGain * pairs / 2, kind, covered / whole, holdsKind, named, matters);
    }

    /// <summary>The terms of a text, to be given as what stands around a sentence.</summary>
    public static IReadOnlySet<string> Terms(string text, string language) =>
        Digest.Text.Cutting.Words.In(text, language).Select(word => Lemmas.Of(word.Term)).ToHashSet();

    private static bool IsAround(ReadOnlySpan<IReadOnlySet<string>> around, string term)
    {
        foreach (var terms in around)
        {
            if (terms.Contains(term))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stems of the question's names that the sentence spells in another script, or bends as Slavic names are bent.</summary>
    private static IReadOnlySet<string> SpelledOtherwise(QuestionTerms asked, string sentence, List<Word> words) =>
        asked.Script is Script.Latin && words.TrueForAll(word => Scripts.Of(sentence[word.Start]) is Script.Latin or Script.None)
            ? FrozenSet<string>.Empty
            : SpelledRuns.In(sentence, words).SelectMany(run => asked.Names[run.Key]).ToHashSet(StringComparer.Ordinal);

    private static double Weight(Background background, QuestionTerm term) => background.Idf(term.Stem);

    // A word counts for each time it stands there, less where only its sense is the same, and once where only its beginning is.
    private static double Count(QuestionTerm term, string sentence, List<Word> words, List<string> terms)
    {
        double count = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            count += words[i].Term == term.Stem ? 1 + (IsWrittenSo(term, sentence, words[i]) ? SameForm : 0)
                : terms[i] == term.Term || terms[i] == term.Sense ? SenseShare
                : IsSpelledSo(term, sentence, words[i]) ? 1
                : count is 0 && IsAlike(term.Stem, words[i].Term) ? LikenessShare
                : 0;
        }

        return count;
    }

    private static bool IsWrittenSo(QuestionTerm term, string sentence, Word word) =>
        sentence.AsSpan(word.Start, word.End - word.Start).Equals(term.Shown, StringComparison.OrdinalIgnoreCase);

    private static bool IsSpelledSo(QuestionTerm term, string sentence, Word word) =>
        term.Key.Length > 0
        && !char.IsLower(sentence[word.Start])
        && KnownKeys.Of(sentence.AsSpan(word.Start, word.End - word.Start)) == term.Key;

    // invent, inventor; Korea, Korean.
    private static bool IsAlike(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length >= LeastAlike && longer.Length - shorter.Length is <= 4 && longer.AsSpan().CommonPrefixLength(shorter) is var same && same >= LeastAlike && same >= shorter.Length - 1;
    }
}
