using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Digest.Storage;
using Digest.Tests.House;
using Digest.Tests.Support;

namespace Digest.Tests.Jobs;

/// <summary>The service as a user runs it: a process of its own, a clock that runs fast, and a Telegram that refuses what Telegram refuses.</summary>
public sealed partial class ServiceTests : IDisposable
{
    /// <summary>How often a process is killed; the long run is asked for by this variable.</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("DIGEST_TEST_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 4;

    private static readonly DateTimeOffset Morning = new(2026, 11, 22, 7, 50, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("digest-service-").FullName;

    public ServiceTests()
    {
        var articles = Directory.CreateDirectory(Path.Combine(folder, "seeds", "articles"));
        foreach (var seed in Directory.EnumerateFiles(Repository.File("seeds", "articles")))
        {
            File.Copy(seed, Path.Combine(articles.FullName, Path.GetFileName(seed)));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_digest_comes_once_at_the_hour_asked_for_and_every_command_is_answered()
    {
        await using var telegram = await FakeTelegram.Start();
        var (chat, clock) = (telegram.Private(7), new Clock(Morning, speed: 20));
        await using var service = DigestProcess.Start(folder, Settings(telegram, clock, speed: 20));

        foreach (var command in new[] { "/start", "/schedule 09:00", "/timezone Berlin", "/digest", "/story 1", "/why 1", "/search Kursk engineers", "Kursk", "2", "/sources", "/settings", "/help", "/add http://127.0.0.1:9/", "/remove nothing", "/nonsense" })
        {
            var before = telegram.Texts(chat).Count;
            telegram.Say(chat, user: 7, command, at: clock.GetUtcNow());
            await telegram.Until(fake => fake.Texts(chat).Count > before, Patience.TotalSeconds);
        }

        await telegram.Until(fake => Headings(fake, chat).Contains("Sun 22 Nov 2026, 09:00"), Patience.TotalSeconds);
        await telegram.Until(_ => clock.GetUtcNow() > Morning.AddMinutes(20), Patience.TotalSeconds);

        Headings(telegram, chat).Count(heading => heading == "Sun 22 Nov 2026, 09:00").ShouldBe(1);
        telegram.Violations.ShouldBeEmpty();
        telegram.Texts(chat).ShouldNotContain(text => text.Contains("went wrong"));
        service.Errors.ShouldNotContain(FakeTelegram.Token);
    }

    [Fact]
    public async Task Killed_at_any_moment_it_neither_loses_a_digest_nor_sends_one_twice()
    {
        await using var telegram = await FakeTelegram.Start();
        var (chat, clock) = (telegram.Private(7), new Clock(Morning, speed: 60));
        await using (var service = DigestProcess.Start(folder, Settings(telegram, clock, speed: 60)))
        {
            telegram.Say(chat, user: 7, "/start", at: clock.GetUtcNow());
            await telegram.Until(fake => fake.Texts(chat).Count > 0, Patience.TotalSeconds);
            telegram.Say(chat, user: 7, "/schedule every 15m", at: clock.GetUtcNow());
            await telegram.Until(fake => fake.Texts(chat).Count > 1, Patience.TotalSeconds);
            await service.Kill();
        }

        var random = new Random(20261122);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var service = DigestProcess.Start(folder, Settings(telegram, clock, speed: 60));
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(300, 4000)), TimeProvider.System);
            await service.Kill();
        }

        await using var last = DigestProcess.Start(folder, Settings(telegram, clock, speed: 60));
        var seen = Headings(telegram, chat).Count;
        await telegram.Until(fake => Headings(fake, chat).Count >= seen + 2, Patience.TotalSeconds);
        await last.Kill();

        var headings = Headings(telegram, chat);
        headings.Distinct().Count().ShouldBe(headings.Count);
        await EverythingIsAccountedFor(telegram, chat);
    }

    [SkippableFact]
    public async Task Asked_to_stop_it_ends_well_within_ten_seconds()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no signal that asks a program to stop");
        await using var telegram = await FakeTelegram.Start();
        await using var service = DigestProcess.Start(folder, Settings(telegram, new Clock(Morning, 1), speed: 1));
        telegram.Say(telegram.Private(7), user: 7, "/start", at: Morning);
        await telegram.Until(fake => fake.Sent.Count > 0, Patience.TotalSeconds);

        service.Stop();

        (await service.End(TimeSpan.FromSeconds(15))).ShouldBe(0);
    }

    [Fact]
    public async Task A_wrong_token_is_one_sentence_and_a_bad_exit_code()
    {
        await using var telegram = await FakeTelegram.Start();
        telegram.TokenIsRevoked = true;
        await using var service = DigestProcess.Start(folder, Settings(telegram, new Clock(Morning, 1), speed: 1));

        (await service.End(Patience)).ShouldBe(1);

        service.Errors.ShouldContain("Telegram refuses the bot's token");
        service.Errors.ShouldNotContain(FakeTelegram.Token);
    }

    [Fact]
    public async Task Without_an_owner_the_code_to_become_one_is_printed()
    {
        await using var telegram = await FakeTelegram.Start();
        var settings = Settings(telegram, new Clock(Morning, 1), speed: 1);
        settings.Remove("Digest:Bot:Owners:0");
        await using var service = DigestProcess.Start(folder, settings);
        var (owner, stranger, now) = (telegram.Private(7), telegram.Private(8), Morning);

        await telegram.Until(_ => OwnerCode().IsMatch(service.Output), Patience.TotalSeconds);
        var code = OwnerCode().Match(service.Output).Groups["code"].Value;
        telegram.Say(stranger, user: 8, "/start", at: now);
        await telegram.Until(fake => fake.Texts(stranger).Count == 1, Patience.TotalSeconds);
        telegram.Say(owner, user: 7, $"/start {code}", at: now);
        await telegram.Until(fake => fake.Texts(owner).Count == 1, Patience.TotalSeconds);

        telegram.Texts(stranger).Single().ShouldContain("serves its owner alone");
        telegram.Texts(owner).Single().ShouldContain("Welcome");
    }

    /// <summary>A message the outbox calls sent is in the chat; of one it calls unknown the reader was told.</summary>
    private async Task EverythingIsAccountedFor(FakeTelegram telegram, FakeChat chat)
    {
        using var db = new Db($"Data Source={Path.Combine(folder, "digest.db")}");
        var deliveries = (await db.Read(connection => connection.QueryAsync<(string State, long Part, long? MessageId)>(
            "select state, part, message_id from deliveries"))).ToList();
        var inChat = telegram.Sent.Where(message => message.Chat.Id == chat.Id).Select(message => message.Id).ToHashSet();

        deliveries.Where(delivery => delivery.State == "sent").ShouldAllBe(delivery => inChat.Contains(delivery.MessageId!.Value));
        var unknown = deliveries.Count(delivery => delivery is { State: "unknown", Part: < 1000 });
        deliveries.Count(delivery => delivery.Part > 1000).ShouldBe(unknown);
        deliveries.ShouldAllBe(delivery => delivery.State != "failed");
        var windows = (await db.Read(connection => connection.QueryAsync<(long From, long To)>(
            "select from_at, to_at from editions where not extra order by slot"))).ToList();
        windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From);
        windows.Count.ShouldBe(deliveries.Count(delivery => delivery.Part == 1));
    }

    private static List<string> Headings(FakeTelegram telegram, FakeChat chat) =>
        [.. telegram.Texts(chat).Select(text => Heading().Match(text)).Where(match => match.Success).Select(match => match.Groups["slot"].Value)];

    private Dictionary<string, string> Settings(FakeTelegram telegram, Clock clock, double speed) => new()
    {
        ["Digest:Telegram:Token"] = FakeTelegram.Token,
        ["Digest:Telegram:BaseAddress"] = telegram.Address,
        ["Digest:Bot:Owners:0"] = "7",
        ["Digest:Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "digest.db")}",
        ["Digest:Seeds:Folder"] = Path.Combine(folder, "seeds"),
        ["Digest:Clock:Start"] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        ["Digest:Clock:Speed"] = speed.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^Digest · (?<slot>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"/start (?<code>[0-9a-f]{12})")]
    private static partial Regex OwnerCode();
}
