namespace Digest.Telegram.Api;

/// <summary>Something that happened: of the optional parts at most one is there, and none where the kind is new to us.</summary>
public sealed record Update
{
    public long UpdateId { get; init; }

    public Message? Message { get; init; }

    public Message? ChannelPost { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    public ChatMemberUpdated? MyChatMember { get; init; }

    public InlineQuery? InlineQuery { get; init; }
}

/// <summary>A person or a bot.</summary>
public sealed record User
{
    public long Id { get; init; }

    public bool IsBot { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Username { get; init; }

    public string? LanguageCode { get; init; }
}

/// <summary>A private chat, group, supergroup or channel.</summary>
public sealed record Chat
{
    public const string Private = "private";

    public const string Channel = "channel";

    public long Id { get; init; }

    /// <summary>private, group, supergroup, channel, or what is invented later.</summary>
    public string? Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }
}

/// <summary>A message; one that is out of reach has its chat, its id and a <see cref="Date"/> of 0 alone.</summary>
public sealed record Message
{
    public long MessageId { get; init; }

    /// <summary>A forum topic when <see cref="IsTopicMessage"/> says so, else a thread of replies.</summary>
    public long? MessageThreadId { get; init; }

    public bool IsTopicMessage { get; init; }

    public User? From { get; init; }

    /// <summary>The chat in whose name it was written: an anonymous administrator, a channel.</summary>
    public Chat? SenderChat { get; init; }

    /// <summary>Unix seconds.</summary>
    public long Date { get; init; }

    public Chat Chat { get; init; } = new();

    public MessageOrigin? ForwardOrigin { get; init; }

    /// <summary>A post of the linked channel that Telegram copied into the group.</summary>
    public bool IsAutomaticForward { get; init; }

    public Message? ReplyToMessage { get; init; }

    /// <summary>The buttons under it.</summary>
    public ReplyMarkup? ReplyMarkup { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    public Document? Document { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    /// <summary>There when the message tells that the topic was closed.</summary>
    public Empty? ForumTopicClosed { get; init; }

    /// <summary>There when the message tells that the topic was opened again.</summary>
    public Empty? ForumTopicReopened { get; init; }

    /// <summary>Where whoever writes is.</summary>
    public Location? Location { get; init; }

    /// <summary>The chat that was chosen with a button of ours.</summary>
    public ChatShared? ChatShared { get; init; }

    public long? MigrateToChatId { get; init; }

    public long? MigrateFromChatId { get; init; }
}

/// <summary>A message of ours that has arrived. Telegram sends all of it back; we know the rest.</summary>
public sealed record SentMessage
{
    public long MessageId { get; init; }
}

/// <summary>A stretch of a message's text that is more than text.</summary>
public sealed record MessageEntity
{
    /// <summary>Where words lead that do not show it.</summary>
    public string? Url { get; init; }
}

/// <summary>A chat that somebody chose.</summary>
public sealed record ChatShared
{
    /// <summary>As the button stated it.</summary>
    public int RequestId { get; init; }

    public long ChatId { get; init; }

    public string? Title { get; init; }
}

/// <summary>A point on the globe, degrees.</summary>
public sealed record Location
{
    public double Latitude { get; init; }

    public double Longitude { get; init; }
}

/// <summary>Something that tells by being there.</summary>
public sealed record Empty;

/// <summary>Where a forwarded message comes from.</summary>
public sealed record MessageOrigin
{
    public string? Type { get; init; }

    /// <summary>The channel whose post it was.</summary>
    public Chat? Chat { get; init; }
}

/// <summary>A file sent as such.</summary>
public sealed record Document
{
    public string FileId { get; init; } = "";

    public string? FileName { get; init; }

    public string? MimeType { get; init; }

    public long? FileSize { get; init; }
}

/// <summary>A tap on a button under a message.</summary>
public sealed record CallbackQuery
{
    public string Id { get; init; } = "";

    public User From { get; init; } = new();

    public Message? Message { get; init; }

    /// <summary>What the button carries; a modified client may send anything.</summary>
    public string? Data { get; init; }
}

/// <summary>A change of somebody's standing in a chat.</summary>
public sealed record ChatMemberUpdated
{
    public Chat Chat { get; init; } = new();

    public User? From { get; init; }

    public ChatMember NewChatMember { get; init; } = new();
}

/// <summary>Somebody's standing in a chat.</summary>
public sealed record ChatMember
{
    /// <summary>creator, administrator, member, restricted, left, kicked.</summary>
    public string? Status { get; init; }

    public User? User { get; init; }

    /// <summary>Of the restricted: still in the chat.</summary>
    public bool? IsMember { get; init; }

    /// <summary>Of the restricted: may write.</summary>
    public bool? CanSendMessages { get; init; }

    /// <summary>Of administrators in channels: may write.</summary>
    public bool? CanPostMessages { get; init; }
}

/// <summary>How updates are fetched now.</summary>
public sealed record WebhookInfo
{
    /// <summary>Empty: no webhook is set.</summary>
    public string Url { get; init; } = "";

    public long PendingUpdateCount { get; init; }
}

/// <summary>A file that is ready for download.</summary>
public sealed record TelegramFile
{
    public string FileId { get; init; } = "";

    public long? FileSize { get; init; }

    /// <summary>The path to hand to <see cref="BotApi.Download"/>, good for an hour.</summary>
    public string? FilePath { get; init; }
}
