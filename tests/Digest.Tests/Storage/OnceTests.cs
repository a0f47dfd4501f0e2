using Dapper;
using Digest.Storage;
using Digest.Tests.Support;

namespace Digest.Tests.Storage;

/// <summary>Work that writes several times, and wherever it stops has happened whole or not at all.</summary>
public sealed class OnceTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Work_that_breaks_off_after_any_of_its_writes_leaves_nothing_and_is_done_whole_the_next_time(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var notes = new Notes(database.Db);
        const int Writes = 4;
        for (var stop = 0; stop <= Writes; stop++)
        {
            var once = new Once(database.Db, connection => Enter(connection, 1));
            async Task<int> Work()
            {
                for (var write = 0; write < Writes; write++)
                {
                    BreakOff(write == stop && stop < Writes);
                    await notes.Keep($"note {write}", $"of try {stop}");
                    (await notes.Find($"note {write}")).ShouldBe($"of try {stop}", "it sees what it has written");
                }

                return Writes;
            }

            if (stop < Writes)
            {
                await Should.ThrowAsync<TimeoutException>(() => once.Run(Work));
                (await Kept(database.Db)).ShouldBe((0, 0), $"stopped before write {stop}");
            }
            else
            {
                (await once.Run(Work)).ShouldBe(Writes);
                (await Kept(database.Db)).ShouldBe((Writes, 1));
            }
        }
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_many_who_do_it_at_once_one_has_the_effect(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            try
            {
                await new Once(database.Db, connection => Enter(connection, 1)).Run(async () =>
                {
                    await new Notes(database.Db).Keep($"note {number}", "done");
                    return number;
                });
                return 1;
            }
            catch (DoneBeforeException)
            {
                return 0;
            }
        })));

        done.Sum().ShouldBe(1);
        (await Kept(database.Db)).ShouldBe((1, 1));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_failure_that_the_work_shrugs_off_undoes_it_all_the_same(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var once = new Once(database.Db, connection => Enter(connection, 1));

        await Should.ThrowAsync<InvalidOperationException>(() => once.Run(async () =>
        {
            await new Notes(database.Db).Keep("first", "done");
            await Should.ThrowAsync<System.Data.Common.DbException>(() => database.Db.Write(connection => connection.ExecuteAsync("insert into no_such_table(x) values (1)")));
            return 0;
        }));

        (await Kept(database.Db)).ShouldBe((0, 0));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Reads_and_writes_side_by_side_share_the_transaction_one_after_the_other(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var notes = new Notes(database.Db);

        await database.Db.Together(_ => Task.CompletedTask, async () =>
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
            {
                await notes.Keep($"note {number}", "done");
                (await notes.Find($"note {number}")).ShouldBe("done");
            })));
            return 0;
        });

        (await Kept(database.Db)).Notes.ShouldBe(20);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Work_that_writes_nothing_is_entered_by_itself_and_holds_nobody_up(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var once = new Once(database.Db, connection => Enter(connection, 1));

        await once.Run(async () =>
        {
            (await new Notes(database.Db).Find("nothing")).ShouldBeNull();
            return await database.Db.WriteApart(connection => connection.ExecuteAsync("insert into notes(name, value) values ('another', 'done')"));
        });

        (await Kept(database.Db)).ShouldBe((1, 0));
        (await once.Enter()).ShouldBeTrue();
        (await once.Enter()).ShouldBeTrue("it is this one's");
        (await new Once(database.Db, connection => Enter(connection, 1)).Enter()).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task What_is_written_apart_stays_whatever_becomes_of_the_work()
    {
        await using var database = await TestDatabase.Make(TestDatabase.Postgres);

        await Should.ThrowAsync<TimeoutException>(() => database.Db.Together<int>(_ => Task.CompletedTask, async () =>
        {
            await new Notes(database.Db).Keep("whole", "done");
            await database.Db.WriteApart(connection => connection.ExecuteAsync("insert into notes(name, value) values ('apart', 'done')"));
            throw new TimeoutException();
        }));

        (await new Notes(database.Db).Find("apart")).ShouldBe("done");
        (await new Notes(database.Db).Find("whole")).ShouldBeNull();
    }

    private static void BreakOff(bool now)
    {
        if (now)
        {
            throw new TimeoutException("broken off");
        }
    }

    private static async Task<bool> Enter(System.Data.Common.DbConnection connection, long id) =>
        await connection.ExecuteAsync("insert into updates(update_id, handled_at) values (@id, 0) on conflict (update_id) do nothing", new { id }) == 1;

    private static Task<(long Notes, long Entries)> Kept(Db db) => db.Read(connection => connection.QuerySingleAsync<(long, long)>(
        "select (select count(*) from notes), (select count(*) from updates)"));
}
