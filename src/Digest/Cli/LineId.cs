using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Digest.Cli;

/// <summary>What a line is called outside: any JSON value, given back letter for letter as it came, so that a number stays a number.</summary>
/// <param name="Json">The value as it was written.</param>
[JsonConverter(typeof(Converter))]
internal sealed record LineId(string Json)
{
    /// <summary>A name for a line that has none: its place.</summary>
    public static LineId OfPlace(int place) => new(place.ToString(CultureInfo.InvariantCulture));

    private sealed class Converter : JsonConverter<LineId>
    {
        public override LineId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonElement.ParseValue(ref reader).GetRawText());

        // It was read as JSON, and checking it again would refuse halves of characters.
        public override void Write(Utf8JsonWriter writer, LineId value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json, skipInputValidation: true);
    }
}
