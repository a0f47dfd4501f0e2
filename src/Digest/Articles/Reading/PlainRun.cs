namespace Digest.Articles.Reading;

/// <summary>The run of lines in which an article's text stands: where sentences are dense and menus are not.</summary>
/// <param name="First">Index of the first line of the run.</param>
/// <param name="Last">Index of the last line of the run; less than <paramref name="First"/> when there is none.</param>
internal sealed record PlainRun(int First, int Last)
{
    private const int EndHeading = -600;
    private const int Notice = -80;
    private const int Beside = 2; // lines on each side of a sentence that tell whether it stands alone
    private const int TeaserShare = 3; // a sentence that stands alone speaks for a third of its length
    private const int FewestTeasers = 3;
    private const int LongestInset = 6; // lines of a box within the text
    private const int FewestMenuWords = 10;
    private const int MostWorth = 500; // so that one long notice does not outweigh many lines of menu
    private const int Sentence = 60; // characters from which a line that ends like a sentence is taken as text
    private const int MostLoose = 220; // characters from which a sentence stands for itself
    private const int Long = 140; // characters from which any line is

    /// <summary>The best run among the lines of a scraped text.</summary>
    public static PlainRun Of(List<TextLine> lines)
    {
        var (first, last) = Best(Worths(lines));
        while (last > first && IsLoose(lines, first, last))
        {
            last--;
        }

        return new PlainRun(first, WithoutTeasers(lines, first, last));
    }

    /// <summary>Whether the line is long and ends like a sentence.</summary>
    public static bool IsSentence(TextLine line) => line.IsClosed && Length(line.Text) >= Sentence && !line.Marks.Hold(LineMarks.Aside);

    // Teasers come as a picture's words, a section, a headline: a sentence alone among short lines ends no article.
    private static bool IsLoose(List<TextLine> lines, int first, int last) =>
        !(lines[last].IsClosed && Length(lines[last].Text) >= 20)
        || (Length(lines[last].Text) < MostLoose && last - 2 >= first && !IsSentence(lines[last - 1]) && !IsSentence(lines[last - 2]) && !lines[last].IsItem);

    // Below the text stand other articles: a headline, a sentence, a headline, a sentence. A list within the text has longer entries.
    private static int WithoutTeasers(List<TextLine> lines, int first, int last)
    {
        var (at, teasers) = (last, 0);
        while (at - 1 > first && Length(lines[at].Text) < MostLoose && lines[at].IsClosed && !lines[at - 1].IsClosed)
        {
            teasers++;
            do
            {
                at--;
            }
            while (at > first && !lines[at].IsClosed);
        }

        return teasers >= FewestTeasers ? at : last;
    }

    private static List<int> Worths(List<TextLine> lines)
    {
        var talk = PlainTalk.Of(lines);
        return [.. lines.Select((line, at) =>
            talk.IsReaders(at) ? EndHeading
            : talk.IsCookie(at) || IsInset(lines, at) ? Notice
            : IsTeaser(lines, at) ? Worth(line) / TeaserShare
            : Worth(line))];
    }

    // A box within the text begins like what stands below it, but a few lines on the text has the word again.
    private static bool IsInset(List<TextLine> lines, int at)
    {
        if (!lines[at].Marks.Hold(LineMarks.EndHeading))
        {
            return false;
        }

        var next = lines.FindIndex(at + 1, Math.Min(LongestInset, lines.Count - at - 1), IsSentence);
        return next >= 0 && next + 1 < lines.Count && IsProse(lines[next]) && IsProse(lines[next + 1]);
    }

    private static bool IsProse(TextLine line) => IsSentence(line) && Length(line.Text) >= Long;

    // A sentence between lines that are none, two on each side, tells of another article more often than of this one.
    private static bool IsTeaser(List<TextLine> lines, int at) =>
        Length(lines[at].Text) < MostLoose && IsSentence(lines[at])
        && Enumerable.Range(at - Beside, (2 * Beside) + 1).All(near => near == at || near < 0 || near >= lines.Count || !IsSentence(lines[near]));

    /// <summary>How much a line speaks for being text: characters, below zero against it.</summary>
    private static int Worth(TextLine line)
    {
        var text = line.Text;
        var length = Length(text);
        if (line.Marks.Hold(LineMarks.EndHeading))
        {
            return EndHeading;
        }

        if (line.Marks.Hold(LineMarks.Notice))
        {
            return Notice;
        }

        if (line.Marks.Hold(LineMarks.Link | LineMarks.Button))
        {
            return -40;
        }

        if (line.Marks.Hold(LineMarks.Caption))
        {
            return -10;
        }

        if (IsCode(text))
        {
            return 0;
        }

        var closed = line.IsClosed;
        return (closed, length) switch
        {
            (true, >= Sentence) => Math.Min(length, MostWorth),
            (false, >= Long) => IsMenu(text) ? -40 : Math.Min(length, MostWorth) / 2,
            (true, >= 25) => length / 4,
            _ => line.IsItem ? -35 : -25,
        };
    }

    /// <summary>Whether the line is one of a program, which stands between paragraphs and is none.</summary>
    public static bool IsCode(string text) =>
        text[^1] is '{' or '}' or ';' || text.StartsWith("//", StringComparison.Ordinal) || text.EndsWith("});", StringComparison.Ordinal) || text.EndsWith("},", StringComparison.Ordinal);

    // Many words, most of them with a capital, and no comma: entries of a menu in one line.
    private static bool IsMenu(string text)
    {
        var words = text.Split(' ');
        return words.Length >= FewestMenuWords && !text.Contains(", ", StringComparison.Ordinal)
            && words.Count(word => char.IsUpper(word[0])) * 5 >= words.Length * 3;
    }

    /// <summary>Length in letters of an alphabet: a sign of Chinese, Japanese or Korean says as much as some letters.</summary>
    public static int Length(string text)
    {
        var signs = 0;
        foreach (var letter in text)
        {
            signs += letter is (>= '\u3040' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') ? 1 : 0;
        }

        return text.Length + (signs * 3 / 2);
    }

    // The run of lines with the greatest sum (Kadane).
    public static (int First, int Last) Best(List<int> worths)
    {
        var (first, last, best) = (0, -1, 0);
        var (start, sum) = (0, 0);
        for (var at = 0; at < worths.Count; at++)
        {
            sum += worths[at];
            if (sum <= 0)
            {
                (start, sum) = (at + 1, 0);
            }
            else if (sum > best)
            {
                (first, last, best) = (start, at, sum);
            }
        }

        return (first, last);
    }
}
