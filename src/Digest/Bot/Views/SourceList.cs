using Digest.Feeds;

namespace Digest.Bot.Views;

/// <summary>A page of a chat's feeds.</summary>
/// <param name="Feeds">Those that were wanted.</param>
/// <param name="All">How many the chat has.</param>
/// <param name="Wanted">What was asked for: words, or "broken"; empty: all.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record SourceList(IReadOnlyList<FeedUse> Feeds, int All, string Wanted, int Page)
{
    private const int PageSize = 20;

    public int Pages => Math.Max(1, (Feeds.Count + PageSize - 1) / PageSize);

    /// <summary>The page that is shown: one that is there.</summary>
    public int ShownPage => Math.Clamp(Page, 1, Pages);

    /// <summary>The feeds of that page.</summary>
    public IReadOnlyList<FeedUse> Shown => [.. Feeds.Skip((ShownPage - 1) * PageSize).Take(PageSize)];
}
