using System.Diagnostics;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Digest.Tests.Support;

namespace Digest.Tests.House;

/// <summary>What <c>src/deploy</c> hands out fits the program as it is published, as far as one machine can try it.</summary>
public sealed partial class DeployTests : IDisposable
{
    /// <summary>Everything is compiled twice while other tests run, and a machine that has never published fetches the compiler first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly string folder = Directory.CreateTempSubdirectory("digest-published-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SkippableFact]
    public async Task Systemd_finds_nothing_wrong_with_the_units()
    {
        Skip.IfNot(File.Exists("/usr/bin/systemd-analyze") && File.Exists("/usr/bin/dotnet"), "this machine has no systemd-analyze, or dotnet is elsewhere");
        var units = Directory.EnumerateFiles(Repository.File("src", "deploy", "systemd")).Order(StringComparer.Ordinal).ToList();

        var (code, said) = await Run("/usr/bin/systemd-analyze", ["verify", "--man=no", .. units], folder);

        units.Count.ShouldBe(3);
        (code, said).ShouldBe((0, ""));
    }

    [SkippableFact]
    public async Task What_is_published_is_what_the_container_and_the_units_start()
    {
        LongTests.SkipUnlessWanted();
        var (output, data) = (Path.Combine(folder, "app"), Directory.CreateDirectory(Path.Combine(folder, "data")).FullName);
        var container = Repository.Read("src", "deploy", "Containerfile");
        container.ShouldContain("RUN dotnet publish src/Digest -c Release -o /app\n");
        // What the analyzers say was heard when these tests were built; here they would take half of the time.
        string[] publish = ["publish", Repository.File("src", "Digest"), "-c", "Release", "-o", output, "--artifacts-path", Path.Combine(folder, "built"), "--nologo", "-v", "quiet", "-p:RunAnalyzers=false"];
        (await Run("dotnet", publish, Repository.Root)).ShouldBe((0, ""));

        var program = Started().Match(container).Groups["program"].Value;
        IsCompiled(Path.Combine(output, program)).ShouldBeTrue("what is published starts compiled");
        Repository.Read("src", "deploy", "systemd", "digest.service").ShouldContain($"/opt/digest/{program}\n");
        Repository.Read("src", "deploy", "systemd", "digest-backup.service").ShouldContain($"/opt/digest/{program} backup");
        using var runtime = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(output, "digest.runtimeconfig.json")));
        runtime.RootElement.GetProperty("runtimeOptions").GetProperty("frameworks").EnumerateArray()
            .Select(framework => framework.GetProperty("name").GetString()).ShouldContain("Microsoft.AspNetCore.App", "the base image is the one with ASP.NET");
        Image().Match(container).Groups["version"].Value.ShouldBe(Environment.Version.ToString(2));

        // As the container does: from a folder that holds nothing yet.
        var (code, said) = await Run("dotnet", [Path.Combine(output, program)], data);
        code.ShouldBe(0, said);
        said.ShouldContain("Digest · ");
        File.Exists(Path.Combine(data, "digest.db")).ShouldBeTrue();
    }

    /// <summary>Whether an assembly holds machine code beside its own: its header names a place for it.</summary>
    private static bool IsCompiled(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        return file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static async Task<(int Code, string Said)> Run(string program, IReadOnlyList<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var late = new CancellationTokenSource(Patience);
        await using var _ = late.Token.Register(() => process.Kill(entireProcessTree: true));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(late.Token), process.StandardError.ReadToEndAsync(late.Token));
        await process.WaitForExitAsync(late.Token);
        return (process.ExitCode, await output + await errors);
    }

    [GeneratedRegex("""^ENTRYPOINT \["dotnet", "/app/(?<program>[^"]+)"\]$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Started();

    [GeneratedRegex(@"^FROM mcr\.microsoft\.com/dotnet/aspnet:(?<version>[\d.]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Image();
}
