using Dapper;
using Digest.Health;
using Digest.Jobs;
using Digest.Storage;
using Digest.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Digest.Tests.Storage;

/// <summary>What goes wrong underneath is one sentence that says what to do, hurts nothing, and is over when its cause is.</summary>
public sealed class StorageFaultTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("digest-faults-").FullName;

    private string DatabaseFile => Path.Combine(folder, "digest.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SkippableFact]
    public async Task A_full_disk_is_told_hurts_nothing_and_work_goes_on_when_there_is_room()
    {
        using var disk = SmallDisk.Mount(megabytes: 4);
        using var db = new Db($"Data Source={disk.Path}/digest.db");
        await new Migrations(db, TimeProvider.System).Apply();
        var (notes, pulse) = (new Notes(db), new Pulse());
        var door = new Door(pulse, NullLogger<Door>.Instance);
        ValueTask Work() => door.Open("notes", () => notes.Keep("long", new string('x', 400_000)), CancellationToken.None);
        disk.Fill();

        await Work();

        pulse.Troubles["notes"].ShouldStartWith("The disk is full");
        disk.Free();
        await Work();
        pulse.Troubles.ShouldBeEmpty();
        (await notes.Find("long"))!.Length.ShouldBe(400_000);
        await Soundness.Check(db);
    }

    [SkippableFact]
    public async Task A_disk_that_may_only_be_read_is_one_sentence()
    {
        using var disk = SmallDisk.Mount(megabytes: 4);
        using (var db = new Db($"Data Source={disk.Path}/digest.db"))
        {
            await new Migrations(db, TimeProvider.System).Apply();
        }

        disk.MakeReadOnly();
        using var locked = new Db($"Data Source={disk.Path}/digest.db");

        Should.Throw<StorageException>(() => InstanceLock.Take(locked)).Message.ShouldContain("user may write");
        (await Trouble(locked)).ShouldContain("write");
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_is_one_sentence()
    {
        await Make();
        using var db = new Db($"Data Source={DatabaseFile};Mode=ReadOnly");

        (await Trouble(db)).ShouldStartWith("The database may only be read: give this user the right to write");
    }

    [Fact]
    public void A_folder_that_is_gone_is_one_sentence()
    {
        using var db = new Db($"Data Source={folder}/gone/digest.db");

        Should.Throw<StorageException>(() => InstanceLock.Take(db)).Message.ShouldStartWith("The database cannot be opened: see that the folder is there");
    }

    [Fact]
    public async Task Another_programs_lock_is_waited_for_then_told_and_over_when_it_lets_go()
    {
        await Make();
        using var db = new Db($"Data Source={DatabaseFile};Default Timeout=1");
        await using (var other = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false"))
        {
            await other.OpenAsync();
            await other.ExecuteAsync("begin exclusive");
            (await Trouble(db)).ShouldStartWith("Another program keeps the database locked");
            await other.ExecuteAsync("rollback");
        }

        await new Notes(db).Keep("after", "all");
        (await new Notes(db).Find("after")).ShouldBe("all");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096 * 2)]
    [InlineData(4096 * 5)]
    public async Task A_damaged_file_is_refused_at_the_start_with_the_command_that_mends_it(int place)
    {
        await Make();
        var bytes = await File.ReadAllBytesAsync(DatabaseFile);
        Array.Fill(bytes, (byte)0xA5, place, 600);
        await File.WriteAllBytesAsync(DatabaseFile, bytes);
        using var db = new Db($"Data Source={DatabaseFile}");

        var error = await Should.ThrowAsync<Exception>(() => Soundness.CheckAtStart(db, endedBadly: false));

        StorageTrouble.Say(error)!.ShouldContain("digest restore FILE");
        (await File.ReadAllBytesAsync(DatabaseFile)).ShouldBe(bytes, "nothing is written into a damaged file");
    }

    [Fact]
    public async Task A_journal_cut_in_the_middle_loses_what_was_not_acknowledged_and_no_more()
    {
        using (var db = new Db($"Data Source={DatabaseFile}"))
        {
            await new Migrations(db, TimeProvider.System).Apply();
            await new Notes(db).Keep("first", "kept");
            var journal = DatabaseFile + "-wal";
            var length = new FileInfo(journal).Length;
            await new Notes(db).Keep("second", new string('x', 50_000));
            File.Copy(DatabaseFile, DatabaseFile + ".cut");
            File.Copy(journal, DatabaseFile + ".cut-wal");
            using var cut = File.OpenWrite(DatabaseFile + ".cut-wal");
            cut.SetLength(length + 20_000);
        }

        using var left = new Db($"Data Source={DatabaseFile}.cut");
        await Soundness.CheckAtStart(left, endedBadly: true);
        (await new Notes(left).Find("first")).ShouldBe("kept");
        (await new Notes(left).Find("second")).ShouldBeNull();
    }

    [Fact]
    public async Task A_second_program_on_the_same_file_is_refused_in_one_sentence()
    {
        await Make();
        using var db = new Db($"Data Source={DatabaseFile}");
        using var first = InstanceLock.Take(db);
        await using var second = DigestProcess.Start(folder, new Dictionary<string, string> { ["Digest:Seeds:Folder"] = "" });

        (await second.End(TimeSpan.FromSeconds(60))).ShouldBe(1);

        second.Errors.Trim().ShouldStartWith($"Another Digest runs on {DatabaseFile}: stop it first");
        second.Errors.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_program_that_was_cut_off_holds_nobody_up_and_is_known_to_have_been_cut_off()
    {
        await Make();
        using var db = new Db($"Data Source={DatabaseFile}");
        InstanceLock.Take(db).Dispose();
        using (var second = InstanceLock.Take(db))
        {
            second.EndedBadly.ShouldBeFalse();
        }

        await File.WriteAllTextAsync(DatabaseFile + ".lock", "running");

        using var third = InstanceLock.Take(db);
        third.EndedBadly.ShouldBeTrue();
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_database_that_a_later_program_changed_is_refused(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await database.Db.Write(connection => connection.ExecuteAsync("insert into migrations(name, applied_at) values ('Schema/9999-later.sql', 0)"));

        var refusal = await Should.ThrowAsync<StorageException>(() => new Migrations(database.Db, TimeProvider.System).Apply());

        refusal.Message.ShouldStartWith("A later Digest has changed this database (Schema/9999-later.sql)");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_change_of_the_schema_that_breaks_off_leaves_nothing(string kind)
    {
        await using var database = await TestDatabase.Make(kind);

        await Should.ThrowAsync<InvalidOperationException>(() => database.Db.Write(async connection =>
        {
            await connection.ExecuteAsync("create table half (id bigint); alter table notes add column more text");
            throw new InvalidOperationException("broken off");
        }));

        await Should.ThrowAsync<System.Data.Common.DbException>(() => database.Db.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from half")));
        await Should.ThrowAsync<System.Data.Common.DbException>(() => database.Db.Read(connection => connection.QueryAsync("select more from notes")));
    }

    [Fact]
    public async Task Killed_while_it_makes_its_tables_it_makes_them_at_the_next_start()
    {
        var settings = new Dictionary<string, string> { ["Digest:Seeds:Folder"] = "" };
        foreach (var wait in new[] { 150, 250, 350 })
        {
            await using var cut = DigestProcess.Start(folder, settings);
            await Task.Delay(TimeSpan.FromMilliseconds(wait), TimeProvider.System);
            await cut.Kill();
        }

        await using var whole = DigestProcess.Start(folder, settings);
        (await whole.End(TimeSpan.FromSeconds(60))).ShouldBe(0);

        using var db = new Db($"Data Source={DatabaseFile}");
        await Soundness.Check(db);
        (await new Migrations(db, TimeProvider.System).Apply()).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_connection_killed_in_a_transaction_leaves_nothing_and_the_next_try_does_it_whole()
    {
        await using var database = await TestDatabase.Make(TestDatabase.Postgres);
        var (notes, pulse, kill) = (new Notes(database.Db), new Pulse(), true);
        var door = new Door(pulse, NullLogger<Door>.Instance);
        ValueTask Work() => door.Open(
            "notes",
            () => database.Db.Write(async connection =>
            {
                await connection.ExecuteAsync("insert into notes(name, value) values ('one', '1')");
                if (kill)
                {
                    await connection.ExecuteAsync("select pg_terminate_backend(pg_backend_pid())");
                }

                await connection.ExecuteAsync("insert into notes(name, value) values ('two', '2')");
            }),
            CancellationToken.None);

        await Work();

        pulse.Troubles["notes"].ShouldContain("tried again by itself");
        (await notes.Find("one")).ShouldBeNull();
        kill = false;
        await Work();
        pulse.Troubles.ShouldBeEmpty();
        (await notes.Find("one")).ShouldBe("1");
        (await notes.Find("two")).ShouldBe("2");
    }

    [Fact]
    public async Task A_PostgreSQL_that_is_away_is_one_sentence_without_the_password()
    {
        using var db = new Db("Host=127.0.0.1;Port=1;Username=digest;Password=secret-word;Timeout=2");

        var trouble = await Trouble(db);

        trouble.ShouldStartWith("PostgreSQL cannot be reached");
        trouble.ShouldNotContain("secret-word");
    }

    private async Task Make()
    {
        using var db = new Db($"Data Source={DatabaseFile}");
        await new Migrations(db, TimeProvider.System).Apply();
        await new Notes(db).Keep("filling", new string('x', 50_000));
    }

    private static async Task<string> Trouble(Db db) =>
        StorageTrouble.Say(await Should.ThrowAsync<Exception>(() => new Notes(db).Keep("some", "note")))!;
}
