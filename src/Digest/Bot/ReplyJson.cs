using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Digest.Editions.Deliveries;

namespace Digest.Bot;

/// <summary>A reply as text, so that it can rest in a database until it is sent.</summary>
public static class ReplyJson
{
    /// <summary>The reply as JSON, in one line.</summary>
    public static string Write(Reply reply) =>
        JsonSerializer.Serialize(new StoredReply(reply.Text.Spans, reply.Buttons, reply.Silent, reply.Preview), StoredReplyJson.Short.StoredReply);

    /// <summary>A reply that stands in a chat in a message of this number: as it was first composed, and as it reads where that was set right already.</summary>
    public static ToldMessage Told(Reply reply, long message)
    {
        var (shown, first) = (Write(reply), Write(reply with { Text = reply.Text.First }));
        return new ToldMessage(first, message) { Corrected = shown == first ? null : shown };
    }

    /// <summary>The reply that was written; null for anything else.</summary>
    public static Reply? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, StoredReplyJson.Short.StoredReply) is { } stored
                ? new Reply { Text = new RichText(stored.Text), Buttons = stored.Buttons, Silent = stored.Silent, Preview = stored.Preview }
                : null;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            // Half a surrogate pair is one of the last two.
            return null;
        }
    }
}

internal sealed record StoredReply(IReadOnlyList<Span> Text, IReadOnlyList<IReadOnlyList<Button>> Buttons, bool Silent = false, string? Preview = null);

[JsonSerializable(typeof(StoredReply))]
internal sealed partial class StoredReplyJson : JsonSerializerContext
{
    public static readonly StoredReplyJson Short = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
