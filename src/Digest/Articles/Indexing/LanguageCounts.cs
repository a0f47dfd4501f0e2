using System.Globalization;

namespace Digest.Articles.Indexing;

/// <summary>How many articles of a segment are in which language, as it is stored: <c>en=812 ru=40</c>, the most frequent first.</summary>
public static class LanguageCounts
{
    /// <summary>The counts of some articles' languages.</summary>
    public static string Of(IEnumerable<string> languages) => Write(languages.CountBy(language => language));

    /// <summary>The counts of several segments together.</summary>
    public static string Sum(IEnumerable<string> counts) =>
        Write(counts.SelectMany(Read).GroupBy(count => count.Key, (language, some) => KeyValuePair.Create(language, some.Sum(count => count.Value))));

    /// <summary>The languages of stored counts, the most frequent first.</summary>
    public static IEnumerable<string> Languages(string counts) => Read(counts).Select(count => count.Key);

    private static string Write(IEnumerable<KeyValuePair<string, int>> counts) => string.Join(' ', counts
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key, StringComparer.Ordinal)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key}={count.Value}")));

    private static IEnumerable<KeyValuePair<string, int>> Read(string counts) =>
        from count in counts.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let at = count.LastIndexOf('=')
        select KeyValuePair.Create(count[..at], int.Parse(count.AsSpan(at + 1), CultureInfo.InvariantCulture));
}
