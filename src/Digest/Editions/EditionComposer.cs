using Digest.Editions.Composing;
using Digest.Editions.Rules;
using Digest.Stories;

namespace Digest.Editions;

/// <summary>Composes an edition: the stories of its window, ranked for its subscription, told in sentences of their articles.</summary>
public sealed class EditionComposer(Shelves shelves, Readers readers, ToldStore told, RuleStore rules, StoryStore stories)
{
    /// <summary>The window of a digest on demand.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The edition of [<paramref name="from"/>, <paramref name="to"/>), due at <paramref name="slot"/>.</summary>
    public async Task<Edition> Compose(Subscription subscription, long slot, long from, long to) =>
        await Compose(await readers.Of(subscription, slot), slot, from, to);

    /// <summary>The same for a reader who is known: one of many.</summary>
    internal async Task<Edition> Compose(Reader reader, long slot, long from, long to) =>
        await Compose(reader, await shelves.Shared(reader.Subscription, from, to), reader.WishAt(slot), slot, from, to);

    /// <summary>An edition of any window and wish, for whoever asks.</summary>
    public async Task<Edition> Compose(Subscription subscription, Wish wish, long slot, long from, long to) =>
        await Compose(await readers.Of(subscription, slot), await shelves.Own(subscription, from, to), wish, slot, from, to);

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
        return await Compose(await readers.Of(subscription, now), await shelves.Of(latest, 0, now + 1), wish, now, 0, now + 1) with { From = from };
    }

    /// <summary>An edition that came by itself, composed again with more stories: the same window, by the rules and the memory of its time.</summary>
    public async Task<Edition> Longer(Subscription subscription, KeptEdition made, int length)
    {
        var wish = await WishOf(subscription, made.Slot) with { Length = length, Before = made.Id };
        return await Compose(subscription, wish, made.Slot, made.FromAt, made.ToAt);
    }

    /// <summary>What a subscription asks of its editions, by the rules that held at a moment.</summary>
    public async Task<Wish> WishOf(Subscription subscription, long at) => Wish.Of(subscription, await rules.InForce(subscription.Id, at));

    /// <summary>What became of each article that came in a window, in the edition that covers it.</summary>
    public async Task<IReadOnlyList<ArticleVerdict>> Verdicts(Subscription subscription, Wish wish, long slot, long from, long to)
    {
        var shelf = await shelves.Own(subscription, from, to);
        var reader = await readers.Of(subscription, slot);
        var selection = await Select(reader, shelf, wish, slot);
        return
        [
            .. shelf.Of(reader.Feeds.Ids).Articles()
                .Select(one => one.Own.Story.Articles[one.Place])
                .Where(article => article.IsIn(from, to))
                .Select(article => new ArticleVerdict(article.Id, article.StoryId, selection.VerdictOf(article.Id, article.StoryId))),
        ];
    }

    private async Task<Edition> Compose(Reader reader, Shelf shelf, Wish wish, long slot, long from, long to)
    {
        var selection = await Select(reader, shelf, wish, slot);
        return new Edition
        {
            Subscription = reader.Subscription,
            Slot = slot,
            From = from,
            To = to,
            Stories = [.. selection.Picks.Select((pick, place) => Tell(place + 1, pick, selection))],
            StoryCount = selection.Stories,
            Tally = selection.Tally,
            Slow = selection.IsSlow,
            Feeds = reader.Feeds.Health,
        };
    }

    private async Task<Selection> Select(Reader reader, Shelf shelf, Wish wish, long slot)
    {
        var remembered = await told.Recall(reader.ToldOf(shelf, wish, slot));
        return await new Selecting(shelf, reader.Feeds, remembered, wish, slot).Run();
    }

    private static ToldStory Tell(int number, Pick pick, Selection selection) => new()
    {
        Number = number,
        StoryId = pick.Story.Id,
        Title = pick.Lead.Title,
        Lead = pick.Lead,
        Rank = pick.Rank,
        Quotes = pick.Telling.Quotes,
        Articles = pick.Articles,
        Facts = pick.Telling.Facts,
        Update = pick.ToldAt is not null,
        Followed = selection.Followed.GetValueOrDefault(pick.Story.Id) ?? [],
    };
}

/// <summary>An article of a window and what became of it.</summary>
public sealed record ArticleVerdict(long Article, long Story, Verdict Verdict);
