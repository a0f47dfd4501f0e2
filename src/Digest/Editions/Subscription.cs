namespace Digest.Editions;

/// <summary>A chat's wish: which feeds, when, in which zone, how long. Instants are UTC milliseconds.</summary>
public sealed record Subscription
{
    /// <summary>The name of the one every chat has.</summary>
    public const string Main = "digest";

    public long Id { get; init; }

    public long Chat { get; init; }

    public long Thread { get; init; }

    public required string Name { get; init; }

    /// <summary>As a reader writes it; see <see cref="Editions.Cadence"/>.</summary>
    public required string Cadence { get; init; }

    /// <summary>An IANA name.</summary>
    public required string Zone { get; init; }

    /// <summary>In which language the bot speaks in the chat, as two letters; null: English. It is the chat's own, and comes along.</summary>
    public string? Language { get; init; }

    /// <summary>The stories of an edition, at most.</summary>
    public int Length { get; init; }

    /// <summary>The next slot; null: never.</summary>
    public long? DueAt { get; init; }

    /// <summary>The end of the last window, where the next one begins.</summary>
    public long CoveredUntil { get; init; }

    public ChatAddress Address => new(Chat, Thread);

    public TimeZoneInfo TimeZone => Zones.Of(Zone);
}
