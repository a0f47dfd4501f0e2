using Digest.Editions.Deliveries;

namespace Digest.Editions.Corrections;

/// <summary>A sentence or a headline we quoted that its source has changed since.</summary>
public sealed record Correction
{
    /// <summary>As we quoted it.</summary>
    public required string Before { get; init; }

    /// <summary>What stands in its place, the source's own words; null: nothing does.</summary>
    public required string? Now { get; init; }

    /// <summary>The outlet.</summary>
    public required string Source { get; init; }

    /// <summary>When we read the new words, UTC milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>The message may have been read with the old words.</summary>
    public bool WasShown { get; init; } = true;

    /// <summary>The correction as it concerns a message.</summary>
    public Correction For(Delivery message) => this with { WasShown = message.SentAt <= At || message.State == "sending" };
}

/// <summary>The body of a message with corrections in their places; null where it quotes none of them or has no room.</summary>
/// <param name="subscription">Whose message it is.</param>
/// <param name="delivery">The message, its body as it was first written.</param>
/// <param name="corrections">Of all that its edition quotes.</param>
public delegate string? PrintCorrected(Subscription subscription, Delivery delivery, IReadOnlyList<Correction> corrections);
