using Digest.Bot.Views;
using Digest.Editions;
using Digest.Stories;

namespace Digest.Bot.Commands;

public sealed class WhyCommand(StoryChoice choice, EditionStore editions, TimeProvider time) : ICommand
{
    public string Name => "why";

    public string Example => "/why 3";

    public int Place => 30;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
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
        var told = await editions.Telling(call.Subscription.Id, number);
        return WhyView.Of(call.Words, number, StoryLead.Title(call.Words.Code, story), told, story, call.Subscription.TimeZone, time.GetUtcNow());
    }
}
