using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class WhyCommand(StoryChoice choice, EditionStore editions, TimeProvider time) : ICommand
{
    public string Name => "why";

    public string Help => "explains a story's place in your digest, in numbers that add up";

    public string Example => "/why 3";

    public int Place => 30;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Argument.Length == 0)
        {
            return Reply.Say("Why what? Send the number of a story in your last digest: /why 3.");
        }

        var story = await choice.Find(call.Subscription, call.Argument);
        if (story.Count == 0)
        {
            return Reply.Say("There is no such story in your articles. /digest numbers them anew.");
        }

        var number = story[0].StoryId!.Value;
        var told = await editions.Telling(call.Subscription.Id, number);
        return WhyView.Of(number, story[^1].Title, told, story, call.Subscription.TimeZone, time.GetUtcNow());
    }
}
