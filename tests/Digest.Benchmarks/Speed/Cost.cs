using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Digest.Benchmarks.Speed;

/// <summary>What a piece of work cost this process. Compare CPU seconds: they hold on a machine that is busy with other things.</summary>
public sealed record Cost
{
    /// <summary>User and system time of all threads, seconds.</summary>
    public double Cpu { get; init; }

    public double Wall { get; init; }

    /// <summary>Bytes that were allocated.</summary>
    public long Allocated { get; init; }

    /// <summary>How many units of work were done.</summary>
    public double Units { get; init; }

    /// <summary>The most memory the process ever had, MB (10⁶ bytes resident).</summary>
    public double PeakMegabytes { get; init; }

    /// <summary>Units of work in a CPU second; JSON cannot say it where nothing was done.</summary>
    [JsonIgnore]
    public double Rate => Units / Cpu;

    /// <summary>What <paramref name="work"/> cost, which returns how many units it did.</summary>
    public static async Task<Cost> Of(Func<Task<double>> work)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var wall = Stopwatch.GetTimestamp();
        var cpu = Environment.CpuUsage.TotalTime;
        var units = await work();
        return new Cost
        {
            Cpu = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            Wall = Stopwatch.GetElapsedTime(wall).TotalSeconds,
            Allocated = GC.GetTotalAllocatedBytes() - allocated,
            Units = units,
            PeakMegabytes = Peak(),
        };
    }

    /// <summary>What <paramref name="work"/> cost, which returns how many units it did.</summary>
    public static Cost Of(Func<double> work) => Of(() => Task.FromResult(work())).Result;

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
