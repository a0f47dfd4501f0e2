using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Editions.Corrections;
using Digest.Lookups;
using Digest.Stories;

namespace Digest.Bot.Commands;

public sealed class WhyCommand(AboutStory about, SubscriptionChoice digests, StoryQuestion question, Corrector corrector, LookupMemory memory, LookupReasons reasons, EditionStore editions, TimeProvider time) : ICommand
{
    /// <summary>What the button under a lookup types.</summary>
    private const string ReasonOf = "/reason ";

    public string Name => "why";

    public string Example => "/why 3";

    public int Place => 30;

    public bool InMenu => true;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) => await Run((await digests.Find(call)).In(call));

    private async Task<Reply> Run(Call call)
    {
        var which = call.Words.Say("why.whichOf");
        if (await question.Of(call, Name, which, story => $"d{story.Edition} {story.Number}") is { } asked)
        {
            return asked;
        }

        if (await InDigest(call) is { } telling)
        {
            return await Explain(call, $"s{telling.StoryId}", telling);
        }

        return await OfLookup(call) is { } told ? told
            : call.Argument.Length == 0 ? Reply.Ask(Name, call.Words.Say("why.which"))
            : await Explain(call, call.Argument, told: null);
    }

    /// <summary>Why a story stood where it did when it was told; null: when it was told last.</summary>
    private Task<Reply> Explain(Call call, string stated, NumberedStory? told) => about.Tell(call, stated, async story =>
    {
        var telling = told ?? await editions.Telling(call.Subscription.Id, story.Number);
        var corrections = await corrector.Of(call.Subscription, story.Number);
        return WhyView.Of(call.Words, StoryChoice.Shows(call.Subscription, story.Number), StoryLead.Title(call.Words.Code, story.Articles), telling, corrections, story.Articles, call.Subscription.TimeZone, time.GetUtcNow());
    });

    /// <summary>The story with a number in a digest of the reader's own that a button names (<c>d7 2</c>).</summary>
    private async Task<NumberedStory?> InDigest(Call call) =>
        StoryChoice.InDigest(call.Argument) is var (made, number) && (await editions.Find(made))?.SubscriptionId == call.Subscription.Id
            ? (await editions.Stories(made)).FirstOrDefault(story => story.Number == number)
            : null;

    /// <summary>Alone or with a number it means the lookup that it answers, else what was looked up last, with a number where numbers were shown; null where a story is meant.</summary>
    private async Task<Reply?> OfLookup(Call call)
    {
        var number = int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated > 0 ? stated : (int?)null;
        return (number is not null || call.Argument.Length is 0) && await Lookup(call) is { } lookup
            ? await reasons.Of(call.Words, call.Subscription, lookup, number)
            : null;
    }

    private async Task<Lookup?> Lookup(Call call)
    {
        var answered = call.Request.Answered;
        return answered.Count is 0 ? await memory.Last(call.Subscription) is { } last && (call.Argument.Length is 0 || last.Command is "search") ? last : null
            : answered.FirstOrDefault(typed => typed.StartsWith(ReasonOf, StringComparison.Ordinal)) is { } typed ? await memory.Find(typed[ReasonOf.Length..])
            : null;
    }
}
