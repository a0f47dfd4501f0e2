using Digest.Editions;
using Digest.Feeds;
using Digest.Lookups;

namespace Digest.Bot.Commands;

/// <summary>Puts a feed back that was taken away; the button under that answer types it.</summary>
public sealed class BackCommand(FeedStore feeds, SubscriptionFeeds read, QueryStore queries) : ICommand
{
    public string Name => "back";

    public string Example => "/back 5d41402abc4b2a76b9719d91";

    public int Place => 100;

    public bool Hidden => true;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (await queries.Find(call.Argument) is not { } address || await feeds.Find(address) is not { } feed || !MayRead(call.Request, feed))
        {
            return Reply.Say(call.Words.Say("back.outOfDate"));
        }

        var isNew = await read.Add(call.Subscription, feed.Id);
        var name = new RichText().Bold(feed.Name);
        return new Reply
        {
            Text = isNew ? call.Words.Rich("back.back", ("feed", name)) : call.Words.Rich("back.notAway", ("feed", name)),
            Buttons = [[new Button(call.Words.Say("button.sources"), "/sources")]],
        };
    }

    /// <summary>Whoever searches for an address has its mark too: it must not open a folder of this machine, or the files of another chat.</summary>
    private static bool MayRead(Request request, Feed feed) => feed.Kind switch
    {
        Feed.Folder => feed.Starter || request.AtTerminal,
        Feed.Sent => feed.Address == Feed.SentBy(request.Chat.Chat, request.Chat.Thread),
        _ => true,
    };
}
