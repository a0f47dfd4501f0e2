using Digest.Editions.Deliveries;
using Digest.Jobs;
using Digest.Storage;
using Digest.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Digest.Tests.Editions;

/// <summary>The server is lost, and a standby takes over that had not got its last commits.</summary>
public sealed class TakeoverTests
{
    [SkippableFact]
    public async Task What_a_standby_does_not_know_to_have_been_sent_is_not_sent_again_but_offered()
    {
        await using var server = await OwnPostgres.Start();
        using var db = new Db(server.ConnectionString);
        await new Migrations(db, TimeProvider.System).Apply();
        await using var app = await DigestApp.Start(replace: parts => parts.AddSingleton(db));
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Say("/start");
        await app.Load();
        await Work(app);
        await server.Copy();

        // The digest is made and sent by a server that is lost afterwards, with all that it knew of it.
        app.Clock.Advance(TimeSpan.FromHours(2));
        await Work(app);
        app.Postman.Arrived.Single().Reply.Text.ToString().ShouldContain("lantern parade");
        await server.TakeOver();
        NpgsqlConnection.ClearAllPools();
        (await app.Get<Sender>().SendDue(CancellationToken.None)).ShouldBe(0);

        await Work(app);
        await Work(app);

        app.Postman.Arrived.Count.ShouldBe(2);
        var notice = app.Postman.Arrived.Last().Reply;
        notice.Text.ToString().ShouldContain("send it again");
        await app.Say(notice.Buttons[0][0].Command);
        await Work(app);
        app.Postman.Arrived.Last().Reply.Text.ToString().ShouldContain("lantern parade");

        app.Clock.Advance(TimeSpan.FromDays(1));
        await Work(app);
        app.Postman.Arrived.Count.ShouldBe(4, "the next digest comes as ever");
    }

    /// <summary>What the jobs do.</summary>
    private static async Task Work(DigestApp app)
    {
        var job = ActivatorUtilities.CreateInstance<MakeEditionsJob>(app.Get<IServiceProvider>(), NullLogger<MakeEditionsJob>.Instance);
        await job.Make(CancellationToken.None);
        await app.Get<Sender>().SendDue(CancellationToken.None);
    }
}
