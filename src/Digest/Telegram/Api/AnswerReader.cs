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
        Read(status, body, waitHeader, element => element.Deserialize(type));

    /// <summary>Reads updates one by one: one that we do not understand keeps its number and holds up no other.</summary>
    public static ApiResult<IReadOnlyList<Update>> ReadUpdates(int status, ReadOnlyMemory<byte> body, TimeSpan? waitHeader) =>
        Read<IReadOnlyList<Update>>(status, body, waitHeader, element => element.ValueKind == JsonValueKind.Array ? Updates(element) : null);

    /// <summary>Reads one update as Telegram sends it to a webhook. Null: it is none.</summary>
    public static Update? ReadUpdate(ReadOnlyMemory<byte> body) =>
        Try(() => JsonSerializer.Deserialize(body.Span, BotApiJson.Telegram.Update), out var update)
        || (Try(() => JsonSerializer.Deserialize<JsonElement>(body.Span, BotApiJson.Telegram.JsonElement), out var element) && Try(() => NumberAlone(element), out update))
            ? update
            : null;

    private static ApiResult<T> Read<T>(int status, ReadOnlyMemory<byte> body, TimeSpan? waitHeader, Func<JsonElement, T?> result)
    {
        if (!Try(() => JsonSerializer.Deserialize(body.Span, BotApiJson.Telegram.Answer), out var answer) || answer.Ok is not { } ok)
        {
            return new ApiResult<T>.Unsure($"HTTP {status} with an answer that is not Telegram's");
        }

        if (!ok)
        {
            return Refusal<T>(answer, status, waitHeader);
        }

        return answer.Result is { } element && Try(() => result(element), out var value)
            ? new ApiResult<T>.Ok(value)
            : new ApiResult<T>.Unsure("the answer's result cannot be read");
    }

    private static ApiResult<T> Refusal<T>(Answer answer, int status, TimeSpan? waitHeader)
    {
        var code = answer.ErrorCode ?? status;
        var description = TokenMask.Hide(answer.Description ?? "");
        if (code > 500)
        {
            return new ApiResult<T>.Unsure($"gateway error {code}: {description}");
        }

        var wait = answer.Parameters?.RetryAfter is { } seconds ? Seconds(seconds) : waitHeader;
        return new ApiResult<T>.Refused(code, description, wait, answer.Parameters?.MigrateToChatId);
    }

    private static TimeSpan Seconds(long seconds) =>
        TimeSpan.FromSeconds(Math.Clamp(seconds, 0, (long)LongestWait.TotalSeconds));

    private static List<Update> Updates(JsonElement array)
    {
        var updates = new List<Update>();
        foreach (var element in array.EnumerateArray())
        {
            if (Try(() => element.Deserialize(BotApiJson.Telegram.Update), out var update) || Try(() => NumberAlone(element), out update))
            {
                updates.Add(update);
            }
        }

        return updates;
    }

    private static Update? NumberAlone(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("update_id", out var number)
        && number.ValueKind == JsonValueKind.Number
        && number.TryGetInt64(out var id)
            ? new Update { UpdateId = id }
            : null;

    /// <summary>A lone surrogate written as an escape is an InvalidOperationException, all else a JsonException.</summary>
    private static bool Try<T>(Func<T?> read, [NotNullWhen(true)] out T? value)
    {
        try
        {
            value = read();
            return value is not null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            value = default;
            return false;
        }
    }
}
