using System.Text.Json;

namespace Digest.Cli;

/// <summary>Reads the fields of a line that a subcommand was given; what is absent or of another kind is null.</summary>
internal static class LineFields
{
    public static string? Text(this JsonElement line, string field) =>
        line.ValueKind is JsonValueKind.Object && line.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String
            ? JsonText.Of(value)
            : null;

    /// <summary>A field as it is written, be it text or a number.</summary>
    public static string? Id(this JsonElement line) =>
        line.ValueKind is JsonValueKind.Object && line.TryGetProperty("id", out var value)
            ? value.ValueKind is JsonValueKind.String ? JsonText.Of(value) : value.ToString()
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
