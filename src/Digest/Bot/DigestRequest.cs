using System.Globalization;
using Digest.Editions;
using Digest.Editions.Composing;
using Digest.Editions.Rules;

namespace Digest.Bot;

/// <summary>What somebody asks of a digest: a time box, a number of stories, a span, a topic. <see cref="From"/> null: the usual window.</summary>
/// <param name="Wish">What is told.</param>
/// <param name="From">Where its window begins, UTC milliseconds.</param>
/// <param name="To">Where it ends; null: now.</param>
public sealed record DigestRequest(Wish Wish, long? From, long? To)
{
    /// <summary>Words that a grown reader takes in within a minute (Brysbaert 2019: 238 for plain English prose).</summary>
    private const int WordsAMinute = 238;

    private const int MostMinutes = 60;

    /// <summary>The request a text states: "3min", "10", "24h", "yesterday", "today", or words, which are its topic. Null: no topic can be read in them.</summary>
    public static DigestRequest? Read(string stated, Wish usual, TimeZoneInfo zone, DateTimeOffset now)
    {
        var request = new DigestRequest(usual, null, null);
        foreach (var (word, at) in Split(stated))
        {
            if (request.With(word, zone, now) is { } changed)
            {
                request = changed;
                continue;
            }

            if (word.All(char.IsAsciiDigit))
            {
                return null;
            }

            var topic = stated[at..];
            return FilterParser.Read(topic).Expression is null
                ? null
                : request with { Wish = request.Wish with { Topic = new Rule { Kind = Rule.Keep, Text = topic } } };
        }

        return request;
    }

    /// <summary>The span that a text asks for; null where it asks for none.</summary>
    public static (long From, long? To)? Span(string stated, TimeZoneInfo zone, DateTimeOffset now) =>
        Read(stated, new Wish { Length = 1, Quotes = 1 }, zone, now) is { From: { } from } request ? (from, request.To) : null;

    private DigestRequest? With(string word, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (word is "now")
        {
            return this;
        }

        if (word is "today" or "yesterday")
        {
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
            var begins = LocalTime.Instant(today.ToDateTime(TimeOnly.MinValue), zone).ToUnixTimeMilliseconds();
            return word is "today" ? this with { From = begins }
                : this with { From = LocalTime.Instant(today.AddDays(-1).ToDateTime(TimeOnly.MinValue), zone).ToUnixTimeMilliseconds(), To = begins };
        }

        if (Minutes(word) is { } minutes)
        {
            return this with { Wish = Wish with { Words = minutes * WordsAMinute, Length = Subscription.MostStories } };
        }

        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return length is >= 1 and <= Subscription.MostStories ? this with { Wish = Wish with { Length = length } } : null;
        }

        return word[^1] is 'h' or 'd' && TimeSpans.Parse(word) is { } span ? this with { From = (now - span).ToUnixTimeMilliseconds() } : null;
    }

    private static int? Minutes(string word) =>
        word.EndsWith("min", StringComparison.Ordinal) && int.TryParse(word.AsSpan(0, word.Length - "min".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 1 and <= MostMinutes
            ? minutes
            : null;

    private static IEnumerable<(string Word, int At)> Split(string stated)
    {
        for (var at = 0; at < stated.Length;)
        {
            var end = stated.AsSpan(at).IndexOf(' ') is var blank and >= 0 ? at + blank : stated.Length;
            if (end > at)
            {
                yield return (stated[at..end].ToLowerInvariant(), at);
            }

            at = end + 1;
        }
    }
}
