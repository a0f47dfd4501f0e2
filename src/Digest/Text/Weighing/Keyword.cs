namespace Digest.Text.Weighing;

/// <summary>
/// A word, phrase or name that an article is about. <paramref name="Term"/> is its stemmed form, <paramref name="Shown"/>
/// as the article writes it; the parts add up to the score.
/// </summary>
public sealed record Keyword(string Term, string Shown, double Score, IReadOnlyList<Part> Parts)
{
    internal static Keyword Of(Phrase phrase) => new(phrase.Term, phrase.Shown, phrase.Weight.Score, phrase.Weight.Parts());
}
