using System.Collections.Frozen;
using Digest.Text.Cutting;
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
/// <param name="NamesAnother">Whether it speaks of somebody else whose name begins alike.</param>
/// <param name="HoldsMatter">Whether it speaks of what the question says beside names, or of all that the question says.</param>
public sealed record AnswerScore(double Words, double Whole, double Pairs, double Kind, double Coverage, bool HoldsKind, bool HoldsNames, bool NamesAnother, bool HoldsMatter)
{
    // Sentences, not documents: repeated words and length say little (measured on sentence collections).
    private const double K1 = 0.3;
    private const double B = 0.3;
    private const double UsualLength = 20;
    private const double PairGain = 0.35;
    private const double KindGain = 0.16;

    // Who says who somebody is goes before the newest mention: by more than a step of AnswerChoice.
    private const double DescriptionGain = 3;

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
    public static AnswerScore None { get; } = new(0, 0, 0, 0, 0, false, false, false, false);

    /// <summary>The score of one sentence that stands alone.</summary>
    public static AnswerScore Of(Question question, string sentence, string language, Background background) => Of(question, new CutSentence(sentence, language), background);

    /// <summary>The score of one sentence. <paramref name="around"/>: what its reader knows already, the article's title and the sentence before.</summary>
    internal static AnswerScore Of(Question question, CutSentence sentence, Background background, params ReadOnlySpan<CutSentence> around)
    {
        var asked = question.In(sentence.Language);
        Span<double> counts = stackalloc double[asked.Terms.Count];
        Span<bool> named = stackalloc bool[asked.Terms.Count];
        Count(asked, sentence, counts, named);
        if (!counts.ContainsAnyExcept(0))
        {
            return None;
        }

        double found = 0, whole = 0, covered = 0;
        var (holdsNames, namesAnother, holdsMatter, lacksMatter) = (true, false, false, false);
        for (var at = 0; at < counts.Length; at++)
        {
            var (term, count) = (asked.Terms[at], counts[at]);
            var weight = Weight(background, term);
            whole += weight;
            var isAround = count is 0 && IsAround(around, term);
            holdsMatter |= !named[at] && (count > 0 || isAround);
            lacksMatter |= !named[at] && count is 0 && !isAround;
            namesAnother |= count is 0 && !isAround && GoesOnOtherwise(asked, term, sentence);
            if (isAround)
            {
                found += weight * ContextShare;
                covered += weight * ContextShare;
                continue;
            }

            holdsNames &= count > 0 || !(term.IsName || char.IsDigit(term.Shown[0])) || sentence.Language is "de";

            covered += weight * Math.Min(1, count);
            found += weight * count * (K1 + 1) / (count + (K1 * (1 - B + (B * sentence.Words.Count / UsualLength))));
        }

        if (whole is 0 || covered is 0)
        {
            return None;
        }

        var holdsKind = AnswerSigns.Hold(question.Kind, sentence.Text, sentence.Language, sentence.Words, asked);
        var kind = question.Kind is not AnswerKind.Any && holdsNames && holdsKind ? KindGain * (Descriptions.AreAsked(question.Kind, asked) && Descriptions.In(sentence, asked) ? DescriptionGain : 1) * whole * Math.Sqrt(covered / whole) : 0;
        return new AnswerScore(found, WholeGain * covered * covered / whole, PairGain * InPairs(asked, sentence, background) / 2, kind, covered / whole, holdsKind, holdsNames, namesAnother, holdsMatter || !lacksMatter);
    }

    private static double InPairs(QuestionTerms asked, CutSentence sentence, Background background) => asked.Pairs.Count is 0 ? 0 : sentence.Words
        .Zip(sentence.Words.Skip(1))
        .Where(pair => asked.Holds(pair.First.Form.Hash) && asked.Holds(pair.Second.Form.Hash))
        .Select(pair => (First: Lemmas.Of(pair.First.Term), Second: Lemmas.Of(pair.Second.Term)))
        .Where(asked.Pairs.Contains)
        .Distinct()
        .Sum(pair => background.Idf(pair.First) + background.Idf(pair.Second));

    /// <summary>Whether a name whose first word the question has goes on with another: Kim Jong Un, where Kim Jong Il is asked for.</summary>
    private static bool GoesOnOtherwise(QuestionTerms asked, QuestionTerm missing, CutSentence sentence)
    {
        if (missing.Behind is not { } before)
        {
            return false;
        }

        for (var i = 0; i + 1 < sentence.Words.Count; i++)
        {
            var (word, next) = (sentence.Words[i], sentence.Words[i + 1]);
            if (sentence.Text.AsSpan(word.End, next.Start - word.End) is " " or "-" && sentence.IsName(i + 1) && Lemmas.Of(word.Term) == before && !asked.Holds(next.Form.Hash))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAround(ReadOnlySpan<CutSentence> around, QuestionTerm term)
    {
        foreach (var text in around)
        {
            if (text.Holds(term))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stems of the question's names that the sentence spells in another script, or bends as Slavic names are bent.</summary>
    private static IReadOnlySet<string> SpelledOtherwise(QuestionTerms asked, CutSentence sentence) =>
        asked.Script is Script.Latin && sentence.Words.TrueForAll(word => Scripts.Of(sentence.Text[word.Start]) is Script.Latin or Script.None)
            ? FrozenSet<string>.Empty
            : SpelledRuns.In(sentence.Text, sentence.Words).SelectMany(run => asked.Names[run.Key]).ToHashSet(StringComparer.Ordinal);

    private static double Weight(Background background, QuestionTerm term) => background.Idf(term.Stem);

    /// <summary>How often each word of the question stands in the sentence, and which of them are names: in the question, or as the sentence has them.</summary>
    private static void Count(QuestionTerms asked, CutSentence sentence, Span<double> counts, Span<bool> named)
    {
        named.Fill(true);
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            for (var term = 0; term < counts.Length; term++)
            {
                var count = Count(asked.Terms[term], sentence, i, counts[term] is 0);
                counts[term] += count;
                named[term] &= count is 0 || sentence.IsName(i);
            }
        }

        var otherwise = counts.Contains(0) ? SpelledOtherwise(asked, sentence) : FrozenSet<string>.Empty;
        for (var term = 0; term < counts.Length; term++)
        {
            var isSpelled = counts[term] is 0 && otherwise.Contains(asked.Terms[term].Sense);
            named[term] = asked.Terms[term].IsName || isSpelled || (counts[term] > 0 && named[term]);
            counts[term] = isSpelled ? 1 : counts[term];
        }
    }

    // A word counts for each time it stands there, less where only its sense is the same, and once where only its beginning is.
    private static double Count(QuestionTerm term, CutSentence sentence, int at, bool isFirst)
    {
        var word = sentence.Words[at];
        return word.Form.Hash == term.Hash ? 1 + (IsWrittenSo(term, sentence.Text, word) ? SameForm : 0)
            : term.Senses.Contains(word.Form.Hash) ? SenseShare
            : term.Key.Length > 0 && sentence.Key(at) == term.Key ? 1
            : isFirst && IsAlike(term.Stem, word.Term) ? LikenessShare
            : 0;
    }

    private static bool IsWrittenSo(QuestionTerm term, string sentence, Word word) =>
        sentence.AsSpan(word.Start, word.End - word.Start).Equals(term.Shown, StringComparison.OrdinalIgnoreCase);

    // invent, inventor; Korea, Korean.
    private static bool IsAlike(string one, string other)
    {
        if (one.Length is 0 || other.Length is 0 || one[0] != other[0])
        {
            return false;
        }

        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length >= LeastAlike && longer.Length - shorter.Length is <= 4 && longer.AsSpan().CommonPrefixLength(shorter) is var same && same >= LeastAlike && same >= shorter.Length - 1;
    }
}
