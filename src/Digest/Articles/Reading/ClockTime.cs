using Digest.Feeds.Formats;

namespace Digest.Articles.Reading;

/// <summary>A time of day with its zone, as it stands beside a date.</summary>
internal sealed record ClockTime(TimeSpan OfDay, FeedZone Zone, int Start, int End)
{
    /// <summary>The moment this time is on <paramref name="day"/>, in UTC.</summary>
    public DateTimeOffset On(DateOnly day)
    {
        var local = day.ToDateTime(default) + OfDay;
        return new DateTimeOffset(local, Zone.OffsetAt(local)).ToUniversalTime();
    }

    /// <summary>The time that begins at the token <paramref name="at"/>: 10:31, 7.57 Uhr, 14h30, 10:31:05 am, 3 PM, with +02:00 or a zone's name; else null.</summary>
    public static ClockTime? At(List<DateToken> tokens, int at)
    {
        if (at >= tokens.Count || !tokens[at].IsNumber)
        {
            return At(tokens, at, HalfDay.None, at + 1);
        }

        return Read(tokens, at, HalfDay.None);
    }

    // 오후 3:05: the half of the day stands before the hour.
    private static ClockTime? At(List<DateToken> tokens, int at, HalfDay none, int hour) =>
        hour < tokens.Count && tokens[at].HalfDay is var half && half != none && tokens[hour].IsNumber ? Read(tokens, hour, half) : null;

    /// <summary>The time that ends right before the token <paramref name="before"/>, weekday and comma between allowed; else null.</summary>
    public static ClockTime? EndingAt(List<DateToken> tokens, int before)
    {
        for (var at = Math.Max(0, before - 5); at < before - 1; at++)
        {
            if (tokens[at].IsNumber && Read(tokens, at, HalfDay.None) is { } time)
            {
                return time;
            }
        }

        return null;
    }

    private static ClockTime? Read(List<DateToken> tokens, int at, HalfDay half)
    {
        var hour = tokens[at];
        if (hour.Digits > 2 || hour.Value > 24)
        {
            return null;
        }

        if (at + 1 < tokens.Count && tokens[at + 1].HalfDay != HalfDay.None && hour.Value is >= 1 and <= 12 && hour.Gap.Trim().Length == 0)
        {
            return Finish(tokens, at, at + 1, hour.Value, 0, 0, half);
        }

        var minuteAt = at + 1;
        var parted = hour.Gap is ":" or "." or " : ";
        if (!parted && minuteAt + 1 < tokens.Count && hour.Gap.Trim().Length == 0 && tokens[minuteAt].Word is "h" or "시" or "时" or "時")
        {
            minuteAt++;
            parted = true;
        }

        if (!parted || minuteAt >= tokens.Count || tokens[minuteAt] is not { Digits: 2, Value: < 60 } minute)
        {
            return null;
        }

        var next = minuteAt + 1;
        var second = 0;
        if (minute.Gap is ":" or "." && next < tokens.Count && tokens[next] is { Digits: 2, Value: < 60 } seconds)
        {
            second = seconds.Value;
            next++;
        }

        return Finish(tokens, at, next, hour.Value, minute.Value, second, half);
    }

    private static ClockTime? Finish(List<DateToken> tokens, int at, int next, int hour, int minute, int second, HalfDay half)
    {
        var end = tokens[next - 1].End;
        if (next < tokens.Count && half == HalfDay.None && tokens[next].HalfDay != HalfDay.None)
        {
            half = tokens[next].HalfDay;
            end = tokens[next].End;
            next++;
            if (next < tokens.Count && tokens[next].Word == "m")
            {
                end = tokens[next].End; // a.m., p.m.
                next++;
            }
        }

        var hours = half switch
        {
            HalfDay.Morning when hour == 12 => 0,
            HalfDay.Afternoon when hour < 12 => hour + 12,
            _ => hour,
        };
        if (hours > 23)
        {
            return null;
        }

        var (zone, zoneEnd) = ZoneAt(tokens, next, end);
        return new ClockTime(new TimeSpan(hours, minute, second), zone, tokens[at].Start, zoneEnd);
    }

    private static (FeedZone Zone, int End) ZoneAt(List<DateToken> tokens, int next, int end)
    {
        if (next < tokens.Count && tokens[next].Word is "uhr" or "hrs" or "час" or "h")
        {
            next++;
        }

        var named = next < tokens.Count ? Named(tokens[next]) : null;
        if (named is not null)
        {
            end = tokens[next].End;
            next++;
        }

        return next > 0 && next < tokens.Count && tokens[next].IsNumber && tokens[next - 1].Gap.Trim(' ', '(') is "+" or "-" or "−" && Minutes(tokens, next) is { } minutes
            ? (FeedZone.Fixed(tokens[next - 1].Gap.Contains('+') ? minutes : -minutes), tokens[next].End)
            : (named ?? FeedZone.Fixed(0), end);
    }

    // In small letters "est" and "art" are words.
    private static FeedZone? Named(DateToken token) => token.IsCapitals || token.Word == "мск" ? FeedZone.Named(token.Word.ToUpperInvariant()) : null;

    private static int? Minutes(List<DateToken> tokens, int at)
    {
        var token = tokens[at];
        var (hours, minutes) = token.Digits switch
        {
            4 => (token.Value / 100, token.Value % 100),
            <= 2 when token.Gap == ":" && at + 1 < tokens.Count && tokens[at + 1].Digits == 2 => (token.Value, tokens[at + 1].Value),
            <= 2 => (token.Value, 0),
            _ => (99, 0),
        };
        return hours <= 14 && minutes < 60 ? (hours * 60) + minutes : null;
    }
}
