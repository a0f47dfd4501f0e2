using System.Globalization;
using System.Reflection;

namespace Digest.Benchmarks.Speed;

/// <summary>
/// One command, one table. A stage is a class of this namespace with a static <c>Measure(Sizes)</c> that gives
/// <see cref="SpeedRow"/>s, at once (<c>IEnumerable</c>) or when it is done (<c>Task</c> of a list).
/// </summary>
internal static class SpeedTable
{
    private const string FullOption = "--full";

    /// <summary>
    /// Measures the stages whose names hold one of the <paramref name="wanted"/>, or all, and prints the table; each row is told on the
    /// error stream as soon as it is known. Returns the exit code: 1 where a figure misses what it must reach.
    /// </summary>
    public static async Task<int> Print(IReadOnlyCollection<string> wanted)
    {
        var sizes = new Sizes(wanted.Contains(FullOption));
        var rows = new List<SpeedRow>();
        foreach (var stage in Stages([.. wanted.Where(name => name != FullOption)]))
        {
            Console.Error.WriteLine($"Measuring {stage.DeclaringType!.Name} …");
            foreach (var row in await Rows(stage.Invoke(null, [sizes])!))
            {
                Console.Error.WriteLine(Line(row));
                rows.Add(row);
            }
        }

        Console.WriteLine("| goal | measure | size | value | | must | aim | verdict |");
        Console.WriteLine("|---|---|---|--:|---|--:|--:|---|");
        foreach (var row in rows.OrderByDescending(row => row.Unit == SpeedRow.Times).ThenBy(Number).ThenBy(row => row.Limit is null))
        {
            Console.WriteLine(Line(row));
        }

        return rows.Exists(row => row.Verdict == Limit.Missed) ? 1 : 0;
    }

    private static IEnumerable<MethodInfo> Stages(IReadOnlyCollection<string> wanted) => Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => type.Namespace == typeof(SpeedRow).Namespace && (wanted.Count == 0 || wanted.Any(name => type.Name.Contains(name, StringComparison.OrdinalIgnoreCase))))
        .Select(type => type.GetMethod("Measure", BindingFlags.Public | BindingFlags.Static, [typeof(Sizes)]))
        .OfType<MethodInfo>()
        .OrderBy(method => method.DeclaringType!.Name, StringComparer.Ordinal);

    private static async Task<IEnumerable<SpeedRow>> Rows(object measured) =>
        measured is Task<IReadOnlyList<SpeedRow>> task ? await task : (IEnumerable<SpeedRow>)measured;

    private static int Number(SpeedRow row) => int.TryParse(row.Goal.AsSpan(1), CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private static string Line(SpeedRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {row.Goal} | {row.Measure} | {row.Size} | {Figure(row.Value)} | {row.Unit} | {Wanted(row, limit => limit.Must)} | {Wanted(row, limit => limit.Aim)} | {row.Verdict} |");

    private static string Wanted(SpeedRow row, Func<Limit, double> which) => row.Limit is { } limit ? $"{limit.Sign} {Figure(which(limit))}" : "";

    private static string Figure(double value) => value.ToString(
        Math.Abs(value) switch { >= 100 => "#,0", >= 10 => "0.#", >= 1 => "0.##", _ => "0.###" },
        CultureInfo.InvariantCulture);
}
