namespace Digest.Text.Counting;

/// <summary>Tells numbers that count from those that only name: years, dates, ages, times of day, scores, codes.</summary>
internal static class FigureGuards
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    private static readonly WordSet Months = new(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
        + "januar februar märz april mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre "
        + "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro "
        + "января февраля марта апреля мая июня июля августа сентября октября ноября декабря");

    private static readonly WordSet NumbersOf = new(
        "flight route highway interstate room page chapter section article no number nr windows channel psalm group apollo boeing airbus iphone version phase level stage grade class act part season episode week day round lap game title unit block platform gate district zone area code form table figure resolution top formula type model category "
        + "uhr page article numéro página número artículo статья статьи номер channel");

    private static readonly WordSet Clock = new("am pm a.m p.m o'clock uhr gmt utc est edt pst pdt bst ist et cet");

    private static readonly WordSet Ages = new("aged age ages turns turned");

    private static readonly WordSet YearsOld = new("anni jährige jähriger jährigen летний летняя летнего летней");

    private static readonly WordSet Bounds = new("least about nearly some almost over than");

    public static bool IsNoCount(FigureScan scan, in Numeral number, int end, string unit, double? high)
    {
        var after = scan.After(end);
        var next = NextWord(after);
        var before = scan.PreviousWord(number.Start);
        if (IsOrdinal(after) || IsTime(scan, number, after, next))
        {
            return true;
        }

        if (IsAge(scan, number, after, next, unit))
        {
            return true;
        }

        if (unit is not ("" or "yr" or "d" or "wk" or "mo" or "points"))
        {
            return false;
        }

        if (IsDate(number, before, next) || IsYear(number, before, unit))
        {
            return true;
        }

        if (NumbersOf.Contains(before) && unit.Length is 0)
        {
            return true;
        }

        return IsScoreOrCode(scan, number, after, high);
    }

    private static bool IsOrdinal(ReadOnlySpan<char> after) =>
        after.Length > 1 && after[..2] is "st" or "nd" or "rd" or "th" or "er" or "re" && (after.Length is 2 || !char.IsLetter(after[2]));

    private static bool IsTime(FigureScan scan, in Numeral number, ReadOnlySpan<char> after, ReadOnlySpan<char> next) =>
        Clock.Contains(next)
        || after is [':', >= '0' and <= '9', ..]
        || (scan.RightBefore(number.Start) is ':' && number.Plain && number.Value < 60);

    // "aged 34", "34-year-old", "Tara Reid, 33," and "(33)" after a name.
    private static bool IsAge(FigureScan scan, in Numeral number, ReadOnlySpan<char> after, ReadOnlySpan<char> next, string unit)
    {
        var before = scan.PreviousWord(number.Start);
        if (Ages.Contains(before) && number.Value < 130)
        {
            return true;
        }

        if (unit is "yr" && (after.StartsWith("-old") || after.StartsWith(" old") || after.StartsWith("-olds")))
        {
            return true;
        }

        if (YearsOld.Contains(next))
        {
            return true;
        }

        if (!number.Plain || number.Value >= 120 || unit.Length > 0)
        {
            return false;
        }

        var apart = scan.Before(number.Start);
        return apart is [.., ','] && after.Length > 0 && after[0] is ',' or '.' or ')' && EndsWithName(apart[..^1])
            || apart is [.., '('] && after is [')', ..] && EndsWithName(apart[..^1].TrimEnd());
    }

    private static bool EndsWithName(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOf(' ') + 1;
        return start < text.Length && char.IsUpper(text[start]);
    }

    private static bool IsDate(in Numeral number, ReadOnlySpan<char> before, ReadOnlySpan<char> next) =>
        number.Plain && number.Value is >= 1 and <= 31 && (Months.Contains(before) || Months.Contains(next));

    private static bool IsYear(in Numeral number, ReadOnlySpan<char> before, string unit) =>
        number.Plain && number.Value is >= FirstYear and <= LastYear && unit.Length is 0 && !Bounds.Contains(before);

    // "3-2", "24/7", "1-800-555", "19.99.2", "#5", "B-52"
    private static bool IsScoreOrCode(FigureScan scan, in Numeral number, ReadOnlySpan<char> after, double? high)
    {
        if (scan.RightBefore(number.Start) is '#' or '№' or '/' or '+' or '-' or '–' or '.' or '_' or ',')
        {
            return true;
        }

        if (number.InWords)
        {
            return false;
        }

        if (after is ['-' or '–' or '/' or '.' or ':', >= '0' and <= '9', ..])
        {
            return true;
        }

        return high is not null && number.Plain && number.Value < 200 && NextWord(after).Length is 0;
    }

    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> after)
    {
        var start = 0;
        while (start < after.Length && after[start] is ' ' or '\u00A0' or '-')
        {
            start++;
        }

        var end = start;
        while (end < after.Length && (char.IsLetter(after[end]) || (after[end] is '.' or '\'' && end + 1 < after.Length && char.IsLetter(after[end + 1]))))
        {
            end++;
        }

        return after[start..end];
    }
}
