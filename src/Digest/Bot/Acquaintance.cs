using Digest.Editions;

namespace Digest.Bot;

/// <summary>What is known of whoever speaks and of where he does: all that decides whether and how he is answered.</summary>
public sealed record Acquaintance
{
    /// <summary>The chat's main subscription; null: it never started.</summary>
    public Subscription? Subscription { get; init; }

    /// <summary>He taps a digest that is sent here: the chat from which it is looked after. Null: he does not, or the chat has a subscription of its own.</summary>
    public ChatAddress? Keeper { get; init; }

    /// <summary>He owns the bot.</summary>
    public bool Owns { get; init; }

    /// <summary>He may use the bot here.</summary>
    public bool IsAdmitted { get; init; }

    /// <summary>Requests a minute that an owner allowed the chat; null: as the settings say.</summary>
    public long? Lookups { get; init; }

    /// <summary>The question of ours that waits for his words here; null: none does.</summary>
    public OpenQuestion? Question { get; init; }
}
