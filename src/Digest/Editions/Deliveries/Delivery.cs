namespace Digest.Editions.Deliveries;

/// <summary>One message of an edition on its way to a chat.</summary>
public sealed record Delivery
{
    public long Id { get; init; }

    public long SubscriptionId { get; init; }

    public long Slot { get; init; }

    /// <summary>From 1; above <see cref="Outbox.Notice"/> it is the notice about a part whose fate is unknown.</summary>
    public int Part { get; init; }

    public long Chat { get; init; }

    public long Thread { get; init; }

    public required string Body { get; init; }

    /// <summary>What it must read since a source changed what it quotes; null: as at first.</summary>
    public string? Corrected { get; init; }

    /// <summary>The delivery whose message this one writes anew; null: it is a message of its own.</summary>
    public long? Edits { get; init; }

    /// <summary>What the edited message must read now.</summary>
    public string? Anew { get; init; }

    /// <summary>The message in the chat that is edited; null: it never surely arrived.</summary>
    public long? Edited { get; init; }

    /// <summary>What is to stand in the chat.</summary>
    public string Words => Anew ?? Corrected ?? Body;

    public required string State { get; init; }

    public long PlannedAt { get; init; }

    public long DueAt { get; init; }

    /// <summary>The fencing number of the claim.</summary>
    public long Claim { get; init; }

    public long? SentAt { get; init; }

    public long? MessageId { get; init; }

    public string? Problem { get; init; }

    /// <summary>The language of the chat; null: English.</summary>
    public string? Language { get; init; }

    /// <summary>The message in the chat that it answers; null: none, or none that surely arrived.</summary>
    public long? Answers { get; init; }

    public ChatAddress Address => new(Chat, Thread);
}
