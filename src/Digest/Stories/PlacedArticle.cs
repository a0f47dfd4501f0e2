using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>An article as grouping remembers it, read back.</summary>
internal sealed record PlacedArticle
{
    public required long Id { get; init; }

    public required long StoryId { get; init; }

    public required string Language { get; init; }

    public string? Sketch { get; init; }

    public long? PublishedAt { get; init; }

    public required long PlacedAt { get; init; }

    /// <summary>What it is compared by; null where none was kept.</summary>
    public Sketch? Read() => Text.Comparing.Sketch.Read(Sketch, Language);
}

/// <summary>A story and the part that was split off it.</summary>
internal sealed record StorySplitting
{
    public required long Id { get; init; }

    public required long StoryId { get; init; }

    public required long PartId { get; init; }
}
