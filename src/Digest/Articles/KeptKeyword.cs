using System.Globalization;
using System.Runtime.CompilerServices;

namespace Digest.Articles;

/// <summary>A keyword of an article: the term, as the article writes it, and its weight.</summary>
public sealed record KeptKeyword(string Term, string Shown, double Score)
{
    private const char Tab = '\t';
    private const char LineEnd = '\n';
    private const int Decimals = 3;

    // Forty lines of some thirty characters; longer ones are put together in room from elsewhere.
    private const int Usual = 1536;

    /// <summary>Keywords as they are kept: a line each. Tabs and line ends inside become blanks, scores are rounded to thousandths.</summary>
    public static string Write(IEnumerable<KeptKeyword> keywords)
    {
        var lines = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[Usual]);
        var end = "";
        foreach (var keyword in keywords)
        {
            lines.AppendLiteral(end);
            lines.AppendLiteral(OneLine(keyword.Term));
            lines.AppendFormatted(Tab);
            lines.AppendLiteral(OneLine(keyword.Shown));
            lines.AppendFormatted(Tab);
            lines.AppendFormatted(Math.Round(keyword.Score, Decimals));
            end = "\n";
        }

        return lines.ToStringAndClear();
    }

    /// <summary>Keywords as they were kept, in their order; a line that is none is left out.</summary>
    public static IEnumerable<KeptKeyword> Read(string kept) =>
        from line in kept.Split(LineEnd)
        let parts = line.Split(Tab)
        where parts.Length == 3
        select new KeptKeyword(parts[0], parts[1], double.TryParse(parts[2], CultureInfo.InvariantCulture, out var score) ? score : 0);

    private static string OneLine(string text) => text.Replace(Tab, ' ').Replace(LineEnd, ' ');
}
