using Digest.Articles;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Stories;

namespace Digest.Bot.Commands;

public sealed class StoryCommand(AboutStory about, ArticleStore articles, ToldStore told, TimeProvider time) : ICommand
{
    /// <summary>How far back a digest may have told the story: an older one is forgotten.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    public string Name => "story";

    public string Example => "/story 3";

    public int Place => 20;

    public bool InMenu => true;

    public Task<Reply> Run(Call call, CancellationToken cancellation) => about.Tell(call, Tell);

    private async Task<Reply> Tell(Call call, MeantStory story)
    {
        var origins = Originals.Of(story.Articles.Select(Wording.Of));
        var summaries = await articles.Summaries([.. story.Articles.Select(article => article.Id)]);
        var now = time.GetUtcNow();
        var tellings = (await told.Since([call.Subscription.Id], (now - Memory).ToUnixTimeMilliseconds()))[call.Subscription.Id].Where(mark => mark.Story == story.Number);
        return StoryView.Of(call.Words, MeantSubscription.PrefixOf(call.Subscription), $"s{story.Number}", story.Articles, summaries, origins, tellings.Max(mark => (long?)mark.Slot), call.Subscription.TimeZone, now);
    }
}
