using Digest.Articles;
using Digest.Feeds;
using Digest.Stories;

namespace Digest.Editions;

/// <summary>Composes an edition: the stories of its window, ranked for its subscription, told in sentences of their articles.</summary>
public sealed class EditionComposer(StoryStore stories, ArticleStore articles, EditionStore editions, FeedStore feeds)
{
    /// <summary>The window of a digest on demand.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The edition of [<paramref name="from"/>, <paramref name="to"/>), due at <paramref name="slot"/>.</summary>
    public async Task<Edition> Compose(Subscription subscription, long slot, long from, long to)
    {
        var changed = await stories.Changed(subscription.Id, from, to);
        return await Compose(subscription, slot, from, to, changed);
    }

    /// <summary>
    /// The digest on demand: the stories of the last day; where nothing came, the latest ones that are there,
    /// so that somebody who asks is never left with nothing.
    /// </summary>
    public async Task<Edition> ComposeNow(Subscription subscription, long now)
    {
        var from = now - (long)Day.TotalMilliseconds;
        var changed = await stories.Changed(subscription.Id, from, now + 1);
        return changed.Count > 0
            ? await Compose(subscription, now, from, now + 1, changed)
            : await Compose(subscription, now, from, now + 1, await stories.Latest(subscription.Id, subscription.Length));
    }

    private async Task<Edition> Compose(Subscription subscription, long slot, long from, long to, IReadOnlyList<long> changed)
    {
        var told = await editions.LastTold(subscription.Id, changed, slot);
        var members = await stories.Articles(subscription.Id, changed);
        var keywords = await articles.Keywords([.. members.SelectMany(story => story.Select(article => article.Id))]);
        var ranked = members
            .Select(story => (Story: story.Key, Articles: story.ToList(), Rank: RankOf([.. story], keywords, told.GetValueOrDefault(story.Key), slot)))
            .OrderByDescending(story => story.Rank.Score)
            .ThenBy(story => story.Story)
            .ToList();
        var shown = ranked.Take(subscription.Length).ToList();
        var summaries = await articles.Summaries([.. shown.SelectMany(story => story.Articles.Select(article => article.Id))]);
        return new Edition
        {
            Subscription = subscription,
            Slot = slot,
            From = from,
            To = to,
            Stories = [.. shown.Select((story, place) => Tell(place + 1, story.Story, story.Articles, story.Rank, summaries, told.ContainsKey(story.Story), from))],
            StoryCount = ranked.Count,
            ArticleCount = ranked.Sum(story => story.Articles.Count(article => article.PlacedAt >= from && article.PlacedAt < to)),
            Feeds = HealthOf(await feeds.Of(subscription.Id)),
        };
    }

    private static Rank RankOf(List<Article> story, ILookup<long, KeptKeyword> keywords, long toldAt, long now)
    {
        var origins = Originals.Of(story.Select(StoryTraits.WordingOf));
        var independent = origins.Where(origin => origin.ReprintOf is null).Select(origin => origin.Article).ToHashSet();
        var weights = story
            .SelectMany(article => keywords[article.Id])
            .GroupBy(keyword => keyword.Shown, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(keyword => keyword.Score), StringComparer.Ordinal);
        var ranked = new RankedStory(
            story.Min(article => article.Time),
            story.Max(article => article.Time),
            [.. story.Where(article => independent.Contains(article.Id)).Select(article => article.Source).Distinct(StringComparer.Ordinal)],
            weights,
            []);
        return StoryRank.Of(ranked, RankInterest.None with { ToldAt = toldAt == 0 ? null : toldAt }, now);
    }

    private static ToldStory Tell(
        int number,
        long story,
        List<Article> members,
        Rank rank,
        ILookup<long, KeptSentence> summaries,
        bool update,
        long from)
    {
        var lead = StoryTelling.Lead(members, summaries, update ? from : 0);
        return new ToldStory
        {
            Number = number,
            StoryId = story,
            Title = lead.Title,
            Parts = rank.Parts,
            Score = rank.Score,
            Quotes = StoryTelling.Quotes(lead, summaries),
            Articles = members,
            Update = update,
        };
    }

    private static FeedHealth HealthOf(IReadOnlyList<FeedUse> used) => new(
        used.Count(feed => feed.Trouble is null && feed.LoadedAt is not null),
        used.Count,
        used.Max(feed => feed.LoadedAt),
        [.. used.Where(feed => feed.Trouble is not null).Select(feed => feed.Name)]);
}
