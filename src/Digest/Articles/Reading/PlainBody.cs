using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>What is left of a run of lines when all is taken out that does not belong to the article.</summary>
/// <param name="Standfirst">The lead that repeats the body, when it was kept apart.</param>
/// <param name="Paragraphs">The text, in order.</param>
internal sealed record PlainBody(string? Standfirst, IReadOnlyList<string> Paragraphs)
{
    private const int LongestHeading = 100;
    private const int Near = 25; // lines between headline and text
    private const int LongestStandfirst = 300;
    private const double Told = 0.7; // share of a standfirst's words that the text under it says again

    /// <summary>The article in <paramref name="run"/>, which begins right behind the headline where that is near.</summary>
    public static PlainBody Of(List<TextLine> lines, PlainRun run, PlainTitle title, IReadOnlyList<string> authors)
    {
        var first = IsNear(lines, run, title.Line) ? title.Line + 1 : run.First;
        var repeated = Repeated(lines);
        var kept = Enumerable.Range(first, Math.Max(0, run.Last - first + 1))
            .Where(at => !repeated.Contains(lines[at].Text) && Belongs(lines, first, run.Last, at) && !PlainTitle.Same(lines[at].Text, title.Text))
            .ToList();
        kept = WithoutLooseLines(lines, kept, Math.Max(first, run.First));
        kept = kept.GetRange(0, Closing.Of(kept.ConvertAll(at => lines[at].Text), authors));
        while (kept.Count > 0 && !lines[kept[^1]].IsClosed && PlainRun.Length(lines[kept[^1]].Text) < LongestHeading && !lines[kept[^1]].IsItem)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        var standfirst = IsStandfirst(lines, kept) ? lines[kept[0]].Text : null;
        return new PlainBody(standfirst, kept.Skip(standfirst is null ? 0 : 1).Select(at => lines[at].Text).ToList());
    }

    // Text between the headline and the run belongs to it; so does none above a headline within the run.
    private static bool IsNear(List<TextLine> lines, PlainRun run, int title) =>
        title >= 0 && title < run.Last && run.First - title <= Near
        && Enumerable.Range(run.First, Math.Max(0, title - run.First)).Count(at => PlainRun.IsSentence(lines[at])) <= 1;

    /// <summary>Lines that stand in the text three times or more: labels, advertisements, menus.</summary>
    private static HashSet<string> Repeated(List<TextLine> lines) =>
        lines.GroupBy(line => line.Text, StringComparer.Ordinal).Where(same => same.Skip(2).Any()).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);

    private static bool Belongs(List<TextLine> lines, int first, int last, int at)
    {
        var text = lines[at].Text;
        if (lines[at].Marks.Hold(LineMarks.Aside) || !text.Any(char.IsLetter))
        {
            return false;
        }

        if (at > first && Same(lines[at - 1].Text, text) || at < last && Same(lines[at + 1].Text, text))
        {
            return false;
        }

        if (PlainRun.IsSentence(lines[at]))
        {
            return true;
        }

        return !IsDateOrByline(text);
    }

    public static bool IsDateOrByline(string text) =>
        (text.Length < 80 && TextDate.First(text) is { } date && date.End - date.Start + 25 >= text.Length)
        || (text.Length < 80 && text[^1] is not ('.' or '!' or '?') && Bylines.Name(text) is not null);

    private static bool Same(string a, string b) => a.Length > 20 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    // In prose a short line is a heading when a sentence follows; several in a row are captions, names, boxes.
    private static List<int> WithoutLooseLines(List<TextLine> lines, List<int> kept, int start)
    {
        var sentences = kept.Count(at => PlainRun.IsSentence(lines[at]));
        if (sentences * 3 < kept.Count)
        {
            return kept.Where(at => at >= start || PlainRun.IsSentence(lines[at])).ToList();
        }

        return kept.Where((at, place) => at < start ? PlainRun.IsSentence(lines[at]) : !IsLoose(lines[at]) || IsHeading(lines, kept, place)).ToList();
    }

    private static bool IsLoose(TextLine line) => !line.IsClosed && !line.IsItem && PlainRun.Length(line.Text) < 140 && !line.Text.EndsWith(':');

    private static bool IsHeading(List<TextLine> lines, List<int> kept, int place) =>
        lines[kept[place]].Text.Length <= LongestHeading
        && place + 1 < kept.Count
        && !IsLoose(lines[kept[place + 1]])
        && (place == 0 || !IsLoose(lines[kept[place - 1]]));

    // A date, a byline, a picture or a rule parts a standfirst from the text; it is one sentence.
    private static bool IsStandfirst(List<TextLine> lines, List<int> kept)
    {
        if (kept.Count < 4)
        {
            return false;
        }

        var (lead, next) = (kept[0], kept[1]);
        if (next == lead + 1 || PlainRun.Length(lines[lead].Text) > LongestStandfirst || !IsOneSentence(lines[lead].Text))
        {
            return false;
        }

        return ShareRepeated(lines[lead].Text, kept.Skip(1).Select(at => lines[at].Text)) >= Told
            || lines.GetRange(lead + 1, next - lead - 1).Exists(IsHeadOrPicture);
    }

    private static bool IsHeadOrPicture(TextLine line) => line.Marks.Hold(LineMarks.Caption) || IsDateOrByline(line.Text);

    private static bool IsOneSentence(string text) => !text.AsSpan().TrimEnd("\"'”’»«“)]").TrimEnd(".!?").ContainsAny('.', '!', '?');

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
