using System.Data.Common;
using Dapper;
using Digest.Tests.Support;

namespace Digest.Tests.Storage;

public sealed class DbTests
{
    [Fact]
    public async Task A_write_somebody_waits_for_comes_before_those_of_the_background()
    {
        await using var database = await TestDatabase.Make(TestDatabase.Sqlite);
        var order = new List<string>();
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var first = database.Db.Write(async _ =>
        {
            begun.SetResult();
            await goOn.Task;
        });
        await begun.Task;

        var behind = database.Db.Behind(async () =>
        {
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Note("behind")));
            return 0;
        });
        var waitedFor = Note("waited for");
        goOn.SetResult();
        await Task.WhenAll(first, behind, waitedFor);

        order.ShouldBe(["behind", "waited for", "behind", "behind", "behind", "behind"]);

        Task Note(string what) => database.Db.Write(_ =>
        {
            order.Add(what);
            return Task.CompletedTask;
        });
    }

    /// <summary>2: a commit is on the disk when it is done. 1: it is there with the next that is, or with the journal's way back.</summary>
    [Fact]
    public async Task Only_what_is_done_behind_others_does_not_wait_for_the_disk()
    {
        await using var database = await TestDatabase.Make(TestDatabase.Sqlite);
        var db = database.Db;

        (await db.Write(AwaitsDisk)).ShouldBe(2);
        (await db.Behind(() => db.Write(AwaitsDisk))).ShouldBe(1);
        (await db.Together(_ => Task.CompletedTask, () => db.Write(AwaitsDisk))).ShouldBe(2);
        (await db.Behind(() => db.Write(AwaitsDisk))).ShouldBe(1);
        (await db.Write(AwaitsDisk)).ShouldBe(2);

        static Task<int> AwaitsDisk(DbConnection connection) => connection.ExecuteScalarAsync<int>("pragma synchronous");
    }
}
