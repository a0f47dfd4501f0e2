namespace Digest.Feeds.Formats;

/// <summary>Dates as feeds write them.</summary>
public static class FeedDate
{
    /// <summary>The moment <paramref name="text"/> names, or null when it cannot be read. Without a zone it is UTC.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
