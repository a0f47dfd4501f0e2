using Digest.Feeds;

namespace Digest.Bot.Views;

/// <summary>A page of a chat's feeds.</summary>
/// <param name="Wanted">What was asked for: words, or "broken"; empty: all.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record SourceList(string Wanted, int Page)
{
    public const int PageSize = 20;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    /// <summary>The page that is shown: one that is there.</summary>
    public int ShownPage => Math.Clamp(Page, 1, Pages);

    /// <summary>How many stand on the pages before.</summary>
    public int Passed => (ShownPage - 1) * PageSize;

    /// <summary>How many feeds the chat has, and how many of them are broken.</summary>
    public required int All { get; init; }

    public required int Broken { get; init; }

    /// <summary>How many were found of what was asked for.</summary>
    public int Found { get; init; }

    /// <summary>The feeds of the page that is shown.</summary>
    public IReadOnlyList<FeedUse> Shown { get; init; } = [];
}
