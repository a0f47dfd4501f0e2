namespace Digest.Feeds;

/// <summary>
/// When redirects for good are believed: not at once, because the gate of a hotel or the slip of a publisher says the same,
/// but when a good document stood behind them several times in a row.
/// </summary>
internal static class FeedMove
{
    /// <summary>So many good answers in a row from the same new address are no slip.</summary>
    public const int Answers = 3;

    /// <summary>The feed with what an answer says of its address; <paramref name="leadsTo"/>: where redirects for good ended, null for none.</summary>
    public static Feed Note(Feed feed, string? leadsTo) => leadsTo is null || leadsTo == feed.Address
        ? feed with { MovedTo = null, MovedTimes = 0 }
        : feed with { MovedTo = leadsTo, MovedTimes = leadsTo == feed.MovedTo ? feed.MovedTimes + 1 : 1 };

    /// <summary>The new address is to be kept.</summary>
    public static bool IsSettled(Feed feed) => feed.MovedTo is not null && feed.MovedTimes >= Answers;
}
