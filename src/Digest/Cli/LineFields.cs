using System.Text.Json;

namespace Digest.Cli;

/// <summary>Reads the fields of a line that a subcommand was given; what is absent or of another kind is null, and where it is needed a <see cref="LineFault"/>.</summary>
internal static class LineFields
{
    public static string? Text(this JsonElement line, string field) =>
        line.ValueKind is JsonValueKind.Object && line.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String
            ? JsonText.Of(value)
            : null;

    /// <summary>A text without which there is no answer.</summary>
    /// <exception cref="LineFault">It is not there.</exception>
    public static string NeededText(this JsonElement line, string field) => line.Text(field) ?? throw LineFault.Lacks($"text \"{field}\"");

    /// <summary>A list of texts without which there is no answer.</summary>
    /// <exception cref="LineFault">It is not there, or something in it is no text.</exception>
    public static List<string> NeededTexts(this JsonElement line, string field) =>
        line.TryGetProperty(field, out var list) && list.ValueKind is JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(JsonText.Of)]
            : throw LineFault.Lacks($"list of texts \"{field}\"");

    /// <summary>An object within the line without which there is no answer.</summary>
    /// <exception cref="LineFault">It is not there.</exception>
    public static JsonElement NeededObject(this JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.Object ? value : throw LineFault.Lacks($"object \"{field}\"");

    /// <summary>An article's headline and text; one of them may be missing.</summary>
    /// <exception cref="LineFault">Neither is there.</exception>
    public static (string Title, string Text) NeededArticle(this JsonElement article) => (article.Text("title"), article.Text("text")) is var (title, text) && (title ?? text) is not null
        ? (title ?? "", text ?? "")
        : throw LineFault.Lacks("text \"text\"");

    /// <summary>What the line is called, as it was written; null where it has no name.</summary>
    public static LineId? Id(this JsonElement line) =>
        line.ValueKind is JsonValueKind.Object && line.TryGetProperty("id", out var value) && value.ValueKind is not JsonValueKind.Null
            ? new LineId(value.GetRawText())
            : null;

    /// <summary>A moment as UTC milliseconds: a number of them, or ISO 8601 text.</summary>
    public static long? Moment(this JsonElement line, string field)
    {
        if (line.ValueKind is not JsonValueKind.Object || !line.TryGetProperty(field, out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var milliseconds))
        {
            return milliseconds;
        }

        return value.ValueKind is JsonValueKind.String
            && DateTimeOffset.TryParse(JsonText.Of(value), null, System.Globalization.DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUnixTimeMilliseconds()
            : null;
    }
}
