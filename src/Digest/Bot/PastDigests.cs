using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Stories;

namespace Digest.Bot;

/// <summary>Digests that were made before, by the number that a link carries: <c>d7</c>. A number can be guessed, so what is shown comes from the feeds of whoever opens it.</summary>
public sealed class PastDigests(EditionStore editions, StoryStore stories)
{
    private const char Sign = 'd';

    /// <summary>Whether an argument names a digest that was made before.</summary>
    public static bool IsNamed(string stated) => Number(stated) is not null;

    /// <summary>Its stories; null where there is no such digest, or none of them is in the reader's feeds.</summary>
    public async Task<Reply?> Show(Call call, string stated, DateTimeOffset now)
    {
        if (Number(stated) is not { } number || await editions.Find(number) is not { } edition)
        {
            return null;
        }

        var told = await editions.Stories(number);
        var articles = await stories.Articles(call.Subscription.Id, [.. told.Select(story => story.StoryId)]);
        var shown = told
            .Where(story => articles.Contains(story.StoryId))
            .Select(story => new PastStory(story.Number, story.StoryId, StoryLead.Title(call.Words.Code, [.. articles[story.StoryId]]), articles[story.StoryId].Last()))
            .ToList();
        return shown.Count == 0 ? null : PastDigestView.Of(call.Words, edition.Slot, shown, call.Subscription.TimeZone, now);
    }

    private static long? Number(string stated) =>
        stated.Length > 1 && stated[0] == Sign && long.TryParse(stated.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
