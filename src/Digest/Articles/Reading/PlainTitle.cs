using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>The headline of a scraped text.</summary>
/// <param name="Text">Empty when no line looks like one.</param>
/// <param name="Line">Index of the line it was taken from, the one nearest to the text; -1 when there is none.</param>
internal sealed record PlainTitle(string Text, int Line)
{
    private const int Reach = 60; // lines above the text among which a headline is looked for
    private const int Shortest = 12;
    private const int Longest = 220;

    /// <summary>The headline above the article.</summary>
    public static PlainTitle Of(List<TextLine> lines, PlainBody body)
    {
        var said = Stems(string.Join(' ', body.Paragraphs.Take(12))).ToHashSet(StringComparer.Ordinal);
        var end = Math.Min(body.First + 2, body.Last);
        var (best, bestScore) = (-1, 0.0);
        for (var at = Math.Max(0, body.First - Reach); at <= end; at++)
        {
            var score = Score(lines, body, at, said);
            if (score > bestScore || (best >= 0 && score >= bestScore * 0.999 && Same(lines[at].Text, lines[best].Text)))
            {
                (best, bestScore) = (at, score);
            }
        }

        return best < 0 ? new PlainTitle("", -1) : new PlainTitle(WithoutNumber(lines[best].Text), best);
    }

    /// <summary>Whether two lines are one headline, marks and case aside.</summary>
    public static bool Same(string a, string b) =>
        a.Length > 0 && b.Length > 0 && Math.Abs(a.Length - b.Length) < 8 && string.Equals(Bare(a), Bare(b), StringComparison.Ordinal);

    private static double Score(List<TextLine> lines, PlainBody body, int at, HashSet<string> said)
    {
        var text = WithoutNumber(lines[at].Text);
        if (text.Length < Shortest / (IsDense(text) ? 2 : 1) || text.Length > Longest || lines[at].Marks.Hold(LineMarks.Aside)
            || Bylines.Name(text) is not null || IsDate(text))
        {
            return 0;
        }

        var stems = Stems(text).Distinct(StringComparer.Ordinal).ToList();
        var shared = stems.Count == 0 ? 0 : stems.Count(said.Contains);
        var score = 0.3 + (stems.Count == 0 ? 0 : (double)shared / stems.Count) + (Math.Min(shared, 6) * 0.12);
        score += Math.Min(text.Length, 70) / 140.0;
        score -= text.EndsWith('.') ? 0.8 : 0;
        score -= lines[at].IsItem ? 0.5 : 0;
        score += Repeats(lines, at, body) ? 0.5 : 0;
        var distance = Math.Abs(body.First - at);
        score -= distance * 0.02;
        score += at < body.First ? 0 : -0.6;
        return score;
    }

    private static bool Repeats(List<TextLine> lines, int at, PlainBody body)
    {
        for (var other = 0; other < body.First; other++)
        {
            if (other != at && Same(WithoutNumber(lines[other].Text), WithoutNumber(lines[at].Text)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDate(string text) => TextDate.First(text) is { } date && date.End - date.Start + 15 >= text.Length;

    private static bool IsDense(string text) => text.AsSpan().IndexOfAnyInRange('\u3040', '\uD7A3') >= 0;

    // "4. Kim praises …": the last step of a trail, not a heading of the text.
    private static string WithoutNumber(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits is 1 or 2 && text.AsSpan(digits).StartsWith(". ") ? text[(digits + 2)..].TrimStart() : text;
    }

    private static string Bare(string text) => string.Concat(Fold.Of(text).Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Stems(string text)
    {
        foreach (var word in Fold.Of(text).Split([' ', ',', '.', '"', '(', ')', '\'', '-', ':', ';', '?', '!', '“', '”', '’', '‘', '«', '»'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] >= '\u3040')
            {
                for (var at = 0; at + 1 < word.Length; at++)
                {
                    yield return word.Substring(at, 2);
                }
            }
            else if (word.Length > 2)
            {
                yield return word.Length > 5 ? word[..5] : word;
            }
        }
    }
}
