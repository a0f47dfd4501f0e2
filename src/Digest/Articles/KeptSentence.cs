using System.Globalization;
using Digest.Text.Summaries;

namespace Digest.Articles;

/// <summary>A sentence of a summary: <c>Text[Starts..Ends]</c> of its article, word for word.</summary>
public sealed record KeptSentence(long ArticleId, int Starts, int Ends, double Score)
{
    private const char Tab = '\t';
    private const char LineEnd = '\n';

    /// <summary>Sentences as they are kept: a line each.</summary>
    public static string Write(IEnumerable<SummarySentence> sentences) => string.Join(LineEnd, sentences.Select(sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"{sentence.Start}{Tab}{sentence.End}{Tab}{sentence.Score}")));

    /// <summary>Sentences of an article as they were kept, in their order; a line that is none is left out.</summary>
    public static IEnumerable<KeptSentence> Read(long article, string kept) =>
        from line in kept.Split(LineEnd)
        let parts = line.Split(Tab)
        where parts.Length == 3
        select new KeptSentence(article, Number(parts[0]), Number(parts[1]), double.TryParse(parts[2], CultureInfo.InvariantCulture, out var score) ? score : 0);

    private static int Number(string written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
