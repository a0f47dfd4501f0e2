using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;
using Digest.Text;

namespace Digest.Bot.Commands;

/// <summary>Lists the feeds, all or some of them, tells of one, and changes its name, its weight or its address.</summary>
public sealed class SourcesCommand(FeedStore feeds, SubscriptionFeeds use, SourceChange change, TimeProvider time) : ICommand
{
    /// <summary>What is asked for to see those in trouble.</summary>
    private const string Broken = "broken";

    public string Name => "sources";

    public string Example => "/sources broken";

    public int Place => 60;

    public bool InMenu => true;

    public IReadOnlyList<string> Aliases => ["list", "feeds"];

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var words = call.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["name" or "weight" or "address", var stated, ..] && await Chosen(call, stated) is { } changed)
        {
            return call.Request.MayChange
                ? await Change(call, words[0], changed, string.Join(' ', words[2..]), cancellation)
                : Reply.Say(call.Words.Say("router.administrators"));
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
            ? await feeds.Of(call.Subscription.Id, number)
            : null;

    private async Task<Reply> List(Call call, string wanted, int page)
    {
        var list = await Page(call.Subscription.Id, wanted, page);
        return SourcesView.Of(call.Words, list, await Volumes(list.Shown), call.Subscription.TimeZone, time.GetUtcNow());
    }

    private async Task<SourceList> Page(long subscription, string wanted, int page)
    {
        var list = new SourceList(wanted, page) { All = await feeds.Count(subscription), Broken = await feeds.CountBroken(subscription) };
        return wanted switch
        {
            "" => await Fill(list with { Found = list.All }, subscription, feeds.Some),
            Broken => await Fill(list with { Found = list.Broken }, subscription, feeds.SomeBroken),
            _ => Fill(list, [.. (await feeds.Of(subscription)).Where(feed => Holds(feed, wanted))]),
        };
    }

    private static async Task<SourceList> Fill(SourceList list, long subscription, Func<long, int, int, Task<IReadOnlyList<FeedUse>>> some) =>
        list with { Shown = await some(subscription, list.Passed, SourceList.PageSize) };

    /// <summary>Words are looked for in every feed of the chat: the database folds no letters.</summary>
    private static SourceList Fill(SourceList list, List<FeedUse> found)
    {
        var counted = list with { Found = found.Count };
        return counted with { Shown = [.. found.Skip(counted.Passed).Take(SourceList.PageSize)] };
    }

    private async Task<Reply> Show(Call call, FeedUse feed) => SourcesView.One(
        call.Words,
        feed,
        (await Volumes([feed])).GetValueOrDefault(feed.Id),
        new SourceStanding(await use.Told(call.Subscription.Id, feed.Id, Since), await change.Weight(call, feed)),
        call.Subscription.TimeZone,
        time.GetUtcNow());

    private async Task<Reply> Change(Call call, string what, FeedUse feed, string stated, CancellationToken cancellation) =>
        await (what switch
        {
            "address" => change.Address(call, feed, stated, cancellation),
            "weight" => change.Weight(call, feed, stated),
            _ => change.Name(call, feed, stated),
        }) ?? await Show(call, (await Chosen(call, feed.Id.ToString(CultureInfo.InvariantCulture)))!);

    private Task<IReadOnlyDictionary<long, FeedVolume>> Volumes(IReadOnlyList<FeedUse> shown) =>
        feeds.Volumes([.. shown.Select(feed => feed.Id)], Since);

    private long Since => time.GetUtcNow().AddDays(-FeedVolume.Days).ToUnixTimeMilliseconds();

    private static bool Holds(FeedUse feed, string wanted) =>
        feed.FolderList.Prepend(feed.Name).Any(name => Fold.Of(name).Contains(Fold.Of(wanted), StringComparison.Ordinal)) || feed.Address.Contains(wanted, StringComparison.OrdinalIgnoreCase);
}
