using Dapper;
using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Storage;
using Digest.Tests.Support;

namespace Digest.Tests.Storage;

/// <summary>A backup is made while the program writes, comes back whole, and sends nothing old again.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("digest-backup-").FullName;

    private string Copy => Path.Combine(folder, "copy");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_restored_is_what_was_there_and_new_rows_are_numbered_after_it(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        var before = await Counts(app.Database.Db);
        var found = await app.Ask("/search Kursk");
        await new Backup(app.Database.Db, app.Clock).Save(Copy);
        await app.Database.Db.Write(connection => connection.ExecuteAsync("delete from deliveries; delete from seen; update articles set title = 'lost'"));

        await Restore(app.Database);

        (await Counts(app.Database.Db)).ShouldBe(before);
        (await app.Ask("/search Kursk")).ShouldBe(found);
        app.Write("new.txt", Some.ArticleText("lantern parade"));
        app.Clock.Advance(TimeSpan.FromHours(1));
        (await app.Load()).Sum(load => load.Fresh).ShouldBe(1);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_backup_made_while_others_write_is_of_one_moment(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            // Both notes are always the same number: a copy that holds two different ones is of two moments.
            for (var number = 0; !stop.IsCancellationRequested; number++)
            {
                await database.Db.Write(connection => connection.ExecuteAsync(
                    """
                    insert into notes(name, value) values ('a', @number), ('z', @number)
                    on conflict (name) do update set value = excluded.value
                    """,
                    new { number = $"{number}" }));
            }
        });

        for (var times = 0; times < 5; times++)
        {
            await new Backup(database.Db, TimeProvider.System).Save(Copy);
            await using var other = await TestDatabase.Empty(kind);
            await Restore(other);
            var notes = new Notes(other.Db);
            (await notes.Find("a")).ShouldBe(await notes.Find("z"));
        }

        await stop.CancelAsync();
        await writing;
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_restored_copy_sends_nothing_old_again(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Say("/start");
        await app.Load();
        app.Clock.Advance(TimeSpan.FromMinutes(90));
        await new Backup(app.Database.Db, app.Clock).Save(Copy);
        app.Clock.Advance(TimeSpan.FromHours(1));
        (await app.Deliver()).ShouldBe(1);

        await Restore(app.Database, app.Clock.Now);
        await app.Load();

        (await app.Deliver()).ShouldBe(0);
        app.Write("b.txt", Some.ArticleText("winter market"));
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromDays(1));
        (await app.Deliver()).ShouldBe(1);
        var told = app.Postman.Arrived.Last().Reply.Text.ToString();
        told.ShouldContain("winter market");
        told.ShouldNotContain("lantern parade");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_message_that_was_on_its_way_is_unknown_and_not_sent(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Say("/start");
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Get<EditionMaker>().MakeDue((_, error) => throw error, CancellationToken.None);
        await new Backup(app.Database.Db, app.Clock).Save(Copy);

        await Restore(app.Database, app.Clock.Now);

        (await app.Deliver()).ShouldBe(0);
        (await app.Get<Outbox>().Of(ChatAddress.Terminal)).Single().State.ShouldBe("unknown");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_no_backup_is_refused_and_what_is_there_stays(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await new Notes(database.Db).Keep("here", "still");
        foreach (var junk in new[] { "", "no database at all", new string('x', 100_000) })
        {
            await File.WriteAllTextAsync(Copy, junk);
            await Should.ThrowAsync<StorageException>(() => Restore(database));
        }

        await Should.ThrowAsync<StorageException>(() => new Backup(database.Db, TimeProvider.System).Restore(Copy + "-missing", _ => Task.CompletedTask));
        (await new Notes(database.Db).Find("here")).ShouldBe("still");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_older_backup_comes_back_at_the_schema_of_today(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await new Backup(database.Db, TimeProvider.System).Save(Copy);
        await using var other = await TestDatabase.Empty(kind);

        await Restore(other);

        (await new Migrations(other.Db, TimeProvider.System).Apply()).ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_SQLite_what_was_there_before_stays_beside_it_and_a_running_program_is_left_alone()
    {
        await using var database = await TestDatabase.Make(TestDatabase.Sqlite);
        await new Backup(database.Db, TimeProvider.System).Save(Copy);
        await new Notes(database.Db).Keep("late", "kept beside");

        using (InstanceLock.Take(database.Db))
        {
            (await Should.ThrowAsync<StorageException>(() => Restore(database))).Message.ShouldContain("stop it first");
        }

        await Restore(database);
        (await new Notes(database.Db).Find("late")).ShouldBeNull();
        using var replaced = new Db($"Data Source={database.Db.File}.replaced;Pooling=false");
        (await new Notes(replaced).Find("late")).ShouldBe("kept beside");
    }

    [Fact]
    public async Task The_subcommands_do_it_and_say_so()
    {
        await using (var first = DigestProcess.Start(folder, Settings))
        {
            (await first.End(Patience)).ShouldBe(0);
        }

        await using var backup = DigestProcess.Start(folder, Settings, "backup", "copy.db");
        (await backup.End(Patience)).ShouldBe(0);
        await using var restore = DigestProcess.Start(folder, Settings, "restore", "copy.db");
        (await restore.End(Patience)).ShouldBe(0);
        await using var nothing = DigestProcess.Start(folder, Settings, "restore", "gone.db");
        (await nothing.End(Patience)).ShouldBe(1);

        backup.Output.ShouldStartWith("copy.db: ");
        restore.Output.ShouldStartWith("Restored from copy.db.");
        nothing.Errors.Trim().ShouldBe("There is no file gone.db.");
        File.Exists(Path.Combine(folder, "digest.db.replaced")).ShouldBeTrue();
    }

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, string> Settings = new() { ["Digest:Seeds:Folder"] = "" };

    private Task Restore(TestDatabase database, DateTimeOffset? now = null) =>
        new Backup(database.Db, TimeProvider.System).Restore(Copy, restored => AfterRestore.Settle(restored, now ?? DigestApp.Morning));

    private static async Task<string> Counts(Db db)
    {
        var counts = new List<string>();
        foreach (var table in new[] { "feeds", "articles", "article_feeds", "seen", "stories", "chats", "subscriptions", "deliveries", "editions", "notes" })
        {
            counts.Add($"{table} {await db.Read(connection => connection.ExecuteScalarAsync<long>($"select count(*) from {table}"))}");
        }

        return string.Join(", ", counts);
    }
}
