using Digest.Feeds;

namespace Digest.Bot.Commands;

public sealed class CheckCommand(FeedFinder finder) : ICommand
{
    public string Name => "check";

    public string Example => "/check https://www.bbc.com/news";

    public int Place => 240;

    public Audience Audience => Audience.Owners;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Argument.Length == 0)
        {
            return Reply.Ask(Name, call.Words.Say("check.which"));
        }

        return await finder.Find(call.Argument, cancellation) switch
        {
            FindOutcome.Found found => Found(call.Words, found.Feeds),
            FindOutcome.NothingThere nothing => Reply.Say(call.Words.Say("check.nothing", ("why", call.Words.Explain(nothing.Why)))),
            var other => throw new InvalidOperationException($"no such outcome: {other}"),
        };
    }

    private static Reply Found(Words words, IReadOnlyList<FoundFeed> feeds)
    {
        var text = new RichText().Bold(words.Count("check.found", feeds.Count)).Line();
        foreach (var feed in feeds)
        {
            text.Line().Bold(feed.Title).Line().Code(feed.Address).Line();
            foreach (var entry in feed.Samples)
            {
                text.Add("• ").Link(entry.Title, entry.Address).Line();
            }
        }

        return new Reply { Text = text };
    }
}
