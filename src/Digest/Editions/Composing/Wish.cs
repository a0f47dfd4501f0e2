using Digest.Editions.Rules;

namespace Digest.Editions.Composing;

/// <summary>What is asked of an edition besides its window.</summary>
public sealed record Wish
{
    /// <summary>What a subscription asks by these of its rules.</summary>
    public static Wish Of(Subscription subscription, IEnumerable<Rule> rules) => new()
    {
        Rules = new RuleBook(rules),
        Length = subscription.Length,
        SourceCap = subscription.SourceCap,
        Quotes = Style.Quotes(subscription.Style),
        Language = subscription.Language,
    };

    public RuleBook Rules { get; init; } = RuleBook.Empty;

    /// <summary>Nothing else is told; null: everything.</summary>
    public Rule? Topic { get; init; }

    /// <summary>Only stories of which an article matches are told, however little they weigh; null: all that weigh enough.</summary>
    public Following? Following { get; init; }

    /// <summary>Stories, at most.</summary>
    public required int Length { get; init; }

    /// <summary>Words that are read, at most; one story is always told. Null: any number.</summary>
    public int? Words { get; init; }

    /// <summary>Stories led by one source, at most; null: any number.</summary>
    public int? SourceCap { get; init; }

    /// <summary>The sentences of a story, at most.</summary>
    public required int Quotes { get; init; }

    /// <summary>The reader's own language: where a story is told in several, an article in it leads. Null: none.</summary>
    public string? Language { get; init; }

    /// <summary>A story that was told comes back only with what is new in it.</summary>
    public bool OnlyNew { get; init; } = true;

    /// <summary>Only stories that were told before.</summary>
    public bool OnlyUpdates { get; init; }

    /// <summary>The number of the edition that is looked at again: what later ones told does not count. Null: it is a new one.</summary>
    public long? Before { get; init; }
}
