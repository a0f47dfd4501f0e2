using System.Text.Json;

namespace Digest.Benchmarks.Quality;

/// <summary>Reads a labelled set: one JSON object a line.</summary>
internal static class LabelledSet
{
    /// <summary>The rows of a file under the data folder; none when it is absent.</summary>
    public static IEnumerable<JsonElement> Rows(string dataFolder, string file)
    {
        var path = Path.Combine(dataFolder, file);
        return File.Exists(path)
            ? File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
            : [];
    }

    /// <summary>A field as text; empty when it is absent or null.</summary>
    public static string Text(this JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    /// <summary>A field that lists texts.</summary>
    public static IEnumerable<string> Texts(this JsonElement row, string field) =>
        row.GetProperty(field).EnumerateArray().Select(value => value.GetString() ?? "");
}
