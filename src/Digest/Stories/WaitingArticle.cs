using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>An article that waits for its place, as it is read back: by what it is compared, never its text.</summary>
internal sealed record WaitingArticle
{
    public required long Id { get; init; }

    public required string Language { get; init; }

    public long? PublishedAt { get; init; }

    public string? Sketch { get; init; }

    public string? Shown { get; init; }

    /// <summary>With all that is needed to place it; null where it was not analysed yet.</summary>
    public SketchedArticle? Read() => Shown is { } shown && Text.Comparing.Sketch.Read(Sketch, Language) is { } sketch ? new SketchedArticle(Id, PublishedAt, sketch, new ShownTraits(shown)) : null;
}

/// <summary>An article as it is placed.</summary>
internal sealed record SketchedArticle(long Id, long? Published, Sketch Sketch, ShownTraits Shown);
