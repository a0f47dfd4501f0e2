using Digest.Bot.Views;
using Digest.Lookups.Figures;

namespace Digest.Bot.Commands;

/// <summary>The figures of a story side by side; its button types it.</summary>
public sealed class FiguresCommand(AboutStory about, TimeProvider time) : ICommand
{
    public string Name => "figures";

    public string Example => "/figures 3";

    public int Place => 21;

    public bool Hidden => true;

    public Task<Reply> Run(Call call, CancellationToken cancellation) => about.Tell(call, Tell);

    private Task<Reply> Tell(Call call, MeantStory story) => Task.FromResult(
        FiguresView.Of(call.Words, StoryChoice.Shows(call.Subscription, story.Number), FigureTable.Of(story.Articles), call.Subscription.TimeZone, time.GetUtcNow()));
}
