using Digest.Articles;
using Digest.Bot;
using Digest.Editions;
using Digest.Editions.Corrections;
using Digest.Editions.Deliveries;
using Digest.Feeds;
using Digest.Stories;
using Digest.Tests.House;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Digest.Tests.Support;

/// <summary>The real composition on a real database, with a clock that stands still and a postman that keeps what he is given.</summary>
public sealed class DigestApp : IAsyncDisposable
{
    /// <summary>A Sunday morning after all that the seeds tell.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database;
    private readonly ServiceCollection parts = new();
    private readonly SecretWatch watch = new();
    private ServiceProvider services;

    private DigestApp(TestDatabase database, FakeClock clock, Settings settings, Action<IServiceCollection>? replace)
    {
        this.database = database;
        Clock = clock;
        parts
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(watch))
            .AddDigest(settings)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(database.Db);
        if (settings.Telegram.Token.Length == 0)
        {
            parts.AddSingleton<IPostman>(Postman);
        }

        replace?.Invoke(parts);
        services = parts.BuildServiceProvider();
    }

    public FakeClock Clock { get; }

    public FakePostman Postman { get; } = new();

    public TestDatabase Database => database;

    /// <summary>The folder of article files the feed of the terminal's chat reads; empty at first.</summary>
    public required string Folder { get; init; }

    public long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>An installation whose only feed is a folder that is empty yet.</summary>
    public static async Task<DigestApp> Start(string kind = TestDatabase.Sqlite, Action<Settings>? change = null, Action<IServiceCollection>? replace = null, FakeClock? clock = null)
    {
        clock ??= new FakeClock(Morning);
        var folder = Directory.CreateTempSubdirectory("digest-articles-").FullName;
        var settings = new Settings
        {
            Storage = new(),
            Feeds = new(),
            Editions = new(),
            Bot = new(),
            Telegram = new(),
            Seeds = new(),
            Retention = new(),
            Web = new(),
            Clock = new(),
        };
        change?.Invoke(settings);
        var app = new DigestApp(await TestDatabase.Make(kind), clock, settings, replace) { Folder = folder };
        await app.Get<FeedStore>().Add(folder, Feed.Folder, "Sample articles", app.Now, starter: true);
        return app;
    }

    /// <summary>An installation that has loaded the repository's own seeds.</summary>
    public static async Task<DigestApp> WithSeeds(string kind = TestDatabase.Sqlite)
    {
        var app = await Start(kind);
        foreach (var seed in Directory.EnumerateFiles(Repository.File("seeds", "articles")))
        {
            File.Copy(seed, Path.Combine(app.Folder, Path.GetFileName(seed)));
        }

        await app.Say("/start");
        await app.Load();
        return app;
    }

    /// <summary>The program ends and begins anew on the same database: nothing that it held in memory is there any more.</summary>
    public async Task Restart()
    {
        await services.DisposeAsync();
        services = parts.BuildServiceProvider();
    }

    /// <summary>Puts an article file into the folder.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    /// <summary>Loads what is due and groups it.</summary>
    public async Task<IReadOnlyList<FeedLoad>> Load()
    {
        var loads = await Loads(Feed.Folder);
        await Get<Grouping>().PlaceAll(CancellationToken.None);
        return loads;
    }

    /// <summary>Loads the feeds of a kind that are due, and tells what each brought.</summary>
    public async Task<IReadOnlyList<FeedLoad>> Loads(string kind)
    {
        var loads = new Collected<FeedLoad>();
        await Get<Loader>().LoadDue(kind, loads, CancellationToken.None);
        return loads.All;
    }

    /// <summary>Says something at the terminal.</summary>
    public Task<Reply> Say(string text) => Say(new Request { Chat = ChatAddress.Terminal, Sender = 0, Text = text, AtTerminal = true });

    public async Task<Reply> Say(Request request) => await Hear(request) ?? throw new InvalidOperationException("Nothing was said.");

    /// <summary>Says something that may get no answer at all: null.</summary>
    public Task<Reply?> Hear(Request request) => Get<CommandRouter>().Answer(request, CancellationToken.None);

    /// <summary>Says something and gives the words of the answer.</summary>
    public async Task<string> Ask(string text) => (await Say(text)).Text.ToString();

    /// <summary>Makes what is due, looks for what is followed, sets right what was corrected, and sends it all. Returns how many messages arrived.</summary>
    public async Task<int> Deliver()
    {
        await Get<EditionMaker>().MakeDue((_, error) => throw new InvalidOperationException("An edition could not be made.", error), CancellationToken.None);
        await Get<InstantLane>().LookAll((_, error) => throw new InvalidOperationException("A look failed.", error), CancellationToken.None);
        await Get<Corrector>().CorrectAll(CancellationToken.None);
        return await Get<Sender>().SendDue(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        watch.LookThrough();
    }
}
