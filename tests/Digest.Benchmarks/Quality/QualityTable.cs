using System.Globalization;
using System.Reflection;

namespace Digest.Benchmarks.Quality;

/// <summary>One command, one table: every measure over the labelled data, beside its floor.</summary>
internal static class QualityTable
{
    /// <summary>
    /// Prints the measures whose names hold one of the <paramref name="wanted"/>, or all. Returns the exit code:
    /// 1 where one is below its floor. The public sets are skipped, with the reason, where they are absent; ours are always there.
    /// </summary>
    public static int Print(IReadOnlyCollection<string> wanted)
    {
        List<string> folders = [Path.Combine(AppContext.BaseDirectory, "Own")];
        if ((Environment.GetEnvironmentVariable("DIGEST_DATA") ?? Beside()) is { } data && Directory.Exists(data))
        {
            folders.Add(data);
        }
        else
        {
            Console.WriteLine("Only our own sets are measured: there is no other labelled data. DIGEST_DATA names its folder; by default it is ../shared/data beside the repository.");
        }

        var below = 0;
        Console.WriteLine($"{"task",-14}{"set",-26}{"measure",-26}{"value",10}{"floor",10}{"goal",10}");
        foreach (var row in Measures(wanted).SelectMany(measure => Rows(measure, folders)))
        {
            below += row.Value < row.Floor ? 1 : 0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Task,-14}{row.Set,-26}{row.Measure,-26}{row.Value,10:0.0}{row.Floor,10:0.0}{row.Goal,10:0.0}{(row.Value < row.Floor ? "  below its floor" : "")}"));
        }

        return below == 0 ? 0 : 1;
    }

    // A measure that reads no set of a folder gives the same rows for each.
    private static IEnumerable<QualityRow> Rows(MethodInfo measure, List<string> folders) =>
        folders.SelectMany(folder => (IEnumerable<QualityRow>)measure.Invoke(null, [folder])!).DistinctBy(row => (row.Task, row.Set, row.Measure));

    private static IEnumerable<MethodInfo> Measures(IReadOnlyCollection<string> wanted) => Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => type.Namespace == typeof(QualityRow).Namespace && (wanted.Count == 0 || wanted.Any(name => type.Name.Contains(name, StringComparison.OrdinalIgnoreCase))))
        .Select(type => type.GetMethod("Measure", BindingFlags.Public | BindingFlags.Static, [typeof(string)]))
        .OfType<MethodInfo>()
        .OrderBy(method => method.DeclaringType!.Name, StringComparer.Ordinal);

    private static string? Beside()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Digest.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "data") : null;
    }
}
