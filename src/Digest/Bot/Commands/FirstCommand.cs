using Digest.Bot.Views;
using Digest.Lookups;
using Digest.Text.Weighing;

namespace Digest.Bot.Commands;

/// <summary>Who had which detail of a story first; its button types it.</summary>
public sealed class FirstCommand(AboutStory about, Background background, TimeProvider time) : ICommand
{
    public string Name => "first";

    public string Example => "/first 3";

    public int Place => 22;

    public bool Hidden => true;

    public Task<Reply> Run(Call call, CancellationToken cancellation) => about.Tell(call, Tell);

    private Task<Reply> Tell(Call call, MeantStory story) => Task.FromResult(
        FirstView.Of(call.Words, StoryChoice.Shows(call.Subscription, story.Number), FirstSaid.Of(story.Articles, background), call.Subscription.TimeZone, time.GetUtcNow()));
}
