using System.Net;
using Dapper;
using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Health;
using Digest.Tests.Support;
using Digest.Web;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Digest.Tests.Health;

/// <summary>Health tells the truth: it is well only while digests are made and arrive.</summary>
public sealed class HealthTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_is_well_while_everything_is_on_time_and_says_what_is_late(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Say("/start");
        await app.Load();
        (await Troubles(app)).ShouldBeEmpty();

        app.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(6));
        (await Troubles(app)).ShouldContain("a digest has been due since 2026-11-22 08:00 UTC");

        await app.Get<EditionMaker>().MakeDue((_, error) => throw error, CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        (await Troubles(app)).ShouldContain("a message has waited since 2026-11-22 08:06 UTC");

        await app.Get<Sender>().SendDue(CancellationToken.None);
        await app.Load();
        (await Troubles(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chat_that_takes_nothing_makes_nobody_ill()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        await app.Get<SubscriptionStore>().Pause(ChatAddress.Terminal, "blocked");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Load();

        (await Troubles(app)).ShouldBeEmpty();
        (await app.Get<VitalsStore>().Take()).ChatsPaused.ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_is_not_loaded_is_told_and_what_its_job_says_too()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Clock.Advance(TimeSpan.FromHours(2));
        app.Get<Pulse>().Ill("feeds", "The disk is full.");

        var troubles = await Troubles(app);

        troubles.ShouldContain(trouble => trouble.StartsWith("a feed has been due since", StringComparison.Ordinal));
        troubles.ShouldContain("The disk is full.");
    }

    [Fact]
    public async Task The_pages_say_it_and_go_red_with_it()
    {
        await using var app = await DigestApp.Start();
        await using var web = await Listen(app);
        await app.Say("/start");
        await app.Load();

        (await web.Get("/healthz")).ShouldBe((HttpStatusCode.OK, "database: ok\nfeeds on time: ok\nstories on time: ok\ndigests on time: ok\nmessages on time: ok\n"));
        (await web.Get("/readyz")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable, "the host has not started");
        (await web.Get("/")).ShouldBe((HttpStatusCode.NotFound, "There is nothing here. Digest answers at /healthz, /metrics, /readyz.\n"));
        (await web.Get("/nothing/healthz")).Status.ShouldBe(HttpStatusCode.NotFound);
        app.Get<Pulse>().Ill("feeds", "The disk is full.");
        var ill = await web.Get("/healthz");
        ill.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ill.Words.ShouldContain("work on feeds: The disk is full.\n");

        var metrics = (await web.Get("/metrics")).Words;
        metrics.ShouldContain("# TYPE digest_feeds gauge\ndigest_feeds 1\n");
        metrics.ShouldContain("digest_messages_lag_seconds 0\n");
        metrics.ShouldContain("digest_loads_total{outcome=\"good\"}");
    }

    [Fact]
    public async Task Without_a_database_it_answers_that_there_is_none()
    {
        await using var app = await DigestApp.Start();
        await app.Database.Db.Write(connection => connection.ExecuteAsync("alter table feeds rename to gone"));

        (await app.Get<Checkup>().Look())[0].Trouble.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_page_of_numbers_leaves_out_what_it_cannot_take_any_more()
    {
        await using var app = await DigestApp.Start();
        await using var web = await Listen(app);
        await app.Say("/start");
        await app.Load();
        (await web.Get("/metrics")).Words.ShouldContain("digest_feeds 1\n");

        await app.Database.Db.Write(connection => connection.ExecuteAsync("alter table feeds rename to gone"));
        app.Clock.Advance(TimeSpan.FromMinutes(3));

        var page = (await web.Get("/metrics")).Words;
        page.ShouldNotContain("digest_feeds ");
        page.ShouldContain("process_memory_bytes ");
        page.ShouldContain("digest_loads_total{outcome=\"good\"}");
    }

    private static async Task<List<string>> Troubles(DigestApp app) =>
        [.. (await app.Get<Checkup>().Look()).Select(finding => finding.Trouble).OfType<string>()];

    private static async Task<Pages> Listen(DigestApp app)
    {
        IEndpoint[] endpoints =
        [
            new HealthEndpoint(app.Get<Checkup>()),
            new ReadyEndpoint(app.Database.Db, new NotStarted()),
            new MetricsEndpoint(app.Get<MetricBook>(), app.Get<VitalsMeter>()),
        ];
        var listener = new WebListener(new WebOptions { Address = "http://127.0.0.1:0" }, endpoints, NullLogger<WebListener>.Instance);
        await listener.StartAsync(CancellationToken.None);
        return new Pages(listener);
    }

    private sealed class Pages(WebListener listener) : IAsyncDisposable
    {
        private readonly HttpClient http = new() { BaseAddress = new Uri(listener.Addresses.Single()) };

        public async Task<(HttpStatusCode Status, string Words)> Get(string path)
        {
            using var answer = await http.GetAsync(path);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            await listener.StopAsync(CancellationToken.None);
        }
    }

    private sealed class NotStarted : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
