using Digest.Bot.Views;
using Digest.Editions.Deliveries;
using Digest.Feeds;

namespace Digest.Bot.Commands;

public sealed class ErrorsCommand(Outbox outbox, FeedStore feeds, TimeProvider time) : ICommand
{
    private const int Most = 15;

    public string Name => "errors";

    public string Example => "/errors";

    public int Place => 250;

    public Audience Audience => Audience.Owners;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) => ErrorsView.Of(
        call.Words,
        await outbox.Undelivered(Most),
        await feeds.Troubled(Most),
        call.Subscription.TimeZone,
        time.GetUtcNow());
}
