using Digest.Editions;
using Digest.Lookups;
using Digest.Lookups.Timelines;

namespace Digest.Bot;

/// <summary>Which timeline somebody means: of a story by its number, or of words, with a period or without.</summary>
public sealed class TimelineChoice(Timeline timeline, StoryChoice stories, TimeProvider time)
{
    /// <summary>The events that are meant, the oldest first.</summary>
    public async Task<IReadOnlyList<TimelineEvent>> Find(Subscription subscription, string stated) => StoryChoice.IsNumber(stated)
        ? Timeline.Of((await stories.Find(subscription, stated))?.Articles ?? [])
        : (await Meant(subscription, stated)).Events;

    /// <summary>Why the articles of some events were found; empty for a story's timeline, which leaves nothing out.</summary>
    public async Task<IReadOnlyDictionary<long, ScoreReason>> Explain(Subscription subscription, string stated, IEnumerable<TimelineEvent> events) => StoryChoice.IsNumber(stated)
        ? new Dictionary<long, ScoreReason>()
        : await timeline.Explain(subscription, (await Meant(subscription, stated)).Request, events);

    /// <summary>A year behind the words belongs to them where they tell of something, and is the period else.</summary>
    private async Task<(TimelineRequest Request, IReadOnlyList<TimelineEvent> Events)> Meant(Subscription subscription, string stated)
    {
        var request = Request(subscription, stated);
        var events = await timeline.Find(subscription, request);
        return events.Count is 0 && request.OfYear() is { } ofYear ? (ofYear, await timeline.Find(subscription, ofYear)) : (request, events);
    }

    private TimelineRequest Request(Subscription subscription, string stated) =>
        TimelineRequest.Parse(stated, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), subscription.TimeZone).DateTime));
}
