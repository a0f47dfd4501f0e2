using System.Text.Json;

namespace Digest.Telegram.Api;

/// <summary>What every answer has around its result, and where in it the result stands.</summary>
internal sealed class Answer
{
    private Answer()
    {
    }

    /// <summary>Null: it does not say.</summary>
    public bool? Ok { get; private set; }

    /// <summary>The result's own JSON; null: there is none.</summary>
    public ReadOnlyMemory<byte>? Result { get; private set; }

    public long? ErrorCode { get; private set; }

    public string? Description { get; private set; }

    /// <summary>Seconds.</summary>
    public long? RetryAfter { get; private set; }

    public long? MigrateToChatId { get; private set; }

    /// <summary>Reads it in one go; the result is left to whoever knows what it is. Null: it is no object.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">It is JSON in which something is not of its kind.</exception>
    public static Answer? Read(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var answer = new Answer();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            answer.Take(ref reader, body);
        }

        // Throws where something follows.
        reader.Read();
        return answer;
    }

    private void Take(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        if (Reaches(ref reader, "ok"u8))
        {
            Ok = reader.GetBoolean();
        }
        else if (Reaches(ref reader, "result"u8))
        {
            var begin = (int)reader.TokenStartIndex;
            reader.Skip();
            Result = reader.TokenType == JsonTokenType.Null ? null : body[begin..(int)reader.BytesConsumed];
        }
        else if (Reaches(ref reader, "error_code"u8))
        {
            ErrorCode = Number(ref reader);
        }
        else if (Reaches(ref reader, "description"u8))
        {
            Description = reader.GetString();
        }
        else if (Reaches(ref reader, "parameters"u8) && reader.TokenType == JsonTokenType.StartObject)
        {
            TakeParameters(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    /// <summary>What an error adds for machines.</summary>
    private void TakeParameters(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Reaches(ref reader, "retry_after"u8))
            {
                RetryAfter = Number(ref reader);
            }
            else if (Reaches(ref reader, "migrate_to_chat_id"u8))
            {
                MigrateToChatId = Number(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <summary>Goes on to the value where it has this name.</summary>
    private static bool Reaches(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name) && reader.Read();

    /// <summary>Null: it is no whole number.</summary>
    private static long? Number(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;
    }
}
