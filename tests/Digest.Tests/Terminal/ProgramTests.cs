using System.Diagnostics;
using Digest.Editions;
using Digest.Feeds;
using Digest.Storage;
using Digest.Tests.House;
using Digest.Tests.Support;

namespace Digest.Tests.Terminal;

/// <summary>The program as a newcomer starts it, with nothing set up.</summary>
public sealed class ProgramTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("digest-program-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task In_a_pipe_it_prints_the_digest_of_the_seeds_and_ends_well()
    {
        await using var program = DigestProcess.Start(folder, SeedsWithoutTheWeb());

        (await program.End(Patience)).ShouldBe(0);

        program.Output.ShouldStartWith("Digest · ");
        program.Output.ShouldContain("in 27 articles");
        program.Output.ShouldNotContain("new articles");
        program.Errors.ShouldContain("Loaded 1 feed with 27 new articles.");
        File.Exists(Path.Combine(folder, "digest.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_pipe_types_is_answered_line_by_line()
    {
        await using var program = DigestProcess.Type(folder, SeedsWithoutTheWeb(), "/story 1\n\n/help search\n/quit\n/sources\n");

        (await program.End(Patience)).ShouldBe(0);

        program.Output.ShouldContain("\n> /story 1\n");
        program.Output.ShouldContain("\n> /help search\n/search ");
        program.Output.TrimEnd().ShouldEndWith("> /quit");
    }

    [Fact]
    public async Task The_path_of_a_file_is_that_file_sent_and_a_folder_is_a_source()
    {
        var list = Path.Combine(folder, "feeds.opml");
        await File.WriteAllTextAsync(list, """<opml><body><outline text="A" xmlUrl="http://127.0.0.1:9/feed"/></body></opml>""");
        var notes = Directory.CreateDirectory(Path.Combine(folder, "notes")).FullName;
        await using var program = DigestProcess.Type(folder, SeedsWithoutTheWeb(), $"{list}\n/add {notes}/\n/add {notes}\n");

        (await program.End(Patience)).ShouldBe(0);

        program.Output.ShouldContain("1 source added");
        program.Output.ShouldContain("notes is one of your sources now.");
        program.Output.ShouldContain("It is one of your sources already.");
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_a_sentence_and_the_chat_goes_on()
    {
        Directory.CreateDirectory(Path.Combine(folder, "digest-removed.opml"));
        await using var program = DigestProcess.Type(folder, SeedsWithoutTheWeb(), "/remove all yes\n/help search\n");

        (await program.End(Patience)).ShouldBe(0);

        program.Errors.ShouldContain("digest-removed.opml cannot be written: ");
        program.Output.ShouldContain("> /help search\n/search ");
    }

    [Fact]
    public async Task A_second_start_shows_the_digest_again_and_loads_nothing_twice()
    {
        await using (var first = DigestProcess.Start(folder, SeedsWithoutTheWeb()))
        {
            await first.End(Patience);
        }

        await using var second = DigestProcess.Start(folder, SeedsWithoutTheWeb());

        (await second.End(Patience)).ShouldBe(0);
        second.Output.ShouldContain("in 27 articles");
        second.Errors.ShouldNotContain("27 new articles");
    }

    [Fact]
    public async Task A_start_shows_at_once_what_a_program_that_was_killed_had_claimed()
    {
        var settings = SeedsWithoutTheWeb();
        using (var db = new Db($"Data Source={Path.Combine(folder, "digest.db")}"))
        {
            await KilledWhileItLoads(db, Path.Combine(folder, "seeds", "articles"));
        }

        await using var program = DigestProcess.Start(folder, settings);

        (await program.End(Patience)).ShouldBe(0);
        program.Output.ShouldContain("in 27 articles");
    }

    /// <summary>Leaves what a program leaves that is killed while it loads its articles and places them.</summary>
    private static async Task KilledWhileItLoads(Db db, string articles)
    {
        var (now, feeds) = (TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(), new FeedStore(db));
        var later = now + (long)TimeSpan.FromMinutes(10).TotalMilliseconds;
        await new Migrations(db, TimeProvider.System).Apply();
        await feeds.Add(articles, Feed.Folder, "Sample articles", now, starter: true);
        await new SubscriptionStore(db, new EditionOptions()).Open(ChatAddress.Terminal, "terminal", "en", now);
        (await feeds.ClaimDue(Feed.Folder, 1, now, later)).ShouldHaveSingleItem();
        var leases = new Leases(db);
        (await leases.Take("grouping", leases.Holder, now, later)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Digest:Storage:ConnectionString", "somewhere", "Digest:Storage:ConnectionString is 'somewhere'; it must begin with 'Data Source=' (SQLite) or 'Host=' (PostgreSQL).")]
    [InlineData("Digest:Editions:Zone", "Atlantis", "Digest:Editions:Zone is 'Atlantis'; it must be a time zone like 'Europe/Berlin' or 'UTC'.")]
    public async Task A_bad_setting_is_one_sentence_and_a_bad_exit_code(string name, string value, string sentence)
    {
        await using var program = DigestProcess.Start(folder, new Dictionary<string, string> { [name] = value });

        (await program.End(Patience)).ShouldBe(1);

        program.Errors.Trim().ShouldBe(sentence);
        program.Output.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_settings_that_is_cut_off_is_one_sentence_with_its_line()
    {
        var file = Path.Combine(folder, "appsettings.json");
        await File.WriteAllTextAsync(file, "{\n  \"Digest\": {\n");
        foreach (var arguments in (string[][])[[], ["backup", "copy"]])
        {
            await using var program = DigestProcess.Start(folder, new Dictionary<string, string>(), arguments);

            (await program.End(Patience)).ShouldBe(1);
            program.Errors.Trim().ShouldBe($"{file} is no whole JSON: look at line 3.");
        }
    }

    [Theory]
    [InlineData("nonsense", "Unrecognized command or argument 'nonsense'.\ndigest --help tells what there is.")]
    [InlineData("--wait soon", "--wait takes a number, not 'soon'.\ndigest --help tells what there is.")]
    [InlineData("keywords --top ten", "--top takes a number, not 'ten'.\ndigest keywords --help tells what there is.")]
    [InlineData("read nowhere.html", "File does not exist: 'nowhere.html'.\ndigest read --help tells what there is.")]
    public async Task What_cannot_be_understood_is_a_sentence_and_where_help_is(string typed, string said)
    {
        await using var program = DigestProcess.Start(folder, new Dictionary<string, string>(), typed.Split(' '));

        (await program.End(Patience)).ShouldBe(1);
        program.Errors.Trim().ShouldBe(said);
        program.Output.Trim().ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task An_output_that_takes_no_more_is_one_sentence()
    {
        Skip.IfNot(File.Exists("/dev/full"), "This system has no device that is always full.");
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", "echo '{\"text\":\"News\"}' | dotnet \"$0\" keywords --jsonl > /dev/full", Path.Combine(AppContext.BaseDirectory, "digest.dll")]) { RedirectStandardError = true, UseShellExecute = false })!;

        var errors = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();

        shell.ExitCode.ShouldBe(1);
        errors.Trim().ShouldStartWith("It ended, for it could not read or write: ");
        errors.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_one_sentence()
    {
        var settings = SeedsWithoutTheWeb();
        settings["Digest:Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "not", "there.db")}";
        await using var program = DigestProcess.Start(folder, settings);

        (await program.End(Patience)).ShouldBe(1);

        program.Errors.Trim().Split('\n').Length.ShouldBe(1);
        program.Errors.ShouldContain("Digest:Storage:ConnectionString");
    }

    [Fact]
    public async Task Without_seeds_it_says_so_and_goes_on()
    {
        var settings = SeedsWithoutTheWeb();
        settings["Digest:Seeds:Folder"] = Path.Combine(folder, "nowhere");
        await using var program = DigestProcess.Start(folder, settings);

        (await program.End(Patience)).ShouldBe(0);

        program.Errors.ShouldContain("There are no articles to start with");
        program.Output.ShouldContain("Nothing new");
    }

    [Fact]
    public async Task Help_tells_everything()
    {
        await using var program = DigestProcess.Start(folder, new Dictionary<string, string>(), "--help");

        (await program.End(Patience)).ShouldBe(0);

        program.Output.ShouldContain("Digest__Telegram__Token");
        CommandLine.Root().Subcommands.ShouldAllBe(command => program.Output.Contains(command.Name));
    }

    /// <summary>The seeds' articles alone: a test reaches for no network.</summary>
    private Dictionary<string, string> SeedsWithoutTheWeb()
    {
        var articles = Directory.CreateDirectory(Path.Combine(folder, "seeds", "articles"));
        foreach (var seed in Directory.EnumerateFiles(Repository.File("seeds", "articles")))
        {
            File.Copy(seed, Path.Combine(articles.FullName, Path.GetFileName(seed)), overwrite: true);
        }

        return new Dictionary<string, string> { ["Digest:Seeds:Folder"] = Path.Combine(folder, "seeds") };
    }
}
