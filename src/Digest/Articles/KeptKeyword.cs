using System.Globalization;
using System.Text;

namespace Digest.Articles;

/// <summary>A keyword of an article: the term, as the article writes it, and its weight.</summary>
public sealed record KeptKeyword(string Term, string Shown, double Score)
{
    private const char Tab = '\t';
    private const char LineEnd = '\n';
    private const int Decimals = 3;

    /// <summary>Keywords as they are kept: a line each. Tabs and line ends inside become blanks, scores are rounded to thousandths.</summary>
    public static string Write(IEnumerable<KeptKeyword> keywords)
    {
        var lines = new StringBuilder();
        foreach (var keyword in keywords)
        {
            lines.Append(OneLine(keyword.Term)).Append(Tab).Append(OneLine(keyword.Shown)).Append(Tab).Append(CultureInfo.InvariantCulture, $"{Math.Round(keyword.Score, Decimals)}").Append(LineEnd);
        }

        return lines.ToString().TrimEnd(LineEnd);
    }

    /// <summary>Keywords as they were kept, in their order; a line that is none is left out.</summary>
    public static IEnumerable<KeptKeyword> Read(string kept) =>
        from line in kept.Split(LineEnd)
        let parts = line.Split(Tab)
        where parts.Length == 3
        select new KeptKeyword(parts[0], parts[1], double.TryParse(parts[2], CultureInfo.InvariantCulture, out var score) ? score : 0);

    private static string OneLine(string text) => text.Replace(Tab, ' ').Replace(LineEnd, ' ');
}
