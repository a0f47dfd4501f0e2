using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;
using Digest.Lookups;
using Digest.Text;

namespace Digest.Bot.Commands;

public sealed class RemoveCommand(FeedStore feeds, SubscriptionFeeds read, FeedRules rules, QueryStore queries, TimeProvider time) : ICommand
{
    private const int MostOffered = 10;

    private const string All = "all";

    /// <summary>What the button adds that is pressed after the question.</summary>
    private const string Sure = "yes";

    public string Name => "remove";

    public string Example => "/remove 4";

    public int Place => 65;

    public IReadOnlyList<string> Aliases => ["unsub", "unsubscribe", "delete"];

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var mine = await feeds.Of(call.Subscription.Id);
        var stated = call.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (stated is [All] or [All, Sure] && mine.Count > 0)
        {
            return stated.Length == 1 ? RemoveView.AskAll(call.Words, mine.Count) : await RemoveAll(call, mine);
        }

        var meant = mine.Where(feed => stated.Contains($"{feed.Id}") || Means(feed, call.Argument)).ToList();
        return meant.Count switch
        {
            0 => Ask(call.Words, call.Argument.Length == 0 ? call.Words.Say("remove.which") : call.Words.Say("remove.noSuch"), mine),
            1 => await Remove(call, meant[0]),
            _ when stated.All(one => meant.Exists(feed => one == $"{feed.Id}")) => await RemoveAll(call, meant),
            _ => Ask(call.Words, call.Words.Say("remove.whichOfThese"), meant),
        };
    }

    /// <summary>Nothing is lost: the list comes along as a file that /import takes.</summary>
    private async Task<Reply> RemoveAll(Call call, IReadOnlyList<FeedUse> gone)
    {
        var list = await rules.List(call.Subscription, gone, time.GetUtcNow());
        foreach (var feed in gone)
        {
            await read.Remove(call.Subscription, feed.Id);
        }

        return RemoveView.Removed(call.Words, gone.Count) with { Files = [new ReplyFile("digest-removed.opml", list)] };
    }

    private async Task<Reply> Remove(Call call, FeedUse feed)
    {
        await read.Remove(call.Subscription, feed.Id);
        return new Reply
        {
            Text = call.Words.Rich("remove.removed", ("feed", new RichText().Bold(feed.Name))),
            Buttons = [[new Button(call.Words.Say("button.putBack"), $"/back {await queries.Mark(feed.Address)}")]],
        };
    }

    private static bool Means(FeedUse feed, string stated) =>
        stated == feed.Id.ToString()
        || stated == feed.Address
        || (stated.Length > 2 && Fold.Of(feed.Name).Contains(Fold.Of(stated), StringComparison.Ordinal));

    private static Reply Ask(Words words, string question, IReadOnlyList<FeedUse> feeds) => feeds.Count == 0
        ? Reply.Say(words.Say("remove.none"))
        : new Reply
        {
            Text = new RichText().Add(question),
            Buttons =
            [
                .. feeds.Take(MostOffered).Select(feed => (IReadOnlyList<Button>)[new Button(feed.Name, $"/remove {feed.Id}")]),
                [new Button(words.Say("button.cancel"), "/cancel")],
            ],
        };
}
