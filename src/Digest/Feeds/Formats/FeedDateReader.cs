using System.Buffers;
using System.Globalization;
using Digest.Text;

namespace Digest.Feeds.Formats;

/// <summary>Reads one date from left to right, deciding at each number and word what it can be. A word nobody knows ends the reading.</summary>
internal ref struct FeedDateReader(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> PlaceEnds = SearchValues.Create(" ,;()[]");

    private readonly ReadOnlySpan<char> text = text;
    private int at;
    private int year = -1;
    private int month = -1;
    private int day = -1;
    private int hour = -1;
    private int minute;
    private int second;
    private long ticks;
    private int halfDay;
    private int era;
    private bool yearIsShort;
    private bool monthMayBeWeekday;
    private bool hasPreface;
    private FeedZone? zone;

    /// <summary>The moment, or null.</summary>
    public DateTimeOffset? Read()
    {
        while (at < text.Length)
        {
            if (!Step())
            {
                return null;
            }
        }

        return Moment();
    }

    private bool Step()
    {
        var letter = text[at];
        if (char.IsAsciiDigit(letter))
        {
            return Number();
        }

        if (IsWordLetter(letter))
        {
            return Word();
        }

        if (letter is '+' or '-' && IsOffset())
        {
            return Offset(letter == '-' ? -1 : 1);
        }

        if (letter == '(' && hour >= 0 && text[at..].IndexOf(')') is > 0 and var remark && (zone is not null || text.Slice(at, remark).Contains(' ')))
        {
            at += remark; // "GMT+0200 (Central European Summer Time)"
        }

        at++;
        return letter is not '+' && !(letter == '/' && Peek() == '/');
    }

    private static bool IsWordLetter(char letter) =>
        char.IsLetter(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly char Peek(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private bool Number()
    {
        var start = at;
        var digits = Digits();
        var value = digits.Length <= 9 ? int.Parse(digits, CultureInfo.InvariantCulture) : -1;
        var afterT = start > 0 && text[start - 1] is 'T' or 't';
        var next = Peek();
        if (hour < 0 && next is ':' or 'h' or 'H' && char.IsAsciiDigit(Peek(1)))
        {
            return Time(value);
        }

        if (hour < 0 && HasDate && IsHourApart())
        {
            at++;
            return Time(value);
        }

        if (hour < 0 && HasDate && digits.Length <= 2 && next == '.' && char.IsAsciiDigit(Peek(1)))
        {
            return Time(value);
        }

        if (hour < 0 && (afterT || HasDate) && CompactTime(digits, afterT))
        {
            return true;
        }

        if (year < 0 && day < 0 && digits.Length <= 4 && next is '-' or '/' or '.' && IsDatePart(Peek(1)))
        {
            return NumericDate(digits);
        }

        return Unit(value) || Ordinal(value) || Packed(digits) || Plain(value, digits.Length);
    }

    // French sets the hour's mark apart: "10 h 30".
    private readonly bool IsHourApart() => text[at..] is [' ', 'h' or 'H', ' ', >= '0' and <= '9', ..];

    private readonly bool HasDate => year >= 0 && month >= 0 && day >= 0;

    private static bool IsDatePart(char letter) => char.IsAsciiDigit(letter) || IsWordLetter(letter);

    private ReadOnlySpan<char> Digits()
    {
        var rest = text[at..];
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? rest : rest[..end];
        at += digits.Length;
        return digits;
    }

    /// <summary><c>10:14</c>, <c>10:14:55</c>, <c>10:14:55.123</c>, <c>10h14</c>, <c>10.14.55</c>: the hour is read, <see cref="at"/> stands on the mark.</summary>
    private bool Time(int stated)
    {
        var mark = Peek() == '.' ? '.' : ':';
        at++;
        at += Peek() == ' ' ? 1 : 0;
        hour = stated;
        minute = int.Parse(Digits() is { Length: <= 2 } digits ? digits : "99", CultureInfo.InvariantCulture);
        if (Peek() == mark && char.IsAsciiDigit(Peek(1)))
        {
            at++;
            second = int.Parse(Digits() is { Length: <= 2 } seconds ? seconds : "99", CultureInfo.InvariantCulture);
            if (Peek() is '.' or ',' or ':' && char.IsAsciiDigit(Peek(1)))
            {
                at++;
                Fraction(Digits());
            }
        }

        return hour <= 24 && minute < 60 && second <= 60;
    }

    private void Fraction(ReadOnlySpan<char> digits)
    {
        var shown = digits[..Math.Min(7, digits.Length)];
        ticks = long.Parse(shown, CultureInfo.InvariantCulture);
        for (var missing = shown.Length; missing < 7; missing++)
        {
            ticks *= 10;
        }
    }

    /// <summary><c>T101455</c>, <c>T1014</c>, <c>T10</c>.</summary>
    private bool CompactTime(ReadOnlySpan<char> digits, bool afterT)
    {
        if (digits.Length is not (4 or 6) && !(afterT && digits.Length <= 2))
        {
            return false;
        }

        hour = int.Parse(digits[..Math.Min(2, digits.Length)], CultureInfo.InvariantCulture);
        minute = digits.Length >= 4 ? int.Parse(digits[2..4], CultureInfo.InvariantCulture) : 0;
        second = digits.Length == 6 ? int.Parse(digits[4..], CultureInfo.InvariantCulture) : 0;
        return true;
    }

    /// <summary>Parts joined by one mark: <c>2004-05-25</c>, <c>25.05.04</c>, <c>26/06/2020</c>, <c>2004-May-05</c>, <c>2004-05</c>, <c>2004-146</c>.</summary>
    private bool NumericDate(ReadOnlySpan<char> first)
    {
        var mark = text[at];
        at++;
        var isName = IsWordLetter(Peek());
        var middle = isName ? Letters() : Digits();
        var named = isName ? Months.Number(middle) : 0;
        if (isName && named == 0)
        {
            return false;
        }

        if (Peek() != mark || !char.IsAsciiDigit(Peek(1)))
        {
            return TwoParts(first, middle, named, mark);
        }

        at++;
        var third = Digits();
        return third.Length <= 4 && (isName || middle.Length <= 3) &&
            ThreeParts(first, isName ? named : Value(middle), third, mark, isName);
    }

    private bool TwoParts(ReadOnlySpan<char> first, ReadOnlySpan<char> next, int named, char mark)
    {
        if (named > 0)
        {
            month = named;
            return Plain(Value(first), first.Length);
        }

        if (first.Length == 4 && next.Length == 3)
        {
            return DayOfYear(Value(first), Value(next));
        }

        if (first.Length == 4 && next.Length <= 2)
        {
            (year, month) = (Value(first), Value(next));
            return true;
        }

        if (next.Length == 4 && mark != '.')
        {
            (month, year) = (Value(first), Value(next));
            return true;
        }

        return false;
    }

    private bool DayOfYear(int stated, int number)
    {
        if (stated is < 1 or > 9998 || number is < 1 or > 366 || (number == 366 && !DateTime.IsLeapYear(stated)))
        {
            return false;
        }

        var date = new DateOnly(stated, 1, 1).AddDays(number - 1);
        (year, month, day) = (date.Year, date.Month, date.Day);
        return true;
    }

    private bool ThreeParts(ReadOnlySpan<char> first, int middle, ReadOnlySpan<char> third, char mark, bool isName)
    {
        var (a, c) = (Value(first), Value(third));
        var yearFirst = first.Length >= 3 || (third.Length <= 2 && (a > 31 || (mark == '-' && !isName)));
        if (yearFirst)
        {
            (year, month, day) = (a, middle, c);
            yearIsShort = first.Length <= 2;
            return third.Length <= 2;
        }

        (day, month, year) = (a, middle, c);
        yearIsShort = third.Length <= 2;
        var isAmerican = !isName && a <= 12 && (middle > 12 || (mark == '/' && !FitsWeekday() && !HasHourMark()));
        if (isAmerican)
        {
            (month, day) = (day, month);
        }

        return true;
    }

    /// <summary>Who writes <c>10h20</c> writes the day before the month.</summary>
    private readonly bool HasHourMark()
    {
        var hourMark = text.IndexOf('h');
        return hourMark > 0 && hourMark + 1 < text.Length && char.IsAsciiDigit(text[hourMark - 1]) && char.IsAsciiDigit(text[hourMark + 1]);
    }

    /// <summary>Whether the weekday in front, in English, agrees with day before month: what tells 05/06 from 06/05.</summary>
    private readonly bool FitsWeekday()
    {
        if (year < 1000 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var weekday = new DateOnly(year, month, day).DayOfWeek.ToString();
        return text.TrimStart().StartsWith(weekday.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Numbers with their unit in Chinese, Japanese or Korean: <c>2004年5月25日</c>.</summary>
    private bool Unit(int value)
    {
        switch (Peek())
        {
            case '年' or '년':
                year = era + value;
                break;
            case '月' or '월':
                month = value;
                break;
            case '日' or '일' or '号':
                day = value;
                break;
            case '時' or '时' or '시' or '点':
                hour = value;
                break;
            case '分' or '분':
                minute = value;
                break;
            case '秒' or '초':
                second = value;
                break;
            default:
                return false;
        }

        at++;
        return hour <= 24 && minute < 60 && second <= 60;
    }

    /// <summary><c>16th</c>, <c>1er</c>, <c>7pm</c>.</summary>
    private bool Ordinal(int value)
    {
        var before = at;
        while (Peek() == ' ')
        {
            at++;
        }

        var wasApart = at > before;
        if (!IsWordLetter(Peek()) && Peek() is not ('º' or 'ª' or '°'))
        {
            at = before;
            return false;
        }

        var word = IsWordLetter(Peek()) ? Letters() : text.Slice(at++, 1);
        if (hour < 0 && FeedDateWords.HalfDay(word) is not 0 and var half && value is > 0 and <= 12)
        {
            (hour, halfDay) = (value, half);
            return true;
        }

        if (!wasApart && FeedDateWords.IsOrdinal(word) && day < 0 && value <= 31)
        {
            day = value;
            return true;
        }

        at = before;
        return false;
    }

    /// <summary><c>20040525</c>, <c>20040525101455</c>.</summary>
    private bool Packed(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (8 or 12 or 14) || year >= 0 || month >= 0)
        {
            return false;
        }

        (year, month, day) = (Value(digits[..4]), Value(digits[4..6]), Value(digits[6..8]));
        if (digits.Length > 8)
        {
            (hour, minute) = (Value(digits[8..10]), Value(digits[10..12]));
            second = digits.Length == 14 ? Value(digits[12..]) : 0;
        }

        return true;
    }

    private bool Plain(int value, int length)
    {
        if (length is 3 or 4 || value > 31)
        {
            var isNew = year < 0 && length <= 4;
            (year, yearIsShort) = (value, length == 2);
            return isNew;
        }

        if (length > 2)
        {
            return false;
        }

        if (day < 0)
        {
            day = value;
            return true;
        }

        if (year < 0)
        {
            (year, yearIsShort) = (value, true);
            return true;
        }

        return false;
    }

    private ReadOnlySpan<char> Letters()
    {
        var start = at;
        while (at < text.Length && (IsWordLetter(text[at]) || (text[at] is '.' or '\'' && IsWordLetter(Peek(1)))))
        {
            at++;
        }

        return text[start..at];
    }

    private bool Word()
    {
        var start = at;
        var word = Letters();
        if (word is ['T'] or ['t'] && char.IsAsciiDigit(Peek()))
        {
            return true;
        }

        if (FeedDateWords.HalfDay(Joined(word)) is not 0 and var half)
        {
            halfDay = half;
            return true;
        }

        if (MonthOf(word) is > 0 and var named)
        {
            return NamedMonth(named, word);
        }

        if (FeedDateWords.Era(word) is > 0 and var before)
        {
            era = before;
            return true;
        }

        if (FeedDateWords.IsMonthMark(word))
        {
            return MonthNumber();
        }

        if (Months.IsWeekday(word) || (FeedDateWords.IsNoise(word) && !(hour >= 0 && IsCapitals(word))))
        {
            return true;
        }

        if (Zone(start, word))
        {
            return true;
        }

        hasPreface = true;
        return IsPreface;
    }

    /// <summary>Written so after a time, a word is a zone: <c>A</c>, <c>AT</c>.</summary>
    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Spanish sets <c>p. m.</c> apart: the two letters are one word.</summary>
    private ReadOnlySpan<char> Joined(ReadOnlySpan<char> word)
    {
        if (word is not (['a' or 'p'] or ['A' or 'P']) || text[at..] is not ['.', ' ', 'm' or 'M', ..])
        {
            return word;
        }

        at += 3;
        return word[0] is 'a' or 'A' ? "am" : "pm";
    }

    /// <summary>The month a word names, alone or with the next one (Arabic has double names).</summary>
    private int MonthOf(ReadOnlySpan<char> word)
    {
        var after = at;
        if (Peek() == ' ' && IsWordLetter(Peek(1)) && word[0] >= 0x600)
        {
            at++;
            Letters();
            var both = Months.Number(text[(after - word.Length)..at]);
            if (both > 0)
            {
                return both;
            }

            at = after;
        }

        return Months.Number(word);
    }

    private bool NamedMonth(int named, ReadOnlySpan<char> word)
    {
        var mayBeWeekday = Months.IsWeekday(word);
        if (month >= 0 && !monthMayBeWeekday)
        {
            return mayBeWeekday || (named == month && at > word.Length && text[at - word.Length - 1] == '/'); // مايو/أيار: the month by both its names
        }

        (month, monthMayBeWeekday) = (named, mayBeWeekday);
        return true;
    }

    /// <summary>Vietnamese counts its months: <c>tháng 5</c>.</summary>
    private bool MonthNumber()
    {
        while (Peek() is ' ' or '.')
        {
            at++;
        }

        month = char.IsAsciiDigit(Peek()) ? Value(Digits()) : 99;
        return true;
    }

    private bool Zone(int start, ReadOnlySpan<char> word)
    {
        if (FeedZone.Named(word) is { } named)
        {
            at += Peek() == '.' ? 1 : 0;
            zone ??= named;
            return true;
        }

        var place = Place(start);
        if (FeedZone.Place(place) is { } known)
        {
            at = start + place.Length;
            zone ??= known;
            return true;
        }

        // A zone nobody knows is read as UTC, as RFC 2822 has it.
        return hour >= 0 && word.Length is >= 1 and <= 5 && word.IndexOfAnyExceptInRange('A', 'Z') < 0;
    }

    private readonly ReadOnlySpan<char> Place(int start)
    {
        var rest = text[start..];
        var end = rest.IndexOfAny(PlaceEnds);
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Words before anything of the date are a weekday in a language we do not know, or an introduction.</summary>
    private readonly bool IsPreface => year < 0 && month < 0 && day < 0 && hour < 0;

    private readonly bool IsOffset() =>
        hour >= 0 && char.IsAsciiDigit(Peek(1));

    /// <summary><c>+02:00</c>, <c>-0700</c>, <c>+2</c>, <c>+5:30</c>.</summary>
    private bool Offset(int sign)
    {
        at++;
        var digits = Digits();
        var hours = Value(digits.Length <= 2 ? digits : digits[..^2]);
        var minutes = digits.Length > 2 ? Value(digits[^2..]) : 0;
        if (digits.Length <= 2 && Peek() is ':' or '.' && char.IsAsciiDigit(Peek(1)))
        {
            at++;
            minutes = Value(Digits());
        }

        zone = zone is null or { IsUniversal: true } ? FeedZone.Fixed(sign * ((hours * 60) + minutes)) : zone;
        return digits.Length <= 4 && minutes < 60 && (hours * 60) + minutes <= 14 * 60;
    }

    private static int Value(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 99_999;

    private readonly DateTimeOffset? Moment()
    {
        if (hasPreface && month < 0 && day < 0)
        {
            return null;
        }

        var fullYear = !yearIsShort ? year is >= 100 and < 200 ? 1900 + year : year
            : year < 50 ? 2000 + year
            : 1900 + year;
        var inMonth = month < 0 && day < 0 ? 1 : month;
        var inDay = day < 0 ? 1 : day;
        if (Calendars.Day(fullYear, inMonth, inDay) is not { } date || hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0))
        {
            return null;
        }

        var local = date.ToDateTime(default)
            .AddHours(HourOfDay())
            .AddMinutes(minute)
            .AddSeconds(Math.Min(second, 59))
            .AddTicks(ticks);
        return new DateTimeOffset(local, zone?.OffsetAt(local) ?? TimeSpan.Zero);
    }

    private readonly int HourOfDay() => (hour, halfDay) switch
    {
        ( < 0, _) => 0,
        (12, 1) => 0,
        ( < 12, 2) => hour + 12,
        _ => hour,
    };
}
