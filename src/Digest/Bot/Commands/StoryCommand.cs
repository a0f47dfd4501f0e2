using Digest.Articles;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Stories;

namespace Digest.Bot.Commands;

public sealed class StoryCommand(StoryChoice choice, SubscriptionChoice digests, ArticleStore articles, ToldStore told, TimeProvider time) : ICommand
{
    /// <summary>How far back a digest may have told the story: an older one is forgotten.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    public string Name => "story";

    public string Example => "/story 3";

    public int Place => 20;

    public bool InMenu => true;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) => await Run((await digests.Find(call)).In(call));

    private async Task<Reply> Run(Call call)
    {
        if (call.Argument.Length == 0)
        {
            return Reply.Ask(Name, call.Words.Say("story.which"));
        }

        var story = await choice.Find(call.Subscription, call.Argument);
        if (story.Count == 0)
        {
            return Reply.Say(call.Words.Say("story.none"));
        }

        var origins = Originals.Of(story.Select(Wording.Of));
        var summaries = await articles.Summaries([.. story.Select(article => article.Id)]);
        var (id, now) = (story[0].StoryId!.Value, time.GetUtcNow());
        var tellings = (await told.Since([call.Subscription.Id], (now - Memory).ToUnixTimeMilliseconds()))[call.Subscription.Id].Where(mark => mark.Story == id);
        return StoryView.Of(call.Words, MeantSubscription.PrefixOf(call.Subscription), $"s{id}", story, summaries, origins, tellings.Max(mark => (long?)mark.Slot), call.Subscription.TimeZone, now);
    }
}
