using Digest.Bot.Views;
using Digest.Lookups.Figures;

namespace Digest.Bot.Commands;

/// <summary>The figures of a story side by side; its button types it.</summary>
public sealed class FiguresCommand(StoryChoice choice, SubscriptionChoice digests, TimeProvider time) : ICommand
{
    public string Name => "figures";

    public string Example => "/figures 3";

    public int Place => 21;

    public bool Hidden => true;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) => await Run((await digests.Find(call)).In(call));

    private async Task<Reply> Run(Call call)
    {
        if (call.Argument.Length == 0)
        {
            return Reply.Ask(Name, call.Words.Say("story.which"));
        }

        var story = await choice.Find(call.Subscription, call.Argument);
        return story.Count is 0
            ? Reply.Say(call.Words.Say("story.none"))
            : FiguresView.Of(call.Words, StoryChoice.Shows(call.Subscription, story[0].StoryId!.Value), FigureTable.Of(story), call.Subscription.TimeZone, time.GetUtcNow());
    }
}
