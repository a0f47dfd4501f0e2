using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot.Commands;

/// <summary>Takes what a file holds, feeds of a list, articles, or an archive of both: one that was sent, or the address of one; at the terminal a path.</summary>
public sealed class ImportCommand(FeedFetcher fetcher, FeedStore feeds, SubscriptionFeeds read, FeedRules rules, SentArticles articles, Quota quota, TimeProvider time) : ICommand
{
    /// <summary>Feeds that are taken between two words on how far it is.</summary>
    private const int Step = 500;

    internal const string Called = "import";

    public string Name => Called;

    public string Example => "/import https://example.org/feeds.opml";

    public int Place => 66;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Request.File is { } file)
        {
            return await Take(call, SentFile.Read(file.Content, file.Name), cancellation);
        }

        if (call.Argument.Length == 0)
        {
            return Reply.Ask(Name, call.Words.Say("import.which"));
        }

        return call.Request.AtTerminal && !call.Argument.Contains("://", StringComparison.Ordinal)
            ? await TakeFile(call, call.Argument, cancellation)
            : await Fetch(call, cancellation);
    }

    private async Task<Reply> TakeFile(Call call, string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            return Cannot(call.Words, $"there is no file {path}");
        }

        byte[] content;
        try
        {
            content = await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Cannot(call.Words, $"{path} cannot be read: {error.Message}");
        }

        return await Take(call, SentFile.Read(content, path), cancellation);
    }

    private async Task<Reply> Fetch(Call call, CancellationToken cancellation) =>
        await fetcher.Fetch(new FetchRequest(call.Argument) { Accept = FetchRequest.PageKinds }, cancellation) switch
        {
            FetchOutcome.Fetched fetched => await Take(call, SentFile.Read(fetched.Body, call.Argument), cancellation),
            FetchOutcome.Failed failed => Cannot(call.Words, failed.Why),
            FetchOutcome.Gone gone => Cannot(call.Words, gone.Why),
            FetchOutcome.Wait wait => Cannot(call.Words, wait.Why),
            _ => Reply.Say(call.Words.Say("import.empty")),
        };

    private static Reply Cannot(Words words, string why) => Reply.Say(words.Say("import.cannot", ("why", words.Explain(why))));

    private async Task<Reply> Take(Call call, SentFile file, CancellationToken cancellation)
    {
        var tally = await Take(call, file.List, cancellation);
        var fresh = file.Articles.Count > 0 ? await articles.Take(call, file.Articles) : 0;
        return ImportView.Of(call.Words, tally with { Articles = fresh, KnownArticles = file.Articles.Count - fresh });
    }

    private async Task<ImportTally> Take(Call call, OpmlList list, CancellationToken cancellation)
    {
        var room = call.Owns ? long.MaxValue : await quota.FeedsLeft(call.Subscription);
        var taken = new ImportTally(list.Feeds.Count, list.Troubles);
        foreach (var some in list.Feeds.Chunk(Step))
        {
            cancellation.ThrowIfCancellationRequested();
            var wanted = some.Take((int)Math.Min(some.Length, room - taken.Added)).ToList();
            taken = await Add(call.Subscription, wanted, taken) with { Full = wanted.Count < some.Length };
            if (taken.Full)
            {
                break;
            }

            if (taken.Seen < list.Feeds.Count)
            {
                await call.Request.Tell(ImportView.Progress(call.Words, taken));
            }
        }

        var (kept, bad) = await rules.Take(call.Subscription, list);
        return taken with { Rules = kept, Troubles = [.. taken.Troubles, .. bad] };
    }

    private async Task<ImportTally> Add(Subscription subscription, List<OpmlFeed> listed, ImportTally before)
    {
        var ids = await feeds.AddAll(listed, time.GetUtcNow().ToUnixTimeMilliseconds());
        var added = await read.AddAll(subscription, ids);
        await read.File(subscription, ids.Zip(listed));
        return before with { Added = before.Added + added, Known = before.Known + listed.Count - added };
    }
}
