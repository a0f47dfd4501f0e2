using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Lookups;
using Digest.Stories;

namespace Digest.Bot.Commands;

public sealed class WhyCommand(StoryChoice choice, LookupMemory memory, LookupReasons reasons, EditionStore editions, TimeProvider time) : ICommand
{
    /// <summary>What the button under a lookup types.</summary>
    private const string ReasonOf = "/reason ";

    public string Name => "why";

    public string Example => "/why 3";

    public int Place => 30;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (await OfLookup(call) is { } told)
        {
            return told;
        }

        if (call.Argument.Length == 0)
        {
            return Reply.Ask(Name, call.Words.Say("why.which"));
        }

        var story = await choice.Find(call.Subscription, call.Argument);
        if (story.Count == 0)
        {
            return Reply.Say(call.Words.Say("story.none"));
        }

        var number = story[0].StoryId!.Value;
        var telling = await editions.Telling(call.Subscription.Id, number);
        return WhyView.Of(call.Words, number, StoryLead.Title(call.Words.Code, story), telling, story, call.Subscription.TimeZone, time.GetUtcNow());
    }

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
