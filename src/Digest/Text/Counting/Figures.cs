namespace Digest.Text.Counting;

/// <summary>
/// Finds the numbers of a passage that count or measure. Ages, dates, times of day, scores, telephone numbers,
/// ordinals and numbers of things ("Flight 370") are not among them.
/// </summary>
internal static class Figures
{
    private const int MostFigures = 500;

    public static List<Figure> In(Passage passage)
    {
        var figures = new List<Figure>();
        for (var sentence = 0; sentence < passage.Sentences.Count && figures.Count < MostFigures; sentence++)
        {
            AddFrom(passage, sentence, figures);
        }

        return figures;
    }

    private static void AddFrom(Passage passage, int sentence, List<Figure> figures)
    {
        var (start, end) = passage.Sentences[sentence];
        var scan = new FigureScan(passage.Text, start, end);
        foreach (var word in passage.Of(sentence))
        {
            if (word.Start < scan.Read)
            {
                continue;
            }

            var number = word.Letters is Letters.Number
                ? scan.Digits(word.Start)
                : word.Number && word.Letters is not Letters.Caps ? scan.Words(word.Start) : null;
            if (number is { } found && Complete(scan, found, sentence) is { } figure)
            {
                figures.Add(figure);
            }
        }
    }

    private static Figure? Complete(FigureScan scan, Numeral number, int sentence)
    {
        var high = scan.RangeAfter(number, out var end);
        var unit = FigureUnits.Before(scan.Before(number.Start)) ?? "";
        var start = number.Start;
        if (unit.Length > 0)
        {
            start = scan.StartOfUnitBefore(number.Start);
        }
        else
        {
            (unit, end) = FigureUnits.After(scan, end);
        }

        if (FigureGuards.IsNoCount(scan, number, end, unit, high))
        {
            return null;
        }

        var counts = unit.Length is 0 ? CountedThings.After(scan, end) : "";
        var harm = unit.Length is 0 ? CountedThings.Harm(scan, number.Start, end) : "";
        if (unit.Length is 0 && counts.Length is 0 && harm.Length is 0)
        {
            return null;
        }

        if (IsPair(number) && unit.Length is 0 && harm.Length is 0)
        {
            return null;
        }

        var what = counts.Length > 0 && harm.Length > 0 ? $"{counts} {harm}" : counts + harm;
        return new Figure(number.Value, high, unit, what, start, end, sentence);
    }

    // "The two countries": known to the reader already.
    private static bool IsPair(in Numeral number) => number.InWords && number.Value is 2;
}
