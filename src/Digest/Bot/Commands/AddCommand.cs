using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot.Commands;

/// <summary>Looks for the feeds behind addresses and shows what they tell; a button adds them. At the terminal a folder of articles is added at once.</summary>
public sealed class AddCommand(FeedFinder finder, FeedMarks marks, FeedStore feeds, SubscriptionFeeds read, TimeProvider time) : ICommand
{
    /// <summary>Addresses of one message that are looked at.</summary>
    private const int MostAddresses = 10;

    /// <summary>All that it is called.</summary>
    internal static readonly IReadOnlyList<string> Names = ["add", "sub", "subscribe"];

    public string Name => Names[0];

    public string Example => "/add https://www.theguardian.com/world";

    public int Place => 58;

    public bool InMenu => true;

    public IReadOnlyList<string> Aliases => [.. Names.Skip(1)];

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Argument.Length == 0)
        {
            return Reply.Ask(Name, call.Words.Say("add.which"));
        }

        if (call.Request.AtTerminal && Directory.Exists(call.Argument))
        {
            return await AddFolder(call);
        }

        var said = call.Argument.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostAddresses).ToList();
        var outcomes = await Task.WhenAll(said.Select(address => finder.Find(address, cancellation)));
        var troubles = said.Zip(outcomes)
            .Where(pair => pair.Second is FindOutcome.NothingThere)
            .Select(pair => (pair.First, ((FindOutcome.NothingThere)pair.Second).Why))
            .ToList();
        var found = outcomes.OfType<FindOutcome.Found>().SelectMany(outcome => outcome.Feeds.Take(AddView.MostOffered)).DistinctBy(feed => feed.Address).ToList();
        return AddView.Offer(call.Words, await Offers(found), await marks.Of(found), troubles);
    }

    private async Task<Reply> AddFolder(Call call)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(call.Argument));
        var feed = await feeds.Add(path, Feed.Folder, title: null, time.GetUtcNow().ToUnixTimeMilliseconds());
        return AddView.Added(call.Words, await read.Add(call.Subscription, feed.Id) ? [feed] : [], 1);
    }

    private async Task<IReadOnlyList<FeedOffer>> Offers(IReadOnlyList<FoundFeed> found)
    {
        var offers = new List<FeedOffer>();
        foreach (var feed in found)
        {
            offers.Add(new FeedOffer(feed, await marks.Of([feed])));
        }

        return offers;
    }
}

/// <summary>A feed that was found, and the mark under which a button adds it.</summary>
public sealed record FeedOffer(FoundFeed Feed, string Mark);
