using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Digest.Telegram.Api;

/// <summary>
/// How Telegram writes JSON. Nulls are left out: at the top level Telegram reads one as the word "null".
/// </summary>
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
[JsonSerializable(typeof(SentMessage))]
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
