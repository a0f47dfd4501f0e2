using Digest.Bot.Views;
using Digest.Editions;
using Digest.Lookups;
using Digest.Lookups.Timelines;
using Digest.Text.Answers;

namespace Digest.Bot;

/// <summary>Tells why a lookup found what it found, by looking it up again: in numbers that add up.</summary>
public sealed class LookupReasons(Search search, Asking asking, TimelineChoice timelines, TimeProvider time)
{
    /// <summary>The reasons of the page that was shown, or of the one result with a number; null where there is none.</summary>
    public async Task<Reply?> Of(Words words, Subscription subscription, Lookup lookup, int? number)
    {
        var mark = QueryStore.MarkOf(lookup.Text);
        var (text, back) = lookup.Command switch
        {
            "ask" => (await OfAnswers(words, subscription, lookup, number), $"/ask ={mark}"),
            "timeline" => (await OfEvents(words, subscription, lookup, number), $"/timeline ={mark} {Page(lookup, number, Timeline.PageSize)}"),
            _ => (await OfHits(words, subscription, lookup, number), $"/page {mark} {Page(lookup, number, Search.PageSize)}"),
        };
        return text.Length is 0 ? null : new Reply { Text = text, Buttons = [[new Button(words.Say("button.results"), back)]] };
    }

    private async Task<RichText> OfHits(Words words, Subscription subscription, Lookup lookup, int? number)
    {
        var (query, page) = (LookupQuery.Parse(lookup.Text, time.GetUtcNow()), Page(lookup, number, Search.PageSize));
        var hits = (await search.Find(subscription, query, page)).Hits.Select((hit, index) => (Number: ((page - 1) * Search.PageSize) + index + 1, hit)).Where(hit => number is null || hit.Number == number).ToList();
        return LookupReasonView.Of(words, hits, await search.Explain(subscription, query, hits.Select(hit => hit.hit.Article), Search.Deepest));
    }

    private async Task<RichText> OfAnswers(Words words, Subscription subscription, Lookup lookup, int? number)
    {
        var found = (await asking.Find(subscription, Question.Of(lookup.Text))).Sentences;
        return LookupReasonView.Of(words, number is { } one ? [.. found.Skip(one - 1).Take(1)] : found);
    }

    private async Task<RichText> OfEvents(Words words, Subscription subscription, Lookup lookup, int? number)
    {
        var events = await timelines.Find(subscription, lookup.Text);
        var shown = number is { } one ? events.Skip(one - 1).Take(1) : events.Skip((lookup.Page - 1) * Timeline.PageSize).Take(Timeline.PageSize);
        return LookupReasonView.Of(words, shown, await timelines.Explain(subscription, lookup.Text, shown));
    }

    private static int Page(Lookup lookup, int? number, int size) => number is { } one ? ((one - 1) / size) + 1 : lookup.Page;
}
