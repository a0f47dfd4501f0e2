using Digest.Feeds;

namespace Digest.Articles;

/// <summary>What the load of one feed brought.</summary>
/// <param name="Feed">The feed as it is now.</param>
/// <param name="Fresh">How many articles are new.</param>
public sealed record FeedLoad(Feed Feed, int Fresh);
