using System.Text.Json;
using Digest.Bot.Views;
using Digest.Feeds;
using Digest.Lookups;

namespace Digest.Bot.Commands;

/// <summary>Looks for the feeds behind addresses and shows what they tell; a button adds them.</summary>
public sealed class AddCommand(FeedFinder finder, QueryStore queries) : ICommand
{
    /// <summary>Addresses of one message that are looked at.</summary>
    private const int MostAddresses = 10;

    public string Name => "add";

    public string Example => "/add https://www.theguardian.com/world";

    public int Place => 58;

    public IReadOnlyList<string> Aliases => ["sub", "subscribe"];

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Argument.Length == 0)
        {
            return Reply.Ask(Name, call.Words.Say("add.which"));
        }

        var said = call.Argument.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostAddresses).ToList();
        var outcomes = await Task.WhenAll(said.Select(address => finder.Find(address, cancellation)));
        var troubles = said.Zip(outcomes)
            .Where(pair => pair.Second is FindOutcome.NothingThere)
            .Select(pair => (pair.First, ((FindOutcome.NothingThere)pair.Second).Why))
            .ToList();
        var found = outcomes.OfType<FindOutcome.Found>().SelectMany(outcome => outcome.Feeds.Take(AddView.MostOffered)).DistinctBy(feed => feed.Address).ToList();
        return AddView.Offer(call.Words, await Offers(found), await Mark(found), troubles);
    }

    private async Task<IReadOnlyList<FeedOffer>> Offers(IReadOnlyList<FoundFeed> found)
    {
        var offers = new List<FeedOffer>();
        foreach (var feed in found)
        {
            offers.Add(new FeedOffer(feed, await Mark([feed])));
        }

        return offers;
    }

    /// <summary>A button has no room for addresses: it carries a mark of what it adds.</summary>
    private Task<string> Mark(IReadOnlyList<FoundFeed> feeds) =>
        queries.Mark(JsonSerializer.Serialize(feeds.Select(feed => new FeedChoice(feed.Address, feed.Kind, feed.Title))));
}

/// <summary>A feed that was found, and the mark under which a button adds it.</summary>
public sealed record FeedOffer(FoundFeed Feed, string Mark);

/// <summary>What a button adds.</summary>
internal sealed record FeedChoice(string Address, string Kind, string Title);
