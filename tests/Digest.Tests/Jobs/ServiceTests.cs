using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Tests.Support;

namespace Digest.Tests.Jobs;

/// <summary>The service as a user runs it: a process of its own, a clock that runs fast, and a Telegram that refuses what Telegram refuses.</summary>
public sealed partial class ServiceTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 22, 7, 50, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ServiceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_digest_comes_once_at_the_hour_asked_for_and_every_command_is_answered()
    {
        await using var telegram = await FakeTelegram.Start();
        var (chat, clock) = (telegram.Private(7), new Clock(Morning, speed: 60));
        await using var service = DigestProcess.Start(folder.Path, folder.Settings(telegram, clock, speed: 60));

        foreach (var command in new[] { "/start", "/timezone Berlin", "/digest", "/story 1", "/why 1", "/search Kursk engineers", "Kursk", "2", "/sources", "/settings", "/help", "/add http://127.0.0.1:9/", "/remove nothing", "/nonsense" })
        {
            await Answered(telegram, chat, command);
        }

        // However slow the machine was, the hour asked for is still to come: a minute of this clock is a second.
        var hour = clock.GetUtcNow().AddMinutes(15);
        var heading = string.Create(CultureInfo.InvariantCulture, $"{hour.AddHours(1):ddd d MMM yyyy, HH:mm}");
        await Answered(telegram, chat, string.Create(CultureInfo.InvariantCulture, $"/schedule {hour.AddHours(1):HH:mm}"));
        await telegram.Until(fake => ServiceFolder.Headings(fake, chat).Contains(heading), Patience.TotalSeconds);
        await telegram.Until(_ => clock.GetUtcNow() > hour.AddMinutes(10), Patience.TotalSeconds);

        ServiceFolder.Headings(telegram, chat).Count(one => one == heading).ShouldBe(1);
        telegram.Violations.ShouldBeEmpty();
        telegram.Texts(chat).ShouldNotContain(text => text.Contains("went wrong"));
        service.Errors.ShouldNotContain(FakeTelegram.Token);
    }

    private static async Task Answered(FakeTelegram telegram, FakeChat chat, string command)
    {
        var before = telegram.Texts(chat).Count;
        telegram.Say(chat, user: 7, command, at: TimeProvider.System.GetUtcNow());
        await telegram.Until(fake => fake.Texts(chat).Count > before, Patience.TotalSeconds);
    }

    [SkippableFact]
    public async Task Asked_to_stop_it_ends_well_within_ten_seconds()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no signal that asks a program to stop");
        await using var telegram = await FakeTelegram.Start();
        await using var service = DigestProcess.Start(folder.Path, folder.Settings(telegram, new Clock(Morning, 1), speed: 1));
        telegram.Say(telegram.Private(7), user: 7, "/start", at: TimeProvider.System.GetUtcNow());
        await telegram.Until(fake => fake.Sent.Count > 0, Patience.TotalSeconds);

        service.Stop();

        (await service.End(TimeSpan.FromSeconds(15))).ShouldBe(0, service.Errors);
    }

    [Fact]
    public async Task A_wrong_token_is_one_sentence_and_a_bad_exit_code()
    {
        await using var telegram = await FakeTelegram.Start();
        telegram.TokenIsRevoked = true;
        await using var service = DigestProcess.Start(folder.Path, folder.Settings(telegram, new Clock(Morning, 1), speed: 1));

        (await service.End(Patience)).ShouldBe(1);

        service.Errors.ShouldContain("Telegram refuses the bot's token");
        service.Errors.ShouldNotContain(FakeTelegram.Token);
    }

    [Fact]
    public async Task Without_an_owner_the_code_to_become_one_is_printed()
    {
        await using var telegram = await FakeTelegram.Start();
        var settings = folder.Settings(telegram, new Clock(Morning, 1), speed: 1);
        settings.Remove("Digest:Bot:Owners:0");
        await using var service = DigestProcess.Start(folder.Path, settings);
        var (owner, stranger) = (telegram.Private(7), telegram.Private(8));

        await telegram.Until(_ => OwnerCode().IsMatch(service.Output), Patience.TotalSeconds);
        var code = OwnerCode().Match(service.Output).Groups["code"].Value;
        telegram.Say(stranger, user: 8, "/start", at: TimeProvider.System.GetUtcNow());
        await telegram.Until(fake => fake.Texts(stranger).Count == 1, Patience.TotalSeconds);
        telegram.Say(owner, user: 7, $"/start {code}", at: TimeProvider.System.GetUtcNow());
        await telegram.Until(fake => fake.Texts(owner).Count == 1, Patience.TotalSeconds);

        telegram.Texts(stranger).Single().ShouldContain("serves its owner and whom");
        telegram.Texts(owner).Single().ShouldContain("Welcome");
    }

    [GeneratedRegex(@"/start (?<code>[0-9a-f]{12})")]
    private static partial Regex OwnerCode();
}
