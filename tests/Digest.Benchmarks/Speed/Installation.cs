using Dapper;
using Digest.Articles;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Editions;
using Digest.Feeds;
using Digest.Storage;
using Digest.Stories;
using Digest.Telegram;
using Digest.Telegram.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace Digest.Benchmarks.Speed;

/// <summary>The real composition on a database, as the service runs it, without its timetable.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Installation(ServiceProvider services) => this.services = services;

    /// <summary>The chat that reads all feeds.</summary>
    public static readonly ChatAddress Reader = new(1, 0);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Opens a database, new or not, SQLite or PostgreSQL. It is the corpus' day.</summary>
    public static Task<Installation> Open(string connectionString) => Open(connectionString, NewsCorpus.Day);

    /// <summary>Opens one on another day.</summary>
    public static Task<Installation> Open(string connectionString, DateTimeOffset day) => Open(connectionString, new TelegramOptions(), day);

    /// <summary>Opens one that is a bot of a messenger on this machine; with a pace of its own where one is given.</summary>
    public static Task<Installation> Open(string connectionString, TelegramOptions telegram, Pace? pace = null) => Open(connectionString, telegram, NewsCorpus.Day, pace);

    private static async Task<Installation> Open(string connectionString, TelegramOptions telegram, DateTimeOffset day, Pace? pace = null)
    {
        var settings = new Settings
        {
            Storage = new() { ConnectionString = connectionString },
            Feeds = new() { AllowedHosts = LoopbackFeeds.AllowedHosts, HostGap = TimeSpan.Zero },
            Editions = new(),
            Bot = new() { Open = true, LookupsPerMinute = int.MaxValue },
            Telegram = telegram,
            Seeds = new(),
            Retention = new(),
            Web = new(),
            Clock = new() { Start = day },
        };
        var composition = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<IHostApplicationLifetime, ApplicationLifetime>()
            .AddDigest(settings);
        if (pace is not null)
        {
            composition.AddSingleton(pace);
        }

        var installation = new Installation(composition.BuildServiceProvider());
        await installation.Get<Migrations>().Apply();
        return installation;
    }

    /// <summary>A file for a SQLite database in a folder of its own, and its connection string.</summary>
    public static string NewFile(string folder) => $"Data Source={Path.Combine(folder, "digest.db")}";

    /// <summary>Makes the reader follow feeds at these addresses.</summary>
    public Task Follow(IEnumerable<string> addresses) => Follow(Reader, addresses);

    /// <summary>Makes a chat follow feeds at these addresses, which nobody follows yet.</summary>
    public async Task Follow(ChatAddress chat, IEnumerable<string> addresses)
    {
        var subscription = await Get<SubscriptionStore>().Open(chat, "Reader", "en", 0);
        await Get<Db>().Write(async connection =>
        {
            await connection.ExecuteAsync(
                "insert into feeds(address, kind, added_at, due_at) values (@address, 'web', 0, 0)",
                addresses.Select(address => new { address }));
            await connection.ExecuteAsync(
                "insert into subscription_feeds(subscription_id, feed_id) select @Id, id from feeds f where not exists (select 1 from subscription_feeds s where s.feed_id = f.id)",
                new { subscription.Id });
        });
    }

    /// <summary>Makes every feed due now.</summary>
    public Task MakeDue() => Get<Db>().Write(connection => connection.ExecuteAsync("update feeds set due_at = 0"));

    /// <summary>Loads what is due. Returns how many articles are new.</summary>
    public async Task<double> Load()
    {
        var tally = new LoadTally();
        await Get<Loader>().LoadDue(Feed.Web, tally, CancellationToken.None);
        return tally.Fresh;
    }

    /// <summary>Analyses and groups what was loaded. Returns how many articles it was.</summary>
    public async Task<double> Group() => await Get<Grouping>().PlaceAll(CancellationToken.None);

    public async ValueTask DisposeAsync() => await services.DisposeAsync();

    /// <summary>Counts what is new; a feed that could not be loaded spoils the measure.</summary>
    private sealed class LoadTally : IProgress<FeedLoad>
    {
        public int Fresh { get; private set; }

        public void Report(FeedLoad value) => Fresh += value.Feed.Trouble is { } trouble
            ? throw new InvalidOperationException($"{value.Feed.Address}: {trouble}")
            : value.Fresh;
    }
}
