using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Digest.Telegram.Api;

/// <summary>
/// How Telegram writes JSON. Nulls are left out: at the top level Telegram reads one as the word "null".
/// </summary>
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(AnswerInlineQuery))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(GetChatMember))]
[JsonSerializable(typeof(GetFile))]
[JsonSerializable(typeof(SendChatAction))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(ChatMember))]
[JsonSerializable(typeof(WebhookInfo))]
[JsonSerializable(typeof(TelegramFile))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(bool))]
internal sealed partial class BotApiJson : JsonSerializerContext
{
    public static readonly BotApiJson Telegram = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>What every answer has around its result.</summary>
internal sealed record Answer
{
    public bool? Ok { get; init; }

    public JsonElement? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }

    public AnswerParameters? Parameters { get; init; }
}

/// <summary>What an error adds for machines.</summary>
internal sealed record AnswerParameters
{
    public long? RetryAfter { get; init; }

    public long? MigrateToChatId { get; init; }
}
