namespace Digest.Editions;

/// <summary>One of a chat's wishes: which feeds, when, in which zone, how long, in which style, sent where. Instants are UTC milliseconds.</summary>
public sealed record Subscription
{
    /// <summary>The name of the one every chat has.</summary>
    public const string Main = "digest";

    /// <summary>Stories of an edition, at most.</summary>
    public const int MostStories = 50;

    public long Id { get; init; }

    public long Chat { get; init; }

    public long Thread { get; init; }

    /// <summary>A word of small letters, by which commands know it.</summary>
    public required string Name { get; init; }

    /// <summary>As a reader writes it; see <see cref="Editions.Cadence"/>.</summary>
    public required string Cadence { get; init; }

    /// <summary>An IANA name.</summary>
    public required string Zone { get; init; }

    /// <summary>In which language the bot speaks in the chat, as two letters; null: English. It is the chat's own, and comes along.</summary>
    public string? Language { get; init; }

    /// <summary>The stories of an edition, at most.</summary>
    public int Length { get; init; }

    /// <summary>How much of a story is told; see <see cref="Editions.Style"/>.</summary>
    public string Style { get; init; } = Editions.Style.Brief;

    /// <summary>The reader's own layout of a story; null: the style's.</summary>
    public string? Template { get; init; }

    /// <summary>Its messages arrive without a sound.</summary>
    public bool Silent { get; init; }

    /// <summary>Its messages carry the card of the first story's page.</summary>
    public bool Preview { get; init; }

    /// <summary>It reads the feeds picked for it; else all of its chat.</summary>
    public bool Picks { get; init; }

    /// <summary>It tells again what the chat's other subscriptions told: a weekly digest sums the week up.</summary>
    public bool Repeats { get; init; }

    /// <summary>Stories led by one source, at most; null: any number.</summary>
    public int? SourceCap { get; init; }

    /// <summary>As a reader writes it; see <see cref="QuietHours"/>. Null: none.</summary>
    public string? Quiet { get; init; }

    /// <summary>Nothing comes before; null: it is not paused.</summary>
    public long? PausedUntil { get; init; }

    /// <summary>The next slot; null: never.</summary>
    public long? DueAt { get; init; }

    /// <summary>When it was made.</summary>
    public long AddedAt { get; init; }

    /// <summary>The end of the last window, where the next one begins.</summary>
    public long CoveredUntil { get; init; }

    /// <summary>The end of the last look for stories that are followed.</summary>
    public long WatchedUntil { get; init; }

    public long? TargetChat { get; init; }

    public long? TargetThread { get; init; }

    /// <summary>Where it was made, and who may change it.</summary>
    public ChatAddress Address => new(Chat, Thread);

    /// <summary>Where it is sent.</summary>
    public ChatAddress Target => TargetChat is { } chat ? new(chat, TargetThread ?? 0) : Address;

    public TimeZoneInfo TimeZone => Zones.Of(Zone);

    /// <summary>When its editions come.</summary>
    public Calendar Calendar => new(Editions.Cadence.Parse(Cadence)!, QuietHours.Parse(Quiet ?? "")!, TimeZone);

    public bool IsMain => Name == Main;
}
