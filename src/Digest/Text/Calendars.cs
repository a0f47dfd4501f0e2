using System.Globalization;

namespace Digest.Text;

/// <summary>Days as the calendars count them that news is dated in: ours, Iran's and Thailand's, told apart by their years.</summary>
internal static class Calendars
{
    private const int Buddhist = 543; // years that Thailand is ahead
    private static readonly PersianCalendar Persian = new();

    /// <summary>Our day for a stated one, of years 1000 to 9998; null for a day that there is not.</summary>
    public static DateOnly? Day(int year, int month, int day) => year switch
    {
        >= 1300 and < 1500 => OfIran(year, month, day),
        >= 2400 and < 2650 => Ours(year - Buddhist, month, day),
        _ => Ours(year, month, day),
    };

    private static DateOnly? Ours(int year, int month, int day) =>
        year is >= 1000 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static DateOnly? OfIran(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= Persian.GetDaysInMonth(year, month)
            ? DateOnly.FromDateTime(Persian.ToDateTime(year, month, day, 0, 0, 0, 0))
            : null;
}
