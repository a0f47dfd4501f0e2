using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Stories;

namespace Digest.Bot;

/// <summary>Digests that were made before, by the number that a link carries: <c>d7</c>. A number can be guessed, so what is shown comes from the feeds of whoever opens it.</summary>
public sealed class PastDigests(EditionStore editions, StoryStore stories)
{
    private const char Sign = 'd';

    /// <summary>The number of a digest that was made before; null where none is stated.</summary>
    public static long? Number(string stated) =>
        stated.Length > 1 && stated[0] == Sign && long.TryParse(stated.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Its stories; null where none of them is in the reader's feeds.</summary>
    public async Task<Reply?> Show(Call call, KeptEdition edition, DateTimeOffset now)
    {
        var shown = await Stories(call, edition.Id);
        return shown.Count == 0 ? null : PastDigestView.Of(call.Words, Heading(call, edition), shown, call.Subscription.TimeZone, now);
    }

    /// <summary>What stands in an edition, as far as the reader's feeds tell it.</summary>
    public async Task<IReadOnlyList<PastStory>> Stories(Call call, long edition)
    {
        var told = await editions.Stories(edition);
        var articles = await stories.Articles(call.Subscription.Id, [.. told.Select(story => story.StoryId)]);
        return
        [
            .. told
                .Where(story => articles.Contains(story.StoryId))
                .Select(story => new PastStory(edition, story.Number, story.StoryId, StoryLead.Title(call.Words.Code, [.. articles[story.StoryId]]), articles[story.StoryId].Last())),
        ];
    }

    private static string Heading(Call call, KeptEdition edition)
    {
        var zone = call.Subscription.TimeZone;
        var made = DateTimeOffset.FromUnixTimeMilliseconds(edition.Slot);
        return DigestRequest.Span(edition.Asked ?? "", zone, made) is var (from, to)
            ? When.SaySpan(call.Words, from, to ?? edition.Slot, zone)
            : When.SayFully(call.Words, edition.Slot, zone);
    }
}
