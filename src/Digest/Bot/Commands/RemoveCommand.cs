using Digest.Editions;
using Digest.Feeds;
using Digest.Lookups;
using Digest.Text;

namespace Digest.Bot.Commands;

public sealed class RemoveCommand(FeedStore feeds, SubscriptionStore subscriptions, QueryStore queries) : ICommand
{
    private const int MostOffered = 10;

    public string Name => "remove";

    public string Help => "takes a feed away";

    public string Example => "/remove 4";

    public int Place => 65;

    public IReadOnlyList<string> Aliases => ["unsub", "unsubscribe", "delete"];

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var mine = await feeds.Of(call.Subscription.Id);
        var meant = mine.Where(feed => Means(feed, call.Argument)).ToList();
        return meant.Count switch
        {
            0 => Ask(call.Argument.Length == 0 ? "Which one?" : "None of your sources is called that. Which one?", mine),
            1 => await Remove(call.Subscription, meant[0]),
            _ => Ask("Which of these?", meant),
        };
    }

    private async Task<Reply> Remove(Subscription subscription, FeedUse feed)
    {
        await subscriptions.RemoveFeed(subscription, feed.Id);
        return new Reply
        {
            Text = new RichText().Bold(feed.Name).Add(" is no longer one of your sources. What it brought stays searchable for those who still read it."),
            Buttons = [[new Button("Put it back", $"/back {await queries.Mark(feed.Address)}")]],
        };
    }

    private static bool Means(FeedUse feed, string stated) =>
        stated == feed.Id.ToString()
        || stated == feed.Address
        || (stated.Length > 2 && Fold.Of(feed.Name).Contains(Fold.Of(stated), StringComparison.Ordinal));

    private static Reply Ask(string question, IReadOnlyList<FeedUse> feeds) => feeds.Count == 0
        ? Reply.Say("There are no sources to take away.")
        : new Reply
        {
            Text = new RichText().Add(question),
            Buttons = [.. feeds.Take(MostOffered).Select(feed => (IReadOnlyList<Button>)[new Button(feed.Name, $"/remove {feed.Id}")])],
        };
}
