using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Digest.Telegram.Api;

/// <summary>
/// Reads an answer by what is in it: between Telegram and us stand gateways that answer in HTML, cut short or make things up.
/// </summary>
internal static class AnswerReader
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Reads a result of one type.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">What came; anything.</param>
    /// <param name="waitHeader">The header Retry-After, where there is one.</param>
    /// <param name="type">How the result is read.</param>
    public static ApiResult<T> Read<T>(int status, ReadOnlyMemory<byte> body, TimeSpan? waitHeader, JsonTypeInfo<T> type) =>
        Read(status, body, waitHeader, result => JsonSerializer.Deserialize(result.Span, type));

    /// <summary>Reads updates one by one: one that we do not understand keeps its number and holds up no other.</summary>
    public static ApiResult<IReadOnlyList<Update>> ReadUpdates(int status, ReadOnlyMemory<byte> body, TimeSpan? waitHeader) =>
        Read<IReadOnlyList<Update>>(status, body, waitHeader, Updates);

    /// <summary>Reads one update, as Telegram sends it to a webhook too. Null: it is none.</summary>
    public static Update? ReadUpdate(ReadOnlyMemory<byte> body) =>
        Try(WholeUpdate, body, out var update) || Try(NumberAlone, body, out update) ? update : null;

    private static ApiResult<T> Read<T>(int status, ReadOnlyMemory<byte> body, TimeSpan? waitHeader, Func<ReadOnlyMemory<byte>, T?> read)
    {
        if (!Try(Answer.Read, body, out var answer) || answer.Ok is not { } ok)
        {
            return new ApiResult<T>.Unsure($"HTTP {status} with an answer that is not Telegram's");
        }

        if (!ok)
        {
            return Refusal<T>(answer, status, waitHeader);
        }

        return answer.Result is { } result && Try(read, result, out var value)
            ? new ApiResult<T>.Ok(value)
            : new ApiResult<T>.Unsure("the answer's result cannot be read");
    }

    private static ApiResult<T> Refusal<T>(Answer answer, int status, TimeSpan? waitHeader)
    {
        var code = answer.ErrorCode is { } stated and >= 0 and <= int.MaxValue ? (int)stated : status;
        var description = TokenMask.Hide(answer.Description ?? "");
        if (code > 500)
        {
            return new ApiResult<T>.Unsure($"gateway error {code}: {description}");
        }

        var wait = answer.RetryAfter is { } seconds ? Seconds(seconds) : waitHeader;
        return new ApiResult<T>.Refused(code, description, wait, answer.MigrateToChatId);
    }

    private static TimeSpan Seconds(long seconds) =>
        TimeSpan.FromSeconds(Math.Clamp(seconds, 0, (long)LongestWait.TotalSeconds));

    private static List<Update>? Updates(ReadOnlyMemory<byte> array)
    {
        var reader = new Utf8JsonReader(array.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        var updates = new List<Update>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var begin = (int)reader.TokenStartIndex;
            reader.Skip();
            if (ReadUpdate(array[begin..(int)reader.BytesConsumed]) is { } update)
            {
                updates.Add(update);
            }
        }

        return updates;
    }

    private static Update? WholeUpdate(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize(json.Span, BotApiJson.Telegram.Update);

    private static Update? NumberAlone(ReadOnlyMemory<byte> json) =>
        JsonSerializer.Deserialize(json.Span, BotApiJson.Telegram.JsonElement) is { ValueKind: JsonValueKind.Object } element
        && element.TryGetProperty("update_id", out var number)
        && number.ValueKind == JsonValueKind.Number
        && number.TryGetInt64(out var id)
            ? new Update { UpdateId = id }
            : null;

    /// <summary>A lone surrogate written as an escape is an InvalidOperationException, all else a JsonException.</summary>
    private static bool Try<T>(Func<ReadOnlyMemory<byte>, T?> read, ReadOnlyMemory<byte> json, [NotNullWhen(true)] out T? value)
    {
        try
        {
            value = read(json);
            return value is not null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            value = default;
            return false;
        }
    }
}
