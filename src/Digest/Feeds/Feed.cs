namespace Digest.Feeds;

/// <summary>An address that is read again and again, or a folder of article files. Instants are UTC milliseconds.</summary>
public sealed record Feed
{
    /// <summary>The kind of a feed on the web.</summary>
    public const string Web = "web";

    /// <summary>The kind of a page on the web that lists articles or messages and has no feed.</summary>
    public const string Page = "page";

    /// <summary>The kind of a folder of article files; its address is the folder's path.</summary>
    public const string Folder = "folder";

    /// <summary>The kind of the files that a chat has sent; its address names the chat, and nothing is ever loaded from there.</summary>
    public const string Sent = "sent";

    /// <summary>The address of what a chat has sent.</summary>
    public static string SentBy(long chat, long thread) => FormattableString.Invariant($"{Sent}:{chat}/{thread}");

    public long Id { get; init; }

    public required string Address { get; init; }

    public required string Kind { get; init; }

    /// <summary>As the feed or its adder names it; null until one of them did.</summary>
    public string? Title { get; init; }

    public string? Site { get; init; }

    public long AddedAt { get; init; }

    /// <summary>When it is to be loaded next.</summary>
    public long DueAt { get; init; }

    /// <summary>The fencing number: who loads it holds the newest one.</summary>
    public long Claim { get; init; }

    /// <summary>The validators, verbatim, and the address that gave them.</summary>
    public string? Etag { get; init; }

    public string? Modified { get; init; }

    public string? Validated { get; init; }

    /// <summary>Where its redirects for good lead, and how many answers in a row said so; null: nowhere.</summary>
    public string? MovedTo { get; init; }

    public long MovedTimes { get; init; }

    /// <summary>What is known of its rhythm, as <see cref="FeedHabits"/> wrote it down.</summary>
    public string? Habits { get; init; }

    /// <summary>The last good load; null where there was none yet.</summary>
    public long? LoadedAt { get; init; }

    /// <summary>Bad loads since the last good one.</summary>
    public long Failures { get; init; }

    /// <summary>The first of the bad loads since the last good one; null where all is well.</summary>
    public long? FailingSince { get; init; }

    /// <summary>Why the last load failed, one sentence; null where it did not.</summary>
    public string? Trouble { get; init; }

    /// <summary>Gone for good: not loaded again by itself.</summary>
    public bool Stopped { get; init; }

    /// <summary>A new chat begins with it.</summary>
    public bool Starter { get; init; }

    /// <summary>What a reader calls it.</summary>
    public string Name => Title ?? (Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : Path.GetFileName(Address));
}
