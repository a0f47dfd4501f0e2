using System.Globalization;
using Digest.Bot.Views;
using Digest.Feeds;

namespace Digest.Bot.Commands;

public sealed class SourcesCommand(FeedStore feeds, TimeProvider time) : ICommand
{
    public string Name => "sources";

    public string Example => "/sources";

    public int Place => 60;

    public IReadOnlyList<string> Aliases => ["list", "feeds"];

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var page = int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : 1;
        return SourcesView.Of(call.Words, await feeds.Of(call.Subscription.Id), page, call.Subscription.TimeZone, time.GetUtcNow());
    }
}
