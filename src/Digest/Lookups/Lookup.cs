namespace Digest.Lookups;

/// <summary>Something that was looked up, and the page of it that was shown.</summary>
public sealed record Lookup
{
    /// <summary>The command that did: <c>search</c>, <c>ask</c> or <c>timeline</c>.</summary>
    public required string Command { get; init; }

    /// <summary>What stood behind it.</summary>
    public required string Text { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
