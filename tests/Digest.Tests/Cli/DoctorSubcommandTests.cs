using Digest.Tests.Support;

namespace Digest.Tests.Cli;

/// <summary>The doctor says what is wrong and what to do, one line each.</summary>
public sealed class DoctorSubcommandTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("digest-doctor-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Before_the_first_start_all_is_well_and_nothing_is_made()
    {
        await using var telegram = await FakeTelegram.Start();

        var (code, lines) = await Ask(Settings(telegram.Address));

        code.ShouldBe(0);
        lines.Select(line => line[..15].TrimEnd()).ShouldBe(["ok   settings", "ok   token", "ok   database", "ok   feeds", "ok   clock", "ok   disk"]);
        lines[1].ShouldEndWith($"@{FakeTelegram.BotName}");
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_is_a_line_that_says_what_to_do()
    {
        await using var telegram = await FakeTelegram.Start();
        telegram.TokenIsRevoked = true;
        await File.WriteAllTextAsync(Path.Combine(folder, "digest.db"), new string('x', 8192));

        var (code, lines) = await Ask(Settings(telegram.Address));

        code.ShouldBe(1);
        lines.ShouldContain(line => line.StartsWith("BAD  token", StringComparison.Ordinal) && line.Contains("@BotFather"));
        lines.ShouldContain(line => line.StartsWith("BAD  database", StringComparison.Ordinal) && line.Contains("digest restore FILE"));
        string.Concat(lines).ShouldNotContain(FakeTelegram.Token);
    }

    [Fact]
    public async Task Wrong_settings_are_told_and_nothing_else_is_looked_at()
    {
        var (code, lines) = await Ask(new Dictionary<string, string> { ["Digest:Editions:Zone"] = "Atlantis" });

        code.ShouldBe(1);
        lines.Single().ShouldStartWith("BAD  settings   Digest:Editions:Zone is 'Atlantis'");
    }

    private static Dictionary<string, string> Settings(string telegram) => new()
    {
        ["Digest:Telegram:Token"] = FakeTelegram.Token,
        ["Digest:Telegram:BaseAddress"] = telegram,
    };

    private async Task<(int Code, string[] Lines)> Ask(Dictionary<string, string> settings)
    {
        await using var doctor = DigestProcess.Start(folder, settings, "doctor");
        var code = await doctor.End(Patience);
        return (code, doctor.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
