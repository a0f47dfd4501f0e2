using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Editions;

/// <summary>Lengths of time as people type them: 90m, 12h, 7d, 2w.</summary>
public static partial class TimeSpans
{
    private const int DaysOfWeek = 7;

    /// <summary>A year: whoever wants longer wants for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>The time a text states, a minute to a year; null where it states none.</summary>
    public static TimeSpan? Parse(string stated)
    {
        var match = Form().Match(stated.Trim().ToLowerInvariant());
        if (!match.Success)
        {
            return null;
        }

        var number = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        var span = match.Groups["unit"].Value[0] switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => TimeSpan.FromDays(number * DaysOfWeek),
        };
        return span > TimeSpan.Zero && span <= Longest ? span : null;
    }

    [GeneratedRegex(@"^(?<n>\d{1,4}) ?(?<unit>m|min|minutes?|h|hours?|d|days?|w|weeks?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
