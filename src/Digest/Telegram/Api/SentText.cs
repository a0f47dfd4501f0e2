using System.Text.Json;
using System.Text.Json.Serialization;

namespace Digest.Telegram.Api;

/// <summary>The text of a message.</summary>
/// <param name="Words">As the chat shows it, with its markup.</param>
[JsonConverter(typeof(AsJson))]
public readonly record struct SentText(string Words)
{
    /// <summary>The same as JSON states it, of a text that is sent again and again; null: it is put together for each message.</summary>
    public JsonEncodedText? Written { get; init; }

    /// <summary>A text that many messages hold.</summary>
    public static SentText Standing(string words) => new(words) { Written = JsonEncodedText.Encode(words, BotApiJson.Telegram.Options.Encoder) };

    internal sealed class AsJson : JsonConverter<SentText>
    {
        public override SentText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, SentText value, JsonSerializerOptions options)
        {
            if (value.Written is { } written)
            {
                writer.WriteStringValue(written);
                return;
            }

            writer.WriteStringValue(value.Words);
        }
    }
}
