using System.Text.Json;
using Digest.Lookups;

namespace Digest.Cli;

/// <summary>Something asked of an archive, by the name it has outside.</summary>
internal sealed record AskedLine(LineId Id, string Text);

/// <summary>Reads documents and what is asked of them, one JSON object a line; lines that are neither are told and left out.</summary>
internal static class ArchiveLines
{
    public static IEnumerable<Document> Documents(TextReader lines, TextWriter errors) => Read(lines, errors, line => line.Id() is { } id
        ? new Document(id.Json, line.Text("title") ?? "", line.Text("text") ?? "", line.Text("source") ?? "", line.Moment("published"), line.Text("language"))
        : null);

    public static IEnumerable<AskedLine> Asked(TextReader lines, TextWriter errors) =>
        Read(lines, errors, line => line.Id() is { } id ? new AskedLine(id, line.Text("text") ?? "") : null);

    private static IEnumerable<T> Read<T>(TextReader lines, TextWriter errors, Func<JsonElement, T?> read)
        where T : class
    {
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Parse(line, read) is { } value)
            {
                yield return value;
            }
            else
            {
                errors.WriteLine($"Line {number} was left out: it is no JSON object with an \"id\".");
            }
        }
    }

    private static T? Parse<T>(string line, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
