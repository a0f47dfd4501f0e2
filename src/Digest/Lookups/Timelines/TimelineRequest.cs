namespace Digest.Lookups.Timelines;

/// <summary>What a timeline is asked for: words, and the days that count, both ends included.</summary>
public sealed record TimelineRequest(string Words, DateOnly? From, DateOnly? To)
{
    /// <summary>A period has no more words than "from the 18 of June 2025 to the 3 of July 2025".</summary>
    private const int MostWordsOfPeriod = 12;

    /// <summary>Reads "Shoigu 30d", "Kursk since June", "Kursk 2025-06..2025-12" or plain words; what is no period is a word.</summary>
    public static TimelineRequest Parse(string text, DateOnly today)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var at = Math.Max(1, words.Length - MostWordsOfPeriod); at < words.Length; at++)
        {
            if (PeriodReader.Read(words[at..], today) is { } period)
            {
                return new TimelineRequest(string.Join(' ', words[..at]), period.From, period.To);
            }
        }

        return new TimelineRequest(string.Join(' ', words), null, null);
    }

    /// <summary>The same with the year behind its words as the period; null where there is none. "Kursk 2025" may mean a year, "Euro 2024" is a name.</summary>
    public TimelineRequest? OfYear() =>
        From is null && To is null && Words.LastIndexOf(' ') is > 0 and var blank && PeriodReader.Read(["in", Words[(blank + 1)..]], DateOnly.MinValue) is { From: { Month: 1, Day: 1 } from, To: { Month: 12, Day: 31 } to }
            ? new TimelineRequest(Words[..blank], from, to)
            : null;

    /// <summary>Whether a day counts.</summary>
    public bool Holds(DateOnly day) => (From is not { } from || day >= from) && (To is not { } to || day <= to);
}
