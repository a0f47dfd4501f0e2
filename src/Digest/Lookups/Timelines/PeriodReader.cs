using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Text;
using Digest.Text.Counting;
using Digest.Text.Events;

namespace Digest.Lookups.Timelines;

/// <summary>
/// Reads a period as people state it, in their languages: "since June", "until 2025-07", "from May to July 2025", "last week",
/// "last 3 months", "in 2024", "2025-06..2025-12", "30d". All of its words must be understood.
/// </summary>
internal static partial class PeriodReader
{
    private const int FirstYear = 1500;
    private const int LastYear = 2100;

    /// <summary>"of the 18 June 2025": a date has no more words.</summary>
    private const int MostWordsOfDate = 5;

    /// <summary>The first and the last day; null on a side that is open, and null in all where it is no period.</summary>
    public static (DateOnly? From, DateOnly? To)? Read(IReadOnlyList<string> words, DateOnly today)
    {
        var folded = Eastern().Replace(string.Join(' ', words), Written).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Fold.Of(word)).ToArray();
        return (folded is [var one] ? OfWord(one, today) : null) ?? Behind(folded, today) ?? OfPhrase(folded, today);
    }

    private static (DateOnly?, DateOnly?)? OfWord(string word, DateOnly today)
    {
        if (Age().Match(word) is { Success: true } age)
        {
            var days = int.Parse(age.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) * age.Groups["unit"].Value switch { "w" => 7, "m" => 30, "y" => 365, _ => 1 };
            return (Back(today, days), null);
        }

        return word.Split("..") is [var from, var to] && from.Length + to.Length > 0 ? Range(Date([from], today), from.Length > 0, Date([to], today), to.Length > 0) : null;
    }

    /// <summary>"6月以来", "6월부터": the role stands behind.</summary>
    private static (DateOnly?, DateOnly?)? Behind(string[] folded, DateOnly today) =>
        PeriodWords.Behind(string.Join(' ', folded)) is (var rest, not PeriodRole.None and var role) && Date(rest.Split(' '), today) is { } date
            ? role is PeriodRole.Since ? (date.From, null) : (null, date.To)
            : null;

    private static (DateOnly?, DateOnly?)? OfPhrase(string[] folded, DateOnly today) => PeriodWords.RoleOf(folded[0]) switch
    {
        PeriodRole.Since => Joined(folded[1..], today, PeriodRole.Until) ?? (Date(folded[1..], today) is { } since ? (since.From, null) : null),
        PeriodRole.Between => Joined(folded[1..], today, PeriodRole.And),
        PeriodRole.Until => Date(folded[1..], today) is { } until ? (null, until.To) : null,
        PeriodRole.In => Date(folded[1..], today) ?? Span(folded[1..], today),
        PeriodRole.None when folded.Length is 1 && PeriodWords.PhraseOf(folded[0]) is null => folded[0].Contains('-', StringComparison.Ordinal) ? Date(folded, today) : null,
        _ => Span(folded, today) ?? (IsDated(folded) ? Date(folded, today) : null),
    };

    /// <summary>Two dates around the word that joins them; the first may leave its year to the second.</summary>
    private static (DateOnly?, DateOnly?)? Joined(string[] folded, DateOnly today, PeriodRole by)
    {
        var at = Array.FindIndex(folded, word => PeriodWords.RoleOf(word) == by);
        if (at <= 0 || Date(folded[(at + 1)..], today) is not { } last)
        {
            return null;
        }

        string[] first = folded[..at];
        return Range(Date([.. first, $"{last.To!.Value.Year}"], today) is { } same && same.From <= last.To && !first.Any(IsYear) ? same : Date(first, today), true, last, true);
    }

    private static (DateOnly?, DateOnly?)? Range((DateOnly? From, DateOnly? To)? first, bool begins, (DateOnly? From, DateOnly? To)? last, bool ends) =>
        (begins && first is null) || (ends && last is null) ? null : (first?.From, last?.To);

    /// <summary>"last week", "last 3 months", "this year", "上周".</summary>
    private static (DateOnly?, DateOnly?)? Span(string[] folded, DateOnly today)
    {
        var words = folded.Where(word => PeriodWords.RoleOf(word) is not PeriodRole.Filler).ToArray();
        if (words is [var one] && PeriodWords.PhraseOf(one) is { } phrase)
        {
            return Whole(phrase.Unit, phrase.Back, today);
        }

        var role = words.Select(PeriodWords.RoleOf).FirstOrDefault(role => role is PeriodRole.Last or PeriodRole.This);
        var unit = words.Select(PeriodWords.UnitOf).FirstOrDefault(unit => unit is not null);
        var count = words.Select(Count).FirstOrDefault(count => count > 0);
        if (role is PeriodRole.None || unit is null || words.Length != (count > 0 ? 3 : 2))
        {
            return null;
        }

        return count > 0 ? (Back(today, count * Days(unit.Value)), today) : Whole(unit.Value, role is PeriodRole.Last ? 1 : 0, today);
    }

    private static (DateOnly?, DateOnly?) Whole(PeriodUnit unit, int back, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - (7 * back));
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-back);
        return unit switch
        {
            PeriodUnit.Day => (today.AddDays(-back), today.AddDays(-back)),
            PeriodUnit.Week => (monday, monday.AddDays(6)),
            PeriodUnit.Month => (month, month.AddMonths(1).AddDays(-1)),
            _ => (new DateOnly(today.Year - back, 1, 1), new DateOnly(today.Year - back, 12, 31)),
        };
    }

    /// <summary>A day, a month or a year: 2025-06-18, 18 June 2025, June, 2025, 2025年6月, yesterday, Tuesday.</summary>
    private static (DateOnly? From, DateOnly? To)? Date(string[] folded, DateOnly today)
    {
        var words = folded.Where(word => word.Length > 0 && PeriodWords.RoleOf(word) is not PeriodRole.Filler).Select(WithoutEnding).ToArray();
        if (words.Length is 0 or > MostWordsOfDate)
        {
            return null;
        }

        var stated = string.Join(' ', words);
        return words is [var one] && PeriodWords.PhraseOf(one) is { } phrase ? Whole(phrase.Unit, phrase.Back, today)
            : IsYear(stated) ? Calendar(stated + "-01-01", DatePart.Year)
            : stated.Length is 7 ? Calendar(stated + "-01", DatePart.Month) ?? Named(words, today)
            : Calendar(stated, DatePart.Day) ?? Named(words, today);
    }

    private static (DateOnly? From, DateOnly? To)? Calendar(string stated, DatePart known) =>
        DateOnly.TryParseExact(stated, "yyyy-MM-dd", out var day) ? Whole(new EventDate(day, known, 0)) : null;

    private static (DateOnly? From, DateOnly? To)? Named(string[] words, DateOnly today) =>
        EventDates.In(string.Join(' ', words.Select(Capital)), today) is [var date] && Array.TrueForAll(words, IsPartOfDate) ? Whole(date) : null;

    private static (DateOnly? From, DateOnly? To) Whole(EventDate date) => (date.Date, date.Known switch
    {
        DatePart.Year => new DateOnly(date.Date.Year, 12, 31),
        DatePart.Month => date.Date.AddMonths(1).AddDays(-1),
        _ => date.Date,
    });

    private static readonly string[] Nominatives = ["я", "а"];

    // "в июне" is said of июня, "Haziran'da" of Haziran.
    private static string WithoutEnding(string word)
    {
        var bare = word.Split('\'', '’')[0];
        return Months.Number(bare) is 0 && bare is [.., 'е' or 'і']
            ? Nominatives.Select(ending => bare[..^1] + ending).FirstOrDefault(month => Months.Number(month) > 0, bare)
            : bare;
    }

    // "may" is a month where it is written as one.
    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Written(Match match) => string.Join('-', new[] { match.Groups["year"], match.Groups["month"], match.Groups["day"] }.Where(group => group.Success).Select(group => group.Value.PadLeft(2, '0')));

    private static bool IsPartOfDate(string word) => Months.Number(word) > 0 || Months.IsWeekday(word) || char.IsAsciiDigit(word[0]) || RelativeDays.Of(word, DateOnly.MinValue.AddYears(1)) is not null;

    /// <summary>Without a word that says so, a name of a month alone is a name.</summary>
    private static bool IsDated(string[] folded) => folded.Length > 1 && Array.Exists(folded, word => Months.Number(word) > 0) && Array.Exists(folded, word => char.IsAsciiDigit(word[0]));

    private static bool IsYear(string word) => word.Length is 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear;

    private static int Count(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits < 10_000 ? digits : NumberWords.Unit(word) is { } unit ? (int)unit : 0;

    private static int Days(PeriodUnit unit) => unit switch { PeriodUnit.Week => 7, PeriodUnit.Month => 30, PeriodUnit.Year => 365, _ => 1 };

    private static DateOnly Back(DateOnly today, int days) => days < today.DayNumber ? today.AddDays(-days) : DateOnly.MinValue;

    [GeneratedRegex("^(?<n>[0-9]{1,4})(?<unit>[dwmy])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Age();

    /// <summary>2025年6月18日, 2025년 6월.</summary>
    [GeneratedRegex("(?<year>[0-9]{4})[年년] ?((?<month>[0-9]{1,2})[月월])? ?((?<day>[0-9]{1,2})[日일])?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Eastern();
}
