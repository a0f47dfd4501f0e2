using Digest.Editions;
using Digest.Editions.Rules;
using Digest.Feeds;

namespace Digest.Bot;

/// <summary>The filters that travel with a list of feeds: those of one feed with it, those of all of them with the list.</summary>
public sealed class FeedRules(RuleStore rules, FeedStore feeds, TimeProvider time)
{
    /// <summary>Sentences about rules that are none, at most.</summary>
    private const int MostTroubles = 20;

    /// <summary>The filters of a digest as a list writes them, by feed; under 0 those of all feeds.</summary>
    public async Task<ILookup<long, string>> Of(Subscription subscription) => (await rules.InForce(subscription.Id, Now))
        .Where(rule => rule.Kind is Rule.Keep or Rule.Drop)
        .ToLookup(rule => rule.FeedId ?? 0, rule => $"{rule.Kind} {rule.Text}");

    /// <summary>Some feeds of a digest as a list that can be taken in again (OPML); folders of this machine and files that were sent are of no use elsewhere.</summary>
    public async Task<byte[]> List(Subscription subscription, IEnumerable<FeedUse> some, DateTimeOffset now)
    {
        var held = await Of(subscription);
        var listed = some
            .Where(feed => feed.Kind is Feed.Web or Feed.Page)
            .Select(feed => new OpmlFeed(feed.Address, feed.Name, feed.Site) { Folders = feed.FolderList, Rules = [.. held[feed.Id]] });
        return Opml.Write(listed, "Digest", now, [.. held[0]]);
    }

    /// <summary>Keeps the filters of a list for a digest that reads its feeds. Returns how many are new, and a sentence about each that is no filter.</summary>
    public async Task<(int Kept, IReadOnlyList<string> Troubles)> Take(Subscription subscription, OpmlList list)
    {
        var stated = list.Feeds.SelectMany(feed => feed.Rules.Select(rule => (feed.Address, Rule: rule))).ToList();
        var read = stated.Count == 0 ? [] : (await feeds.Of(subscription.Id)).ToDictionary(feed => feed.Address, feed => feed.Id, StringComparer.Ordinal);
        var wanted = list.Rules.Select(rule => (Feed: (long?)null, Rule: rule))
            .Concat(stated.Where(one => read.ContainsKey(one.Address)).Select(one => (Feed: (long?)read[one.Address], one.Rule)))
            .ToList();
        var held = await Of(subscription);
        var fresh = wanted.Where(one => !held[one.Feed ?? 0].Contains(one.Rule)).ToLookup(one => Read(subscription, one.Feed, one.Rule) is not null);
        var added = fresh[true].Any() ? await rules.Add([.. fresh[true].Select(one => Read(subscription, one.Feed, one.Rule)!)], Now) : [];
        return (added?.Count ?? 0, [.. fresh[false].Take(MostTroubles).Select(one => $"“{one.Rule}” is no filter")]);
    }

    private static Rule? Read(Subscription subscription, long? feed, string stated)
    {
        var (kind, text) = SubscriptionChoice.FirstWord(stated);
        return kind is Rule.Keep or Rule.Drop && FilterParser.Read(text).Expression is not null
            ? new Rule { SubscriptionId = subscription.Id, Kind = kind, Text = text, FeedId = feed }
            : null;
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
