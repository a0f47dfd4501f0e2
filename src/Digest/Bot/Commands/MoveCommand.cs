using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot.Commands;

/// <summary>Reads a source from another address, once that was looked at; the buttons under what was found there type it.</summary>
public sealed class MoveCommand(FeedStore feeds, FeedChange change, FeedMarks marks, TimeProvider time) : ICommand
{
    public string Name => "move";

    public string Example => "/move 4 5d41402abc4b2a76b9719d91";

    public int Place => 100;

    public bool Hidden => true;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var (stated, mark) = SubscriptionChoice.FirstWord(call.Argument);
        if (await Own(call, stated) is not { } old || await marks.Find(mark) is not [var there, ..])
        {
            return Reply.Say(call.Words.Say("back.outOfDate"));
        }

        var fresh = await feeds.Add(there.Address, there.Kind, there.Title, time.GetUtcNow().ToUnixTimeMilliseconds());
        if (fresh.Id != old.Id)
        {
            await change.Put(call.Request.Chat, old.Id, fresh.Id);
        }

        return MoveView.Moved(call.Words, old, fresh, await marks.Of([new FeedChoice(old.Address, old.Kind, old.Title)]));
    }

    private async Task<FeedUse?> Own(Call call, string stated) =>
        long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await feeds.Of(call.Subscription.Id, number)
            : null;
}
