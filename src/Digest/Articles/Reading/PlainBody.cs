using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>The run of lines that is the article, with what does not belong to it taken out.</summary>
/// <param name="First">Index of the first line of the run.</param>
/// <param name="Last">Index of the last line of the run; less than <paramref name="First"/> when there is none.</param>
/// <param name="Standfirst">The lead that repeats the body, when it was kept apart.</param>
/// <param name="Paragraphs">What is left of the run.</param>
internal sealed record PlainBody(int First, int Last, string? Standfirst, IReadOnlyList<string> Paragraphs)
{
    private const int Sentence = 60; // characters from which a line that ends like a sentence is taken as text
    private const int Long = 140; // characters from which any line is
    private const int MostWorth = 500; // so that one long notice does not outweigh many lines of menu
    private const int LongestStandfirst = 300;
    private const double Repeated = 0.7; // share of a standfirst's words that the text under it says again

    private static readonly PlainBody None = new(0, -1, null, []);

    /// <summary>The article among the lines of a scraped text.</summary>
    public static PlainBody Of(List<TextLine> lines)
    {
        var worths = lines.ConvertAll(Worth);
        var (first, last) = Best(worths);
        if (last < first)
        {
            return None;
        }

        var kept = Enumerable.Range(first, last - first + 1).Where(at => Belongs(lines, first, last, at)).ToList();
        while (kept.Count > 0 && worths[kept[^1]] <= 0)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        if (kept.Count == 0)
        {
            return None;
        }

        var standfirst = IsStandfirst(lines, kept) ? lines[kept[0]].Text : null;
        return new PlainBody(first, last, standfirst, kept.Skip(standfirst is null ? 0 : 1).Select(at => lines[at].Text).ToList());
    }

    /// <summary>How much a line speaks for being text: characters, below zero against it.</summary>
    private static int Worth(TextLine line)
    {
        var text = line.Text;
        var length = Length(text);
        if (line.Marks.Hold(LineMarks.EndHeading))
        {
            return -250;
        }

        if (line.Marks.Hold(LineMarks.Notice))
        {
            return -80;
        }

        if (line.Marks.Hold(LineMarks.Link | LineMarks.Button))
        {
            return -40;
        }

        if (line.Marks.Hold(LineMarks.Caption))
        {
            return -10;
        }

        var closed = line.IsClosed;
        return (closed, length) switch
        {
            (true, >= Sentence) => Math.Min(length, MostWorth),
            (false, >= Long) => Math.Min(length, MostWorth) / 2,
            (true, >= 25) => length / 4,
            _ => line.IsItem ? -35 : -25,
        };
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

    private static bool Belongs(List<TextLine> lines, int first, int last, int at)
    {
        var text = lines[at].Text;
        if (lines[at].Marks.Hold(LineMarks.Aside))
        {
            return false;
        }

        if (at > first && Same(lines[at - 1].Text, text) || at < last && Same(lines[at + 1].Text, text))
        {
            return false;
        }

        if (Length(text) >= Sentence && lines[at].IsClosed)
        {
            return true;
        }

        return !IsDateOrByline(text);
    }

    public static bool IsDateOrByline(string text) =>
        (text.Length < 80 && TextDate.First(text) is { } date && date.End - date.Start + 25 >= text.Length)
        || (text.Length < 80 && text[^1] is not ('.' or '!' or '?') && Bylines.Name(text) is not null);

    private static bool Same(string a, string b) => a.Length > 20 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    // A date, a byline, a picture or a rule parts a standfirst from the text; it is one sentence, or says what the text says.
    private static bool IsStandfirst(List<TextLine> lines, List<int> kept)
    {
        if (kept.Count < 4)
        {
            return false;
        }

        var (lead, next) = (kept[0], kept[1]);
        if (next == lead + 1 || Length(lines[lead].Text) > LongestStandfirst)
        {
            return false;
        }

        return ShareRepeated(lines[lead].Text, kept.Skip(1).Select(at => lines[at].Text)) >= Repeated
            || (IsOneSentence(lines[lead].Text) && lines.GetRange(lead + 1, next - lead - 1).Exists(IsHeadOrPicture));
    }

    private static bool IsHeadOrPicture(TextLine line) => line.Marks.Hold(LineMarks.Caption) || IsDateOrByline(line.Text);

    private static bool IsOneSentence(string text) => !text.AsSpan(0, text.Length - 1).ContainsAny('.', '!', '?');

    private static double ShareRepeated(string lead, IEnumerable<string> text)
    {
        var said = text.SelectMany(LongWords).ToHashSet(StringComparer.Ordinal);
        var words = LongWords(lead).Distinct(StringComparer.Ordinal).ToList();
        return words.Count == 0 ? 0 : (double)words.Count(said.Contains) / words.Count;
    }

    // Five letters of a word stand for all its forms: pledging, pledged.
    private static IEnumerable<string> LongWords(string text) =>
        Fold.Of(text).Split([' ', ',', '.', '"', '(', ')', '\'', '-', ':', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 3)
            .Select(word => word.Length > 5 ? word[..5] : word);
}
