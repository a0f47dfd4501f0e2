using Digest.Articles;
using Digest.Editions.Rules;
using Digest.Stories;

namespace Digest.Editions;

/// <summary>One digest: for one subscription, one window [From, To), stories best first. Instants are UTC milliseconds.</summary>
public sealed record Edition
{
    public long Id { get; init; }

    public required Subscription Subscription { get; init; }

    /// <summary>When it was due; with the subscription it makes the edition one of a kind.</summary>
    public required long Slot { get; init; }

    public required long From { get; init; }

    public required long To { get; init; }

    /// <summary>The stories that are shown, best first; the first is number 1.</summary>
    public required IReadOnlyList<ToldStory> Stories { get; init; }

    /// <summary>All stories of the window, shown or not.</summary>
    public required int StoryCount { get; init; }

    /// <summary>What became of the articles of the window.</summary>
    public required Tally Tally { get; init; }

    /// <summary>All articles of the window.</summary>
    public int ArticleCount => Tally.Articles;

    /// <summary>All that weighs enough is told: on a slow day an edition is short.</summary>
    public bool Slow { get; init; }

    /// <summary>A longer one would tell more.</summary>
    public bool HasMore => !Slow && Stories.Count > 0 && Stories.Count < Math.Min(StoryCount, Subscription.MostStories);

    public required FeedHealth Feeds { get; init; }
}

/// <summary>Why an edition was made.</summary>
public enum EditionKind
{
    /// <summary>It was due, and covers its window.</summary>
    Due,

    /// <summary>Somebody asked for it.</summary>
    Asked,

    /// <summary>A followed story came: it covers no window, and what it tells counts as told.</summary>
    Alert,
}

/// <summary>A story as an edition tells it.</summary>
public sealed record ToldStory
{
    /// <summary>Its number in the edition, from 1: what a reader types.</summary>
    public required int Number { get; init; }

    public required long StoryId { get; init; }

    /// <summary>The headline of the article that leads it, as its source wrote it.</summary>
    public required string Title { get; init; }

    /// <summary>The article that tells it.</summary>
    public required Article Lead { get; init; }

    /// <summary>Why it stands where it stands.</summary>
    public required Rank Rank { get; init; }

    /// <summary>The sentences that are quoted, in the order they are read.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>The articles it is made of, from this subscription's feeds, oldest first.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>What the chat knows once it has read this: a mark for each name, number and event, as they are kept.</summary>
    public string Facts { get; init; } = "";

    /// <summary>What it matches of what the chat follows, where that was asked for.</summary>
    public IReadOnlyList<Rule> Followed { get; init; } = [];

    /// <summary>It was told before, and something was added since.</summary>
    public bool Update { get; init; }
}

/// <summary>A sentence of an article, word for word: <c>Article.Text[Starts..Ends]</c>.</summary>
public sealed record Quote(Article Article, int Starts, int Ends)
{
    public string Text => Article.Text[Starts..Ends];
}

/// <summary>How the feeds of a subscription are.</summary>
/// <param name="Fresh">Feeds whose last load was good.</param>
/// <param name="All">All of them.</param>
/// <param name="LastLoad">The newest good load; null where there was none.</param>
/// <param name="Troubled">Those that fail.</param>
public sealed record FeedHealth(int Fresh, int All, long? LastLoad, IReadOnlyList<TroubledFeed> Troubled);

/// <summary>A feed that fails, and since when (UTC milliseconds).</summary>
public sealed record TroubledFeed(string Name, long? Since);
