namespace Digest.Text;

/// <summary>
/// A word, phrase or name that an article is about. <paramref name="Term"/> is its stemmed form, <paramref name="Shown"/>
/// as the article writes it; the parts add up to the score.
/// </summary>
public sealed record Keyword(string Term, string Shown, double Score, IReadOnlyList<Part> Parts);

/// <summary>Weighs the terms of an article: frequency against the background, title, place, case and spread.</summary>
internal static class Keywords
{
    private const int MostKeywords = 40;

    // Beyond the most that are kept, candidates are not worth explaining.
    public static List<Keyword> Of(IReadOnlyList<Candidate> candidates) =>
        [.. candidates
            .Select(candidate => (candidate.Term, candidate.Shown, Weight: candidate.AsKeyword))
            .OrderByDescending(keyword => keyword.Weight.Score)
            .ThenBy(keyword => keyword.Term, StringComparer.Ordinal)
            .Take(MostKeywords)
            .Select(keyword => new Keyword(keyword.Term, keyword.Shown, keyword.Weight.Score, keyword.Weight.Parts()))];
}
