namespace Digest.Text.Answers;

/// <summary>Decides whether a sentence answers at all, and which of several comes first.</summary>
public static class AnswerChoice
{
    // With less of the question in it, a sentence is about something else (chosen on questions without an answer).
    private const double LeastCoverage = 0.5;
    private const double LeastCoverageOfKind = 0.47;

    // Scores that differ by less say the same: there the newer goes first.
    private const double Step = 0.1;

    // What says so much less than the best says something else.
    private const double LeastOfBest = 0.5;

    /// <summary>Whether a sentence with this score answers the question.</summary>
    public static bool Answers(Question question, AnswerScore score) =>
        score.Holds && score.Coverage >= (question.Kind is AnswerKind.Any or AnswerKind.Reason ? LeastCoverage : LeastCoverageOfKind);

    /// <summary>Best first; of those that answer about as well, the newer first. Times are UTC milliseconds, 0 where none is known.</summary>
    public static IReadOnlyList<T> Best<T>(IReadOnlyCollection<T> sentences, Func<T, AnswerScore> score, Func<T, long> time)
    {
        var best = sentences.Select(sentence => score(sentence).Sum).DefaultIfEmpty().Max();
        return [.. sentences
            .Where(sentence => score(sentence).Sum >= LeastOfBest * best)
            .OrderBy(sentence => best > 0 ? Math.Floor((1 - (score(sentence).Sum / best)) / Step) : 0)
            .ThenByDescending(time)
            .ThenByDescending(sentence => score(sentence).Sum)];
    }
}
