using System.Globalization;

namespace Digest.Feeds;

/// <summary>What the headers of an answer say about when to come back. Junk says nothing.</summary>
internal static class ComeBack
{
    /// <summary>Nobody is obeyed for longer than a day: a year of freshness is a mistake in most feeds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>How long to leave a host alone that says "too many requests" without a time (what large readers use).</summary>
    public static readonly TimeSpan WithoutTime = TimeSpan.FromHours(4);

    /// <summary>How long the answer stays fresh: <c>max-age</c> less the time it spent in caches, else <c>Expires</c>; 0 to a day, null when nothing is said.</summary>
    public static TimeSpan? FreshFor(string? cacheControl, string? age, string? expires, string? date, DateTimeOffset now)
    {
        if (MaxAge(cacheControl) is { } seconds)
        {
            return Within(seconds - (Seconds(age) ?? TimeSpan.Zero));
        }

        // Counted from the server's own clock where it tells: ours may differ.
        return Moment(expires) is { } end ? Within(end - (Moment(date) ?? now)) : null;
    }

    /// <summary>How long to wait by <c>Retry-After</c>, seconds or a date; 0 to a day, null when nothing is said.</summary>
    public static TimeSpan? RetryAfter(string? value, DateTimeOffset now) =>
        Seconds(value) is { } seconds ? Within(seconds)
        : Moment(value) is { } moment ? Within(moment - now)
        : null;

    private static TimeSpan? MaxAge(string? cacheControl)
    {
        foreach (var directive in (cacheControl ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (directive.StartsWith("max-age", StringComparison.OrdinalIgnoreCase) && directive.IndexOf('=') is var at and > 0)
            {
                return Seconds(directive[(at + 1)..].Trim('"', ' '));
            }
        }

        return null;
    }

    private static TimeSpan? Seconds(string? value)
    {
        value = value?.Trim();
        if (string.IsNullOrEmpty(value) || !value.All(char.IsAsciiDigit))
        {
            return null;
        }

        return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < Longest.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : Longest;
    }

    private static DateTimeOffset? Moment(string? value) =>
        value?.Length >= "1 Jan 2026".Length
        && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    private static TimeSpan Within(TimeSpan time) => TimeSpan.FromTicks(Math.Clamp(time.Ticks, 0, Longest.Ticks));
}
