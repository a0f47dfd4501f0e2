namespace Digest.Feeds.Formats;

/// <summary>How much of a document is read.</summary>
/// <param name="Depth">Elements nested deeper than this are not told apart; real feeds stay below 20.</param>
/// <param name="Entries">Entries beyond this number are left unread.</param>
public sealed record FeedLimits(int Depth = 64, int Entries = 10_000)
{
    /// <summary>What is read unless somebody wants otherwise.</summary>
    public static readonly FeedLimits Usual = new();
}
