using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Digest.Benchmarks.Speed.Parts;

/// <summary>Parts of the work by themselves, in the order of the data: time and memory of one, by BenchmarkDotNet.</summary>
internal static class PartsTable
{
    /// <summary>So many rounds of a quarter of a second: what a round differs from the next is told as the error.</summary>
    private const int Rounds = 12;

    /// <summary>Until then code is compiled anew.</summary>
    private const int WarmRounds = 8;

    private static readonly TimeInterval Round = TimeInterval.FromMilliseconds(250);

    /// <summary>Measures the parts that the arguments choose, by BenchmarkDotNet's own (<c>--filter *Feed*</c>, <c>--list flat</c>); all without any. Returns the exit code.</summary>
    public static int Print(string[] args)
    {
        var summaries = BenchmarkSwitcher.FromTypes(Parts()).Run(args.Length > 0 ? args : ["--filter", "*"], Habits());
        return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
    }

    private static Type[] Parts() => [typeof(FeedParts), typeof(PageParts), typeof(TextParts), typeof(IndexParts), typeof(StoryParts), typeof(ChatParts)];

    /// <summary>In this process: nothing is built or restored anew, and the program's own settings of the platform hold.</summary>
    private static ManualConfig Habits() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(WarmRounds).WithIterationCount(Rounds).WithIterationTime(Round))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "digest-parts"))
        .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);
}
