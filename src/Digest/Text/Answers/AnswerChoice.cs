namespace Digest.Text.Answers;

/// <summary>Decides whether a sentence is about a question, whether it answers it, and which of several comes first.</summary>
public static class AnswerChoice
{
    // With less of the question in it, a sentence is about something else. Chosen so that nine in ten questions without an answer
    // find nothing about them: ours over the sample articles, TrecQA's over WikiNews.
    private const double LeastCoverage = 0.4;

    // Signs miss some dates, places and names: what says more of the question is about it without them.
    private const double LeastWithoutKind = 0.5;
    private const double LeastWithoutNames = 0.5;

    // Where a word was taken for another, a sentence must hold so much: see the README of the benchmarks for what more and less give.
    private const double LeastOfGuess = 0.6;

    // Scores that differ by less say the same: there the newer goes first.
    private const double Step = 0.1;

    // What says so much less than the best says something else.
    private const double LeastOfBest = 0.5;

    /// <summary>Whether a sentence with this score answers its question: it is about it, not its names alone and nobody else's, and shows what is asked for.</summary>
    public static bool Answers(AnswerScore score) => score.HoldsKind && score.HoldsMatter && !score.NamesAnother && IsAbout(score);

    /// <summary>Whether a sentence with this score is about what its question asks.</summary>
    public static bool IsAbout(AnswerScore score) => score.Coverage >= Least(score);

    private static double Least(AnswerScore score) =>
        !score.HoldsNames ? LeastWithoutNames
        : !score.HoldsKind ? LeastWithoutKind
        : LeastCoverage;

    /// <summary>Best first; of those that answer about as well, the newer first. Times are UTC milliseconds, 0 where none is known.</summary>
    public static IReadOnlyList<T> Ranked<T>(IReadOnlyCollection<T> sentences, Func<T, AnswerScore> score, Func<T, long> time)
    {
        var best = sentences.Select(sentence => score(sentence).Sum).DefaultIfEmpty().Max();
        return [.. sentences
            .OrderBy(sentence => best > 0 ? Math.Floor((1 - (score(sentence).Sum / best)) / Step) : 0)
            .ThenByDescending(time)
            .ThenByDescending(sentence => score(sentence).Sum)];
    }

    /// <summary>Those of ranked sentences that are told to a reader: they answer, and say about as much as the best of them.</summary>
    public static IEnumerable<T> Told<T>(IReadOnlyCollection<T> ranked, Func<T, AnswerScore> score) => Told(ranked, score, 0);

    /// <summary>The same where words of the question were taken for others: then a sentence must hold most of it.</summary>
    public static IEnumerable<T> ToldOfGuess<T>(IReadOnlyCollection<T> ranked, Func<T, AnswerScore> score) => Told(ranked, score, LeastOfGuess);

    private static IEnumerable<T> Told<T>(IReadOnlyCollection<T> ranked, Func<T, AnswerScore> score, double least)
    {
        var answers = ranked.Where(sentence => Answers(score(sentence)) && score(sentence).Coverage >= least).ToList();
        var best = answers.Select(sentence => score(sentence).Sum).DefaultIfEmpty().Max();
        return answers.Where(sentence => score(sentence).Sum >= LeastOfBest * best);
    }
}
