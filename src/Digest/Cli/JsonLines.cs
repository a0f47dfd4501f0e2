using System.Text.Encodings.Web;
using System.Text.Json;

namespace Digest.Cli;

/// <summary>
/// The batch form of a subcommand: one JSON object a line in, one out, in order.
/// A line that cannot be answered gets an <c>error</c> field instead of a stop.
/// </summary>
internal static class JsonLines
{
    /// <summary>How answers are written: names in camel case, absent values left out, letters as letters.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Answers every line of <paramref name="input"/> with <paramref name="answer"/>; the line's <c>id</c> goes with an error.</summary>
    public static async Task Run(TextReader input, TextWriter output, Func<JsonElement, object> answer)
    {
        await foreach (var one in Answers(input, answer))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(one, Options));
        }

        await output.FlushAsync();
    }

    /// <summary>The answers themselves, one for every line that is not blank.</summary>
    public static async IAsyncEnumerable<object> Answers(TextReader input, Func<JsonElement, object> answer)
    {
        while (await input.ReadLineAsync() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Answer(line, answer);
            }
        }
    }

    private static object Answer(string line, Func<JsonElement, object> answer)
    {
        LineId? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            id = document.RootElement.Id();
            return document.RootElement.ValueKind is JsonValueKind.Object ? answer(document.RootElement) : throw new LineFault("The line is no JSON object.");
        }
        catch (Exception error)
        {
            return new { id, error = Sentence(error) };
        }
    }

    private static string Sentence(Exception error) => error switch
    {
        LineFault fault => fault.Message,
        JsonException => "The line is no JSON.",
        IOException or UnauthorizedAccessException => $"The file cannot be read: {error.Message}",
        _ => $"The line could not be answered, which is a fault of this program: {error.Message}",
    };
}
