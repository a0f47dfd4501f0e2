using System.Globalization;
using Digest.Editions;
using Digest.Lookups;
using Digest.Stories;

namespace Digest.Bot;

/// <summary>Which story somebody means: a number of the list he was shown last, a digest or what a search found, a story of a button, or words.</summary>
public sealed class StoryChoice(EditionStore editions, StoryStore stories, Search search, LookupMemory memory, TimeProvider time)
{
    /// <summary>The story that is meant; null where none is, or none of the chat's feeds tells it.</summary>
    public async Task<MeantStory?> Find(Subscription subscription, string stated) =>
        await Number(subscription, stated) is { } story && (await stories.Articles(subscription.Id, [story]))[story].ToList() is { Count: > 0 } articles
            ? new MeantStory(story, articles)
            : null;

    /// <summary>The story that a button names: <c>s12</c>; null where none is named.</summary>
    public static long? Id(string stated) =>
        stated.StartsWith('s') && long.TryParse(stated.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var story) ? story : null;

    /// <summary>A digest and a number in it, as what is typed after a question about that digest: <c>d7 2</c>; null where none is stated.</summary>
    public static (long Edition, int Number)? InDigest(string stated)
    {
        var (digest, behind) = SubscriptionChoice.FirstWord(stated);
        return PastDigests.Number(digest) is { } edition && int.TryParse(behind, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (edition, number) : null;
    }

    /// <summary>What a button types that shows a story, as one of a digest: what is done from there concerns that digest.</summary>
    public static string Shows(Subscription digest, long story) => $"/story {MeantSubscription.PrefixOf(digest)}s{story}";

    /// <summary>Whether what is stated is a story's number and no words.</summary>
    public static bool IsNumber(string stated) =>
        stated.Length > 0 && long.TryParse(stated[0] is 's' ? stated[1..] : stated, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private async Task<long?> Number(Subscription subscription, string stated)
    {
        if (int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return await memory.Last(subscription) is { Command: "search" } searched
                ? await Hit(subscription, searched, number)
                : (await editions.Numbered(subscription.Id, number))?.StoryId;
        }

        if (Id(stated) is { } story)
        {
            return story;
        }

        if (InDigest(stated) is var (edition, place))
        {
            return (await editions.Stories(edition)).FirstOrDefault(told => told.Number == place)?.StoryId;
        }

        var found = await search.Find(subscription, LookupQuery.Parse(stated, time.GetUtcNow()), 1);
        return found.Hits.Select(hit => hit.Article.StoryId).FirstOrDefault(id => id is not null);
    }

    /// <summary>The story of a search's hit; hits are numbered through all pages.</summary>
    private async Task<long?> Hit(Subscription subscription, Lookup searched, int number)
    {
        var page = ((number - 1) / Search.PageSize) + 1;
        var found = await search.Find(subscription, LookupQuery.Parse(searched.Text, time.GetUtcNow()), page);
        return found.Hits.Select(hit => hit.Article.StoryId).ElementAtOrDefault(number - 1 - ((page - 1) * Search.PageSize));
    }
}
