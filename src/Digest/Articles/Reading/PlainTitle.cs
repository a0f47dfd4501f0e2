using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>The headline of a scraped text.</summary>
/// <param name="Text">Empty when no line looks like one.</param>
/// <param name="Line">Index of the line it was taken from, the one nearest to the text; -1 when there is none.</param>
internal sealed record PlainTitle(string Text, int Line)
{
    private const int Reach = 150; // lines above the text among which a headline is looked for
    private const int Inside = 5; // lines of the text among which it may stand
    private const int Headline = 28; // shorter lines above a headline name a section
    private const int Shortest = 12;
    private const int Longest = 220;
    private const int Near = 12; // lines between a trail and its headline
    private const int LongestTrail = 60; // characters of sections above a headline

    /// <summary>The headline above the article.</summary>
    public static PlainTitle Of(List<TextLine> lines, PlainRun run)
    {
        var said = lines.Skip(run.First).Take(run.Last - run.First + 1).Where(PlainRun.IsSentence).Take(12)
            .SelectMany(line => Stems(line.Text)).ToHashSet(StringComparer.Ordinal);
        var first = Math.Max(0, run.First - Reach);
        var end = Math.Min(run.First + Inside, run.Last);
        var byline = Byline(lines, run, end);
        var twice = Twice(lines);
        var trails = Trails(lines, first, end, twice);
        var scores = new double[end + 1];
        for (var at = first; at <= end; at++)
        {
            scores[at] = trails.Contains(at) ? 0 : Score(lines, run, at, said, twice, byline);
        }

        var best = run.Last < run.First ? -1 : Array.IndexOf(scores, scores.Max());
        return best < 0 || scores[best] <= 0 ? new PlainTitle("", -1) : At(lines, scores, BeforeLead(lines, scores, best));
    }

    // Where a headline is told twice the one nearer to the text counts.
    private static PlainTitle At(List<TextLine> lines, double[] scores, int best)
    {
        var text = WithoutNumber(lines[best].Text);
        for (var later = best + 1; later < scores.Length; later++)
        {
            best = Same(WithoutNumber(lines[later].Text), text) ? later : best;
        }

        return new PlainTitle(WithoutNumber(lines[best].Text), best);
    }

    // A lead stands under its headline and shares more words with the text: the line above it is looked at first.
    private static int BeforeLead(List<TextLine> lines, double[] scores, int best)
    {
        for (var at = Math.Max(0, best - 3); at < best; at++)
        {
            if (scores[at] >= scores[best] * 0.8 && lines[at].Text.Length >= Headline && lines[at].Text.Length * 2 >= lines[best].Text.Length)
            {
                return at;
            }
        }

        return best;
    }

    /// <summary>The line with the date or the byline that stands nearest to the text; -1 when there is none.</summary>
    private static int Byline(List<TextLine> lines, PlainRun run, int end)
    {
        for (var at = Math.Max(0, run.First - 15); at <= end; at++)
        {
            if (lines[at].Text.Length < 120 && (PlainHead.InLine(lines[at].Text) is not null || Bylines.Name(lines[at].Text) is not null))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether two lines are one headline, marks and case aside.</summary>
    public static bool Same(string a, string b) =>
        a.Length > 0 && b.Length > 0 && Math.Abs(a.Length - b.Length) < 8 && string.Equals(Bare(a), Bare(b), StringComparison.Ordinal);

    private static double Score(List<TextLine> lines, PlainRun run, int at, HashSet<string> said, HashSet<string> twice, int byline)
    {
        var text = WithoutNumber(lines[at].Text);
        var length = PlainRun.Length(text);
        if (length is < Shortest or > Longest || (at >= run.First && PlainRun.IsSentence(lines[at]) && text[^1] is '.' or '。') || lines[at].Marks.Hold(LineMarks.Aside) || Bylines.Name(text) is not null || IsDate(text))
        {
            return 0;
        }

        var stems = Stems(text).Distinct(StringComparer.Ordinal).ToList();
        var shared = stems.Count == 0 ? 0 : stems.Count(said.Contains);
        var score = 0.3 + (stems.Count == 0 ? 0 : (double)shared / stems.Count) + (Math.Min(shared, 6) * 0.12) + (Math.Min(length, 70) / 140.0);
        score -= text.EndsWith('.') ? 1.0 : 0;
        score -= lines[at].IsItem ? 0.5 : 0;
        score -= length > 130 ? 0.3 : 0;
        score += twice.Contains(Bare(text)) ? 0.5 : 0;
        score -= Math.Min(Math.Abs(run.First - at) * 0.012, 0.6);
        score -= 0.4 * SentencesAbove(lines, run, at);
        return score + (byline < 0 ? 0 : at > byline ? -0.4 : byline - at <= 6 ? 0.4 : 0);
    }

    private static int SentencesAbove(List<TextLine> lines, PlainRun run, int at) =>
        Enumerable.Range(run.First, Math.Max(0, at - run.First)).Count(above => PlainRun.IsSentence(lines[above]));

    /// <summary>The lines that stand in the text more than once, as <see cref="Bare"/> text.</summary>
    private static HashSet<string> Twice(List<TextLine> lines) => lines
        .Where(line => line.Text.Length is >= Shortest / 2 and <= Longest)
        .GroupBy(line => Bare(WithoutNumber(line.Text)), StringComparer.Ordinal)
        .Where(same => same.Skip(1).Any())
        .Select(same => same.Key)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The lines that end in a whole other line: trails without marks, "Home News Kim praises …". What they end in is
    /// thereby told twice and joins <paramref name="twice"/>.
    /// </summary>
    private static HashSet<int> Trails(List<TextLine> lines, int first, int end, HashSet<string> twice)
    {
        var trails = new HashSet<int>();
        for (var at = first; at <= end; at++)
        {
            for (var next = at + 1; next <= Math.Min(end, at + Near); next++)
            {
                var (trail, last) = (lines[at].Text, lines[next].Text);
                if (last.Length >= Headline && trail.Length > last.Length && trail.Length - last.Length <= LongestTrail && trail.EndsWith(last, StringComparison.Ordinal))
                {
                    trails.Add(at);
                    twice.Add(Bare(WithoutNumber(last)));
                }
            }
        }

        return trails;
    }

    private static bool IsDate(string text) => TextDate.First(text) is { } date && date.End - date.Start + 15 >= text.Length;

    // "4. Kim praises …", "Home » News » Kim praises …": the last step of a trail, not a heading of the text.
    private static string WithoutNumber(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var bare = digits is 1 or 2 && text.AsSpan(digits).StartsWith(". ") ? text[(digits + 2)..].TrimStart() : text;
        var step = bare.LastIndexOfAny(['»', '›', '>', '/']);
        return step > 0 && step < bare.Length - Shortest && bare.AsSpan(0, step).Trim() is var trail
            && (trail.StartsWith("home", StringComparison.OrdinalIgnoreCase) || trail.StartsWith("start", StringComparison.OrdinalIgnoreCase) || trail.ContainsAny('»', '›'))
            ? bare[(step + 1)..].Trim()
            : bare;
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
