namespace Digest.Telegram.Api;

/// <summary>Somebody types the bot's name and words in any chat.</summary>
public sealed record InlineQuery
{
    public string Id { get; init; } = "";

    public User From { get; init; } = new();

    /// <summary>At most 256 characters; empty when only the name was typed.</summary>
    public string Query { get; init; } = "";
}

/// <summary>The cards for an inline query.</summary>
public sealed record AnswerInlineQuery
{
    public required string InlineQueryId { get; init; }

    /// <summary>At most 50.</summary>
    public required IReadOnlyList<InlineQueryResultArticle> Results { get; init; }

    /// <summary>Seconds for which Telegram answers the same words by itself.</summary>
    public int? CacheTime { get; init; }

    /// <summary>The answer is for whoever asked alone.</summary>
    public bool? IsPersonal { get; init; }
}

/// <summary>A card.</summary>
public sealed record InlineQueryResultArticle
{
    public string Type { get; init; } = "article";

    /// <summary>1-64 bytes, one of a kind in its answer.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public required InputTextMessageContent InputMessageContent { get; init; }
}

/// <summary>The message that a card becomes.</summary>
public sealed record InputTextMessageContent
{
    public required string MessageText { get; init; }

    public string? ParseMode { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }
}
