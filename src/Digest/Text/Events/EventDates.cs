using Digest.Text.Counting;
using Digest.Text.Cutting;
using Digest.Text.Languages;

namespace Digest.Text.Events;

/// <summary>
/// Reads the dates of a sentence as its article means them: 12 May 1997, May 12, in June, in 1972, on Tuesday, yesterday,
/// three days ago, the 76th anniversary.
/// </summary>
public static class EventDates
{
    private const int FirstYear = 1500;
    private const int LastYear = 2100;

    // A day without a year lies behind the article, or shortly before it: articles announce a few weeks ahead.
    private const int MostDaysAhead = 31;
    private const int LeastLetters = 3;
    private const int IsoLength = 10;

    private static readonly HashSet<string> Anniversaries = ["anniversary", "birthday", "jubilee"];

    /// <summary>The dates in the order of the sentence; none that is no day of the calendar.</summary>
    public static IReadOnlyList<EventDate> In(string sentence, DateOnly written)
    {
        var words = Words.In(sentence, Language.Unknown).Select(word => (word.Start, word.End, Folded: WithoutPossessive(Fold.Of(sentence.AsSpan(word.Start, word.End - word.Start))))).ToList();
        var dates = new List<EventDate>();
        for (var i = 0; i < words.Count; i++)
        {
            var (found, used) = At(sentence, words, i, written);
            if (found is { } date)
            {
                if (i is 0 || !IsBound(words[i - 1].Folded))
                {
                    dates.Add(date);
                }

                i += used - 1;
            }
        }

        return dates;
    }

    // "Tuesday's visit" was on Tuesday.
    private static string WithoutPossessive(string folded) => folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;

    // "since March" and "until 2024" bound a span and date no event.
    private static bool IsBound(string before) => before is "since" or "until" or "till" or "before" or "seit" or "bis" or "depuis" or "jusque" or "desde" or "hasta" or "dal" or "até" or "до" or "sinds" or "od" or "do";

    private static (EventDate? Date, int Used) At(string sentence, List<(int Start, int End, string Folded)> words, int at, DateOnly written)
    {
        var (start, _, folded) = words[at];
        if (sentence.Length >= start + IsoLength && DateOnly.TryParseExact(sentence.AsSpan(start, IsoLength), "yyyy-MM-dd", out var stated))
        {
            return (new EventDate(stated, DatePart.Day, start), 1);
        }

        if (MonthAt(sentence, words, at) is var month && month > 0)
        {
            return OfMonth(words, at, month, written);
        }

        if (RelativeDays.Of(folded, written) is { } day)
        {
            return (new EventDate(day, DatePart.Day, start), 1);
        }

        if (Ago(words, at) is { } days)
        {
            return (new EventDate(written.AddDays(-days), DatePart.Day, start), 3);
        }

        if (at + 1 < words.Count && Anniversaries.Contains(words[at + 1].Folded) && Ordinal(folded) is { } years && written.Year - years >= FirstYear)
        {
            return (new EventDate(new DateOnly(written.Year - years, 1, 1), DatePart.Year, start), 2);
        }

        return IsYear(folded, out var year) && at > 0 && IsBeforeYear(words[at - 1].Folded)
            ? (new EventDate(new DateOnly(year, 1, 1), DatePart.Year, start), 1)
            : (null, 1);
    }

    // "May" opens a sentence more often as a verb; "mar" and "dic" are words elsewhere.
    private static int MonthAt(string sentence, List<(int Start, int End, string Folded)> words, int at)
    {
        var (start, end, folded) = words[at];
        if (sentence[start] is 'm' && folded is "march" or "may")
        {
            return 0;
        }

        var isShort = end - start <= LeastLetters;
        var month = Months.Number(sentence.AsSpan(start, end - start));
        return month > 0 && (!isShort || Number(words, at - 1) > 0 || Number(words, at + 1) > 0 || (folded is "may" && at > 0 && words[at - 1].Folded is "in" or "since" or "until" or "last")) ? month : 0;
    }

    private static (EventDate? Date, int Used) OfMonth(List<(int Start, int End, string Folded)> words, int at, int month, DateOnly written)
    {
        var before = Number(words, at > 0 && words[at - 1].Folded is "de" or "of" ? at - 2 : at - 1);
        var after = Number(words, at + 1);
        var yearAt = IsDay(after) && !IsDay(before) ? at + 2 : at + 1;
        if (yearAt < words.Count && words[yearAt].Folded is "de" or "of")
        {
            yearAt++;
        }

        var day = IsDay(before) ? before : IsDay(after) ? after : 0;
        var hasYear = yearAt < words.Count && IsYear(words[yearAt].Folded, out _);
        var year = hasYear && IsYear(words[yearAt].Folded, out var given) ? given : Nearest(month, Math.Max(1, day), written);
        var used = Math.Max(1, (hasYear ? yearAt : IsDay(after) && day == after ? at + 1 : at) - at + 1);
        if (day is 0)
        {
            return (new EventDate(new DateOnly(year, month, 1), DatePart.Month, words[at].Start), used);
        }

        return day <= DateTime.DaysInMonth(year, month)
            ? (new EventDate(new DateOnly(year, month, day), DatePart.Day, words[at].Start), used)
            : (null, 1);
    }

    private static int Nearest(int month, int day, DateOnly written)
    {
        var shown = Math.Min(day, DateTime.DaysInMonth(written.Year, month));
        return new DateOnly(written.Year, month, shown) > written.AddDays(MostDaysAhead) ? written.Year - 1 : written.Year;
    }

    // three days ago, vor drei Tagen
    private static int? Ago(List<(int Start, int End, string Folded)> words, int at)
    {
        if (at + 2 >= words.Count || words[at + 2].Folded is not "ago")
        {
            return null;
        }

        var count = int.TryParse(words[at].Folded, out var digits) ? digits : words[at].Folded is "a" or "one" ? 1 : (int?)NumberWords.Unit(words[at].Folded);
        return words[at + 1].Folded switch
        {
            "day" or "days" => count,
            "week" or "weeks" => count * 7,
            _ => null,
        };
    }

    private static bool IsBeforeYear(string folded) =>
        folded is "in" or "since" or "until" or "of" or "from" or "year" or "im" or "jahr" or "seit" or "en" or "depuis" or "desde" or "nel" or "dal" or "em" or "в" or "с" or "у" or "w" or "sinds" or "sedan" or "to" or "by" or "the";

    private static bool IsDay(int number) => number is >= 1 and <= 31;

    private static bool IsYear(string folded, out int year) => int.TryParse(folded, out year) && folded.Length is 4 && year is >= FirstYear and <= LastYear;

    private static int Number(List<(int Start, int End, string Folded)> words, int at) =>
        at >= 0 && at < words.Count && words[at].Folded.Length <= 4 && int.TryParse(words[at].Folded.TrimEnd('.', 'r', 's', 't', 'n', 'd', 'h', 'º'), out var number) ? number : 0;

    private static int? Ordinal(string folded) =>
        folded.Length > 2 && folded[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(folded.AsSpan(0, folded.Length - 2), out var number) ? number : null;
}
