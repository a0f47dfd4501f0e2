using Digest.Bot.Views;
using Digest.Lookups;
using Digest.Text.Weighing;

namespace Digest.Bot.Commands;

/// <summary>Who had which detail of a story first; its button types it.</summary>
public sealed class FirstCommand(StoryChoice choice, SubscriptionChoice digests, Background background, TimeProvider time) : ICommand
{
    public string Name => "first";

    public string Example => "/first 3";

    public int Place => 22;

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
            : FirstView.Of(call.Words, StoryChoice.Shows(call.Subscription, story[0].StoryId!.Value), FirstSaid.Of(story, background), call.Subscription.TimeZone, time.GetUtcNow());
    }
}
