namespace Digest.Articles;

/// <summary>An article whose source changed its words after we had read it. The article itself keeps the words we quoted.</summary>
public sealed record ArticleChange
{
    public long Id { get; init; }

    public long ArticleId { get; init; }

    /// <summary>When we read the new words, UTC milliseconds.</summary>
    public long ChangedAt { get; init; }

    /// <summary>The title and the text before, as we kept or last read them.</summary>
    public required string OldTitle { get; init; }

    public required string OldText { get; init; }

    /// <summary>The title and the text since.</summary>
    public required string Title { get; init; }

    public required string Text { get; init; }
}
