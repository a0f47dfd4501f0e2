using System.Globalization;
using Digest.Articles;
using Digest.Editions;
using Digest.Lookups;
using Digest.Stories;

namespace Digest.Bot;

/// <summary>Which story somebody means: a number of his last digest, a story of a button, or words.</summary>
public sealed class StoryChoice(EditionStore editions, StoryStore stories, Search search, TimeProvider time)
{
    /// <summary>The articles of the story that is meant, from the chat's feeds, oldest first; empty where none is.</summary>
    public async Task<IReadOnlyList<Article>> Find(Subscription subscription, string stated)
    {
        var story = await Number(subscription, stated);
        return story is null ? [] : [.. (await stories.Articles(subscription.Id, [story.Value]))[story.Value]];
    }

    /// <summary>Whether what is stated is a story's number and no words.</summary>
    public static bool IsNumber(string stated) =>
        stated.Length > 0 && int.TryParse(stated[0] is 's' ? stated[1..] : stated, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private async Task<long?> Number(Subscription subscription, string stated)
    {
        if (int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return (await editions.Numbered(subscription.Id, number))?.StoryId;
        }

        if (stated.StartsWith('s') && long.TryParse(stated.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var story))
        {
            return story;
        }

        var found = await search.Find(subscription, LookupQuery.Parse(stated, time.GetUtcNow()), 1);
        return found.Hits.Select(hit => hit.Article.StoryId).FirstOrDefault(id => id is not null);
    }
}
