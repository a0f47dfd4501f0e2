using System.Globalization;
using System.Reflection;
using Digest.Benchmarks.Profiles;
using Digest.Benchmarks.Quality;

if (args is ["profiles", var corpus, var target, ..])
{
    ProfileMaker.Make(corpus, target, args[3..]);
    return 0;
}

// One command, one table: every measure of Quality/ over the labelled data, beside its floor.
var data = Environment.GetEnvironmentVariable("DIGEST_DATA") ?? FindData();
if (data is null || !Directory.Exists(data))
{
    Console.WriteLine("Skipped: there is no labelled data. DIGEST_DATA names its folder; by default it is ../shared/data beside the repository.");
    return 0;
}

var measures = Assembly.GetExecutingAssembly().GetTypes()
    .Where(type => type.Namespace == typeof(QualityRow).Namespace && (args.Length == 0 || args.Any(wanted => type.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))))
    .Select(type => type.GetMethod("Measure", BindingFlags.Public | BindingFlags.Static, [typeof(string)]))
    .OfType<MethodInfo>()
    .OrderBy(method => method.DeclaringType!.Name, StringComparer.Ordinal);
var below = 0;
Console.WriteLine($"{"task",-14}{"set",-26}{"measure",-26}{"value",10}{"floor",10}");
foreach (var row in measures.SelectMany(measure => (IEnumerable<QualityRow>)measure.Invoke(null, [data])!))
{
    below += row.Value < row.Floor ? 1 : 0;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Task,-14}{row.Set,-26}{row.Measure,-26}{row.Value,10:0.0}{row.Floor,10:0.0}{(row.Value < row.Floor ? "  below its floor" : "")}"));
}

return below == 0 ? 0 : 1;

static string? FindData()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Digest.sln")))
    {
        folder = folder.Parent;
    }

    return folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "data") : null;
}
