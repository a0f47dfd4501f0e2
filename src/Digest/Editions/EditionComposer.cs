using Digest.Editions.Composing;
using Digest.Editions.Rules;
using Digest.Stories;

namespace Digest.Editions;

/// <summary>Composes an edition: the stories of its window, ranked for its subscription, told in sentences of their articles.</summary>
public sealed class EditionComposer(Shelves shelves, EditionStore editions, RuleStore rules, SubscriptionFeeds feeds, StoryStore stories)
{
    /// <summary>The window of a digest on demand.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>How long a chat is taken to remember: stories end after a month.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(35);

    /// <summary>The edition of [<paramref name="from"/>, <paramref name="to"/>), due at <paramref name="slot"/>.</summary>
    public async Task<Edition> Compose(Subscription subscription, long slot, long from, long to)
    {
        var shelf = await shelves.Shared(subscription, from, to);
        return await Compose(subscription, shelf, await WishOf(subscription, slot), slot, from, to);
    }

    /// <summary>An edition of any window and wish, for whoever asks.</summary>
    public async Task<Edition> Compose(Subscription subscription, Wish wish, long slot, long from, long to)
    {
        var shelf = await shelves.Own(subscription, from, to);
        return await Compose(subscription, shelf, wish, slot, from, to);
    }

    /// <summary>
    /// The digest on demand: the stories of the last day; where nothing came, the latest ones that are there,
    /// so that somebody who asks is never left with nothing.
    /// </summary>
    public async Task<Edition> ComposeNow(Subscription subscription, long now) =>
        await ComposeNow(subscription, await WishOf(subscription, now) with { OnlyNew = false }, now);

    /// <summary>The digest on demand, as somebody wishes it.</summary>
    public async Task<Edition> ComposeNow(Subscription subscription, Wish wish, long now)
    {
        var from = now - (long)Day.TotalMilliseconds;
        var edition = await Compose(subscription, wish, now, from, now + 1);
        if (edition.ArticleCount > 0)
        {
            return edition;
        }

        var latest = await stories.Latest(subscription.Id, subscription.Length);
        return await Compose(subscription, await shelves.Of(latest, 0, now + 1), wish, now, 0, now + 1) with { From = from };
    }

    /// <summary>An edition that came by itself, composed again with more stories: the same window, by the rules and the memory of its time.</summary>
    public async Task<Edition> Longer(Subscription subscription, KeptEdition made, int length)
    {
        var wish = await WishOf(subscription, made.Slot) with { Length = length, Before = made.Id };
        return await Compose(subscription, wish, made.Slot, made.FromAt, made.ToAt);
    }

    /// <summary>What a subscription asks of its editions, by the rules that held at a moment.</summary>
    public async Task<Wish> WishOf(Subscription subscription, long at) => new()
    {
        Rules = new RuleBook(await rules.InForce(subscription.Id, at)),
        Length = subscription.Length,
        SourceCap = subscription.SourceCap,
        Quotes = Style.Quotes(subscription.Style),
        Language = subscription.Language,
    };

    /// <summary>What became of each article that came in a window, in the edition that covers it.</summary>
    public async Task<IReadOnlyList<ArticleVerdict>> Verdicts(Subscription subscription, Wish wish, long slot, long from, long to)
    {
        var shelf = await shelves.Own(subscription, from, to);
        var use = await feeds.Of(subscription.Id);
        var selection = await Select(subscription, shelf, use, wish, slot, from, to);
        var read = use.Names.Keys.ToHashSet();
        return
        [
            .. shelf.Stories
                .SelectMany(story => story.Articles)
                .Where(article => article.IsIn(from, to) && article.Feeds.Any(read.Contains))
                .Select(article => new ArticleVerdict(article.Id, article.StoryId, selection.VerdictOf(article.Id, article.StoryId))),
        ];
    }

    private async Task<Edition> Compose(Subscription subscription, Shelf shelf, Wish wish, long slot, long from, long to)
    {
        var use = await feeds.Of(subscription.Id);
        var selection = await Select(subscription, shelf, use, wish, slot, from, to);
        return new Edition
        {
            Subscription = subscription,
            Slot = slot,
            From = from,
            To = to,
            Stories = [.. selection.Picks.Select((pick, place) => Tell(place + 1, pick, shelf, selection))],
            StoryCount = selection.Stories,
            Tally = selection.Tally,
            Slow = selection.IsSlow,
            Feeds = use.Health,
        };
    }

    private async Task<Selection> Select(Subscription subscription, Shelf shelf, FeedsInUse use, Wish wish, long slot, long from, long to)
    {
        var told = await editions.Told(subscription, slot - (long)Memory.TotalMilliseconds, wish.Before);
        return await new Selecting(shelf, use.Ids, use.Names, told, wish, slot, from, to).Run();
    }

    private static ToldStory Tell(int number, Pick pick, Shelf shelf, Selection selection) => new()
    {
        Number = number,
        StoryId = pick.Story.Id,
        Title = pick.Lead.Title,
        Lead = pick.Lead,
        Parts = pick.Rank.Parts,
        Score = pick.Rank.Score,
        Quotes = pick.Telling.Quotes,
        Articles = [.. pick.Members.Select(article => shelf.Text(article.Id))],
        Facts = pick.Telling.Facts,
        Update = pick.ToldAt is not null,
        Followed = selection.Followed.GetValueOrDefault(pick.Story.Id) ?? [],
    };
}

/// <summary>An article of a window and what became of it.</summary>
public sealed record ArticleVerdict(long Article, long Story, Verdict Verdict);
