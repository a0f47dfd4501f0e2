using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot.Commands;

/// <summary>Takes what a file holds, feeds of a list, articles, or an archive of both: one that was sent, or the address of one; at the terminal a path.</summary>
public sealed class ImportCommand(FeedFetcher fetcher, FeedStore feeds, SubscriptionStore subscriptions, FeedRules rules, SentArticles articles, Quota quota, TimeProvider time) : ICommand
{
    /// <summary>Feeds that are taken between two words on how far it is.</summary>
    private const int Step = 500;

    public string Name => "import";

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

        if (call.Request.AtTerminal && System.IO.File.Exists(call.Argument))
        {
            return await Take(call, SentFile.Read(await System.IO.File.ReadAllBytesAsync(call.Argument, cancellation), call.Argument), cancellation);
        }

        return await fetcher.Fetch(new FetchRequest(call.Argument) { Accept = FetchRequest.PageKinds }, cancellation) switch
        {
            FetchOutcome.Fetched fetched => await Take(call, SentFile.Read(fetched.Body, call.Argument), cancellation),
            FetchOutcome.Failed failed => Reply.Say(call.Words.Say("import.cannot", ("why", call.Words.Explain(failed.Why)))),
            FetchOutcome.Gone gone => Reply.Say(call.Words.Say("import.cannot", ("why", call.Words.Explain(gone.Why)))),
            FetchOutcome.Wait wait => Reply.Say(call.Words.Say("import.cannot", ("why", call.Words.Explain(wait.Why)))),
            _ => Reply.Say(call.Words.Say("import.empty")),
        };
    }

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
        var added = await subscriptions.AddFeeds(subscription, ids);
        await subscriptions.File(subscription, ids.Zip(listed));
        return before with { Added = before.Added + added, Known = before.Known + listed.Count - added };
    }
}

/// <summary>How far an import is.</summary>
/// <param name="All">Feeds of the list.</param>
/// <param name="Troubles">Sentences about lines that could not be used.</param>
public sealed record ImportTally(int All, IReadOnlyList<string> Troubles)
{
    /// <summary>Those that were new.</summary>
    public int Added { get; init; }

    /// <summary>Those that were there already.</summary>
    public int Known { get; init; }

    /// <summary>The rules that came along.</summary>
    public int Rules { get; init; }

    /// <summary>Articles that are new, and those that were there.</summary>
    public int Articles { get; init; }

    public int KnownArticles { get; init; }

    /// <summary>The chat may have no more.</summary>
    public bool Full { get; init; }

    /// <summary>How many were looked at.</summary>
    public int Seen => Added + Known;
}
