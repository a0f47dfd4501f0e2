using System.Globalization;
using Digest.Bot.Views;
using Digest.Feeds;
using Digest.Feeds.Formats;
using Digest.Text;

namespace Digest.Bot.Commands;

/// <summary>Lists the feeds, all or some of them, tells of one, and gives one another name.</summary>
public sealed class SourcesCommand(FeedStore feeds, TimeProvider time) : ICommand
{
    /// <summary>A name is a line of a list.</summary>
    private const int LongestName = 80;

    public string Name => "sources";

    public string Example => "/sources broken";

    public int Place => 60;

    public IReadOnlyList<string> Aliases => ["list", "feeds"];

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var words = call.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["name", var stated, ..] && await Chosen(call, stated) is { } named)
        {
            return await Rename(call, named, call.Argument[(call.Argument.IndexOf(stated, StringComparison.Ordinal) + stated.Length)..]);
        }

        if (words is [var number] && await Chosen(call, number) is { } one)
        {
            return await Show(call, one);
        }

        var page = words is [.., "page", var shown] && int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var turned) ? turned : 1;
        return await List(call, string.Join(' ', words is [.., "page", _] ? words[..^2] : words), page);
    }

    /// <summary>The feed of this chat with this number, or null.</summary>
    private async Task<FeedUse?> Chosen(Call call, string stated) =>
        long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (await feeds.Of(call.Subscription.Id)).FirstOrDefault(feed => feed.Id == number)
            : null;

    private async Task<Reply> List(Call call, string wanted, int page)
    {
        var all = await feeds.Of(call.Subscription.Id);
        var some = wanted.Length == 0 ? all : [.. all.Where(feed => wanted == "broken" ? feed.IsBroken : Holds(feed, wanted))];
        var list = new SourceList(some, all.Count, wanted, page);
        return SourcesView.Of(call.Words, list, await Volumes(list.Shown), call.Subscription.TimeZone, time.GetUtcNow());
    }

    private async Task<Reply> Show(Call call, FeedUse feed) =>
        SourcesView.One(call.Words, feed, (await Volumes([feed])).GetValueOrDefault(feed.Id), call.Subscription.TimeZone, time.GetUtcNow());

    private async Task<Reply> Rename(Call call, FeedUse feed, string stated)
    {
        var name = Html.OneLine(stated);
        if (!call.Request.MayChange)
        {
            return Reply.Say(call.Words.Say("router.administrators"));
        }

        if (name.Length > LongestName)
        {
            return Reply.Say(call.Words.Say("sources.nameRange", ("most", LongestName)));
        }

        await feeds.Rename(call.Subscription.Id, feed.Id, name.Length > 0 ? name : null);
        return await Show(call, (await Chosen(call, feed.Id.ToString(CultureInfo.InvariantCulture)))!);
    }

    private Task<IReadOnlyDictionary<long, FeedVolume>> Volumes(IReadOnlyList<FeedUse> shown) =>
        feeds.Volumes([.. shown.Select(feed => feed.Id)], time.GetUtcNow().AddDays(-FeedVolume.Days).ToUnixTimeMilliseconds());

    private static bool Holds(FeedUse feed, string wanted) =>
        feed.FolderList.Prepend(feed.Name).Any(name => Fold.Of(name).Contains(Fold.Of(wanted), StringComparison.Ordinal)) || feed.Address.Contains(wanted, StringComparison.OrdinalIgnoreCase);
}
