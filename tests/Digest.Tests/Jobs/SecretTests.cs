using Dapper;
using Digest.Storage;
using Digest.Tests.Support;

namespace Digest.Tests.Jobs;

/// <summary>
/// A whole life of the service with every line logged: starting, answering, failing, being asked for health and numbers, exported and
/// backed up. The token, the password and what readers write stand in nothing that others read.
/// </summary>
public sealed class SecretTests : IDisposable
{
    private const string WrittenByReader = "unmistakable-words-of-a-reader";
    private static readonly DateTimeOffset Morning = new(2026, 11, 22, 7, 50, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ServiceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task No_secret_stands_in_anything_that_is_written_at_debug_level()
    {
        await using var telegram = await FakeTelegram.Start();
        var (chat, clock) = (telegram.Private(7), new Clock(Morning, speed: 60));
        var settings = folder.Settings(telegram, clock, speed: 60);
        settings["Logging:LogLevel:Default"] = "Trace";
        settings["Logging:LogLevel:Microsoft"] = "Trace";
        settings["Logging:LogLevel:Quartz"] = "Debug";
        settings["Digest:Web:Address"] = $"http://127.0.0.1:{FreePorts.Next()}";
        await using var service = DigestProcess.Start(folder.Path, settings);

        telegram.Fail("getupdates", FakeFault.BadGateway, times: 2);
        telegram.Fail("getupdates", FakeFault.ResetBefore, times: 2);
        telegram.Fail("sendmessage", FakeFault.Garbage, chat: 8);
        foreach (var command in new[] { "/start", $"/search {WrittenByReader}", "/add http://127.0.0.1:9/feed?key=hidden-key", "/settings", "/export settings", "/status", "/errors", "/nonsense" })
        {
            var before = telegram.Texts(chat).Count;
            telegram.Say(chat, user: 7, command, at: TimeProvider.System.GetUtcNow());
            await telegram.Until(fake => fake.Texts(chat).Count > before, Patience.TotalSeconds);
        }

        var line = (await CommandLineOf("digest.dll")).Concat(await Pages(settings["Digest:Web:Address"])).ToList();
        line.Add(telegram.Calls.Single(call => call.Method.Equals("sendDocument", StringComparison.OrdinalIgnoreCase)).Parameters["document:text"]);
        service.Stop();
        await service.End(Patience);
        await using var backup = DigestProcess.Start(folder.Path, settings, "backup", "copy.db");
        await backup.End(Patience);
        await using var doctor = DigestProcess.Start(folder.Path, settings, "doctor");
        await doctor.End(Patience);

        var written = string.Join('\n', [service.Output, service.Errors, backup.Output, backup.Errors, doctor.Output, doctor.Errors, .. line]);
        written.Length.ShouldBeGreaterThan(2_000, "the log is at its most talkative");
        written.ShouldNotContain(FakeTelegram.Token);
        written.ShouldNotContain(FakeTelegram.Token.Split(':')[1]);
        written.ShouldNotContain(WrittenByReader);
        (await Everything("copy.db")).ShouldNotContain(FakeTelegram.Token.Split(':')[1], Case.Sensitive, "a backup holds no settings");
    }

    [Fact]
    public async Task A_password_of_the_database_is_in_no_complaint()
    {
        var settings = new Dictionary<string, string>
        {
            ["Digest:Storage:ConnectionString"] = "Host=127.0.0.1;Port=1;Username=digest;Password=secret-word;Timeout=2",
            ["Logging:LogLevel:Default"] = "Trace",
        };
        foreach (var arguments in new string[][] { [], ["doctor"], ["backup", "copy"] })
        {
            await using var program = DigestProcess.Start(folder.Path, settings, arguments);
            (await program.End(Patience)).ShouldBe(1);
            (program.Output + program.Errors).ShouldNotContain("secret-word");
        }
    }

    /// <summary>What machines are told.</summary>
    private static async Task<IReadOnlyList<string>> Pages(string address)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var pages = new List<string>();
        foreach (var path in new[] { "/healthz", "/readyz", "/metrics", "/telegram" })
        {
            using var answer = await http.GetAsync(path);
            pages.Add(await answer.Content.ReadAsStringAsync());
        }

        pages.ShouldContain(page => page.Contains("digest_feeds"));
        return pages;
    }

    private async Task<string> Everything(string file)
    {
        using var db = new Db($"Data Source={Path.Combine(folder.Path, file)}");
        var tables = await db.Read(connection => connection.QueryAsync<string>("select name from sqlite_master where type = 'table'"));
        var rows = new List<string>();
        foreach (var table in tables)
        {
            rows.AddRange((await db.Read(connection => connection.QueryAsync($"select * from {table}"))).Select(row => (string)string.Join('|', ((IDictionary<string, object>)row).Values)));
        }

        return string.Join('\n', rows);
    }

    /// <summary>What anybody on the machine sees of the running program.</summary>
    private static async Task<IEnumerable<string>> CommandLineOf(string program)
    {
        var lines = new List<string>();
        foreach (var process in Directory.Exists("/proc") ? Directory.EnumerateDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)) : [])
        {
            try
            {
                lines.Add(await File.ReadAllTextAsync(Path.Combine(process, "cmdline")));
            }
            catch (IOException)
            {
                // It has ended meanwhile.
            }
        }

        return lines.Where(line => line.Contains(program, StringComparison.Ordinal));
    }
}
