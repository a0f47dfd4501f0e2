using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>A date as written in running text, and where in the text it stands.</summary>
/// <param name="Instant">In UTC; midnight when only a day is stated, and a time without a zone is taken as UTC.</param>
/// <param name="DayOnly">True when no time of day is stated.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character, time and zone included.</param>
internal sealed record TextDate(DateTimeOffset Instant, bool DayOnly, int Start, int End)
{
    private const int Century = 50; // years of two digits below this one are of this century
    private const int Longest = 400; // a line longer than this is read by its beginning only

    /// <summary>The first full date (day, month and year) in <paramref name="text"/>, or null. Never throws.</summary>
    public static TextDate? First(string text) => From(text, 0);

    /// <summary>The first full date at or after <paramref name="start"/>, or null.</summary>
    public static TextDate? From(string text, int start)
    {
        if (start >= text.Length || !text.AsSpan(start, Math.Min(text.Length - start, Longest)).ContainsAny(DateTokens.Digits))
        {
            return null;
        }

        var tokens = DateTokens.Of(text, start, Longest);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Day(tokens, at) is { } day)
            {
                return WithTime(tokens, day);
            }
        }

        return null;
    }

    private sealed record FoundDay(DateOnly Date, int First, int Next);

    private static FoundDay? Day(List<DateToken> tokens, int at)
    {
        if (at + 2 >= tokens.Count)
        {
            return null;
        }

        var first = tokens[at];
        return first.IsNumber
            ? YearFirst(tokens, at) ?? DayMonthName(tokens, at) ?? Numbers(tokens, at)
            : MonthName(tokens, at);
    }

    // 2025-07-13, 2025/7/13, 2026. 07. 12., 2026年7月12日, 2026년 7월 12일, 2025 m. liepos 13 d.
    private static FoundDay? YearFirst(List<DateToken> tokens, int at)
    {
        var year = tokens[at];
        if (year.Digits != 4)
        {
            return null;
        }

        var next = at + 1;
        if (!tokens[next].IsNumber && tokens[next].IsYearMark)
        {
            next++;
        }

        var month = next < tokens.Count ? tokens[next].IsNumber ? Small(tokens[next]) : tokens[next].Month : 0;
        var byNumber = next < tokens.Count && tokens[next].IsNumber;
        next++;
        if (next < tokens.Count && !tokens[next].IsNumber && tokens[next].IsMonthMark)
        {
            next++;
        }

        if (month == 0 || next >= tokens.Count || !tokens[next].IsNumber || (byNumber && !Parted(tokens[next - 1])))
        {
            return null;
        }

        var after = next + 1 < tokens.Count && tokens[next + 1].IsDayMark ? next + 2 : next + 1;
        return Make(year.Value, month, Small(tokens[next]), at, after);
    }

    private static bool Parted(DateToken token) => token.Gap is "-" or "/" or "." or ". " or ".  " || token.IsMonthMark;

    // 7 Oct 2022, 7. října 2022, 7th of October, 2022, 7 de octubre de 2022
    private static FoundDay? DayMonthName(List<DateToken> tokens, int at)
    {
        var next = Skip(tokens, at + 1);
        if (next >= tokens.Count)
        {
            return null;
        }

        var (month, after) = Month(tokens, next);
        if (after < tokens.Count && Month(tokens, after) is var (same, behind) && same == month)
        {
            after = behind; // مايو/أيار: the month by both its names
        }

        var year = Skip(tokens, after);
        return month > 0 && year < tokens.Count ? Make(YearOf(tokens[year]), month, Small(tokens[at]), at, year + 1) : null;
    }

    // Arabic has names of two words: 7 تشرين الأول 2022
    private static (int Number, int Next) Month(List<DateToken> tokens, int at) =>
        tokens[at].Month > 0 ? (tokens[at].Month, at + 1)
        : !tokens[at].IsNumber && at + 1 < tokens.Count && tokens[at].Gap == " " && Months.Number($"{tokens[at].Word} {tokens[at + 1].Word}") is > 0 and var month ? (month, at + 2)
        : (0, at + 1);

    // October 7, 2022; Oct. 7th 2022; юли 7, 2022
    private static FoundDay? MonthName(List<DateToken> tokens, int at)
    {
        var month = tokens[at].Month;
        if (month == 0 || !tokens[at + 1].IsNumber)
        {
            return null;
        }

        var year = Skip(tokens, at + 2);
        return year < tokens.Count && tokens[year].Digits == 4
            ? Make(YearOf(tokens[year]), month, Small(tokens[at + 1]), at, year + 1)
            : null;
    }

    // 13.07.2025, 13/7/25, 7/13/2025: the day stands first unless it cannot.
    private static FoundDay? Numbers(List<DateToken> tokens, int at)
    {
        var (first, second, third) = (tokens[at], tokens[at + 1], tokens[at + 2]);
        if (!second.IsNumber || !third.IsNumber || first.Digits > 2 || second.Digits > 2 || third.Digits is not (2 or 4)
            || first.Gap.Trim() != second.Gap.Trim() || first.Gap.Trim() is not ("." or "/" or "-"))
        {
            return null;
        }

        var (a, b) = (Small(first), Small(second));
        var americans = b > 12 || (first.Gap == "/" && a <= 12 && HalfDayFollows(tokens, at + 3));
        return Make(YearOf(third), americans ? a : b, americans ? b : a, at, at + 3);
    }

    private static bool HalfDayFollows(List<DateToken> tokens, int at)
    {
        for (var next = at; next < Math.Min(at + 4, tokens.Count); next++)
        {
            if (!tokens[next].IsNumber && tokens[next].HalfDay != HalfDay.None)
            {
                return true;
            }
        }

        return false;
    }

    private static int Small(DateToken token) => token.IsNumber && token.Digits <= 2 ? token.Value : 0;

    private static int YearOf(DateToken token) => token switch
    {
        { IsNumber: true, Digits: 4 } => token.Value,
        { IsNumber: true, Digits: 2 } => token.Value + (token.Value < Century ? 2000 : 1900),
        _ => 0,
    };

    private static int Skip(List<DateToken> tokens, int at)
    {
        var next = at;
        while (next < tokens.Count && next < at + 2 && tokens[next].IsFiller)
        {
            next++;
        }

        return next;
    }

    // News has been on the web since 1990; a year far from that is a number of something else.
    private static FoundDay? Make(int year, int month, int day, int first, int next) =>
        Calendars.Day(year, month, day) is { Year: >= 1990 and < 2100 } found ? new FoundDay(found, first, next) : null;

    private static TextDate WithTime(List<DateToken> tokens, FoundDay day)
    {
        var start = tokens[day.First].Start;
        var after = ClockTime.At(tokens, day.Next) ?? ClockTime.At(tokens, day.Next + 1) ?? ClockTime.At(tokens, day.Next + 2);
        if (after is { } time)
        {
            return new TextDate(time.On(day.Date), false, start, time.End);
        }

        if (ClockTime.EndingAt(tokens, day.First) is { } before)
        {
            return new TextDate(before.On(day.Date), false, before.Start, tokens[day.Next - 1].End);
        }

        return new TextDate(new DateTimeOffset(day.Date, default, TimeSpan.Zero), true, start, tokens[day.Next - 1].End);
    }
}
