using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Digest.Tests.Support;

/// <summary>The methods, each with the refusals that Telegram has for it.</summary>
public sealed partial class FakeTelegram
{
    private static readonly Dictionary<string, string[]> Parameters = new()
    {
        ["getme"] = [],
        ["getupdates"] = ["offset", "limit", "timeout", "allowed_updates"],
        ["sendmessage"] = ["chat_id", "message_thread_id", "text", "parse_mode", "link_preview_options", "reply_markup", "reply_parameters", "disable_notification"],
        ["editmessagetext"] = ["chat_id", "message_id", "text", "parse_mode", "link_preview_options", "reply_markup"],
        ["answercallbackquery"] = ["callback_query_id", "text", "show_alert", "url"],
        ["answerinlinequery"] = ["inline_query_id", "results", "cache_time", "is_personal"],
        ["setmycommands"] = ["commands", "scope", "language_code"],
        ["setwebhook"] = ["url", "secret_token", "allowed_updates"],
        ["deletewebhook"] = ["drop_pending_updates"],
        ["getwebhookinfo"] = [],
        ["getchatmember"] = ["chat_id", "user_id"],
        ["getfile"] = ["file_id"],
        ["senddocument"] = ["chat_id", "message_thread_id", "document", "document:bytes", "document:text", "caption"],
        ["sendchataction"] = ["chat_id", "message_thread_id", "action"],
    };

    private readonly Dictionary<string, byte[]> files = [];
    private readonly Dictionary<string, string> menus = [];
    private readonly List<(long Chat, DateTimeOffset At)> pace = [];
    private int pollNumber;

    /// <summary>The menus as JSON, by scope and language.</summary>
    public IReadOnlyDictionary<string, string> Menus => menus;

    /// <summary>A file that getFile and the download find.</summary>
    public void Keep(string fileId, byte[] content) => files[fileId] = content;

    private JsonObject Do(string method, Dictionary<string, string> given)
    {
        if (!Parameters.TryGetValue(method, out var known))
        {
            Violate($"{method}: unknown method");
            return Refuse(404, "Not Found: method not found");
        }

        if (given.Keys.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new FakeRefusalException($"unknown parameter {unknown}");
        }

        return method switch
        {
            "getme" => Ok(Bot()),
            "sendmessage" => SendMessage(given),
            "editmessagetext" => EditMessage(given),
            "answercallbackquery" => AnswerQuery(given),
            "answerinlinequery" => AnswerInline(given),
            "setmycommands" => SetCommands(given),
            "setwebhook" => SetWebhook(given),
            "deletewebhook" => DeleteWebhook(),
            "getwebhookinfo" => Ok(new JsonObject { ["url"] = Webhook, ["pending_update_count"] = updates.Count }),
            "getchatmember" => Member(given),
            "getfile" => GetFile(given),
            "senddocument" => SendDocument(given),
            _ => Reachable(given) is { } no ? no : Ok(true),
        };
    }

    private JsonObject SendMessage(Dictionary<string, string> given)
    {
        if (Reachable(given) is { } refusal)
        {
            return refusal;
        }

        var chat = chats[Number(given, "chat_id")];
        var text = Text(given);
        var buttons = Buttons(given);
        if (TooFast(chat) is { } tooFast)
        {
            return tooFast;
        }

        var message = new FakeMessage
        {
            Id = ++lastMessage,
            Chat = chat,
            Thread = given.ContainsKey("message_thread_id") ? Number(given, "message_thread_id") : null,
            Text = text,
            Buttons = buttons,
            At = time.GetUtcNow(),
        };
        sent.Add(message);
        return Ok(Describe(message));
    }

    private JsonObject EditMessage(Dictionary<string, string> given)
    {
        if (Reachable(given) is { } refusal)
        {
            return refusal;
        }

        var id = Number(given, "message_id");
        var text = Text(given);
        var buttons = Buttons(given);
        if (sent.Find(message => message.Id == id && message.Chat.Id == Number(given, "chat_id")) is not { } original)
        {
            return Refuse(400, "Bad Request: message to edit not found");
        }

        var before = edits.FindLast(edit => edit.Id == id && edit.Chat == original.Chat) ?? original;
        if (before.Text.Text == text.Text && before.Text.Entities.SequenceEqual(text.Entities)
            && before.Buttons.SelectMany(row => row).SequenceEqual(buttons.SelectMany(row => row)))
        {
            return Refuse(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }

        var edited = before with { Text = text, Buttons = buttons, At = time.GetUtcNow() };
        edits.Add(edited);
        return Ok(Describe(edited));
    }

    private JsonObject SendDocument(Dictionary<string, string> given)
    {
        if (Reachable(given) is { } refusal)
        {
            return refusal;
        }

        if (!given.ContainsKey("document:bytes"))
        {
            throw new FakeRefusalException("there is no document in the request");
        }

        var message = new FakeMessage
        {
            Id = ++lastMessage,
            Chat = chats[Number(given, "chat_id")],
            Text = new FakeText(given.GetValueOrDefault("caption", ""), []),
            FileName = given["document"],
            At = time.GetUtcNow(),
        };
        sent.Add(message);
        return Ok(Describe(message));
    }

    private JsonObject AnswerQuery(Dictionary<string, string> given)
    {
        if (given.GetValueOrDefault("text", "").Length > 200)
        {
            throw new FakeRefusalException("MESSAGE_TOO_LONG");
        }

        return openQueries.Remove(given.GetValueOrDefault("callback_query_id", ""))
            ? Ok(true)
            : Refuse(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    private JsonObject AnswerInline(Dictionary<string, string> given)
    {
        var results = JsonNode.Parse(given["results"])!.AsArray();
        if (results.Count > 50)
        {
            throw new FakeRefusalException("too many inline query results specified");
        }

        var ids = results.Select(result => result!["id"]!.GetValue<string>()).ToList();
        if (ids.Distinct().Count() != ids.Count || ids.Exists(id => Encoding.UTF8.GetByteCount(id) is 0 or > 64))
        {
            throw new FakeRefusalException("RESULT_ID_INVALID");
        }

        foreach (var result in results)
        {
            FakeTelegramText.Read(result!["input_message_content"]!["message_text"]!.GetValue<string>(), html: true, silent);
        }

        return Ok(true);
    }

    private JsonObject SetCommands(Dictionary<string, string> given)
    {
        var commands = JsonNode.Parse(given["commands"])!.AsArray();
        foreach (var command in commands)
        {
            var name = command!["command"]!.GetValue<string>();
            var described = command["description"]!.GetValue<string>().Length;
            if (name.Length is 0 or > 32 || !name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_') || described is 0 or > 256 || commands.Count > 100)
            {
                throw new FakeRefusalException("BOT_COMMAND_INVALID");
            }
        }

        menus[$"{given.GetValueOrDefault("scope", "default")} {given.GetValueOrDefault("language_code", "")}".Trim()] = given["commands"];
        return Ok(true);
    }

    private JsonObject SetWebhook(Dictionary<string, string> given)
    {
        Webhook = given["url"];
        WebhookSecret = given.GetValueOrDefault("secret_token", "");
        return Ok(true);
    }

    private JsonObject DeleteWebhook()
    {
        Webhook = "";
        return Ok(true);
    }

    private JsonObject Member(Dictionary<string, string> given)
    {
        if (Reachable(given) is { } refusal)
        {
            return refusal;
        }

        var user = Number(given, "user_id");
        return chats[Number(given, "chat_id")].Members.TryGetValue(user, out var status)
            ? Ok(new JsonObject { ["status"] = status, ["user"] = Person(user) })
            : Refuse(400, "Bad Request: member not found");
    }

    private JsonObject GetFile(Dictionary<string, string> given) => files.TryGetValue(given.GetValueOrDefault("file_id", ""), out var content)
        ? Ok(new JsonObject { ["file_id"] = given["file_id"], ["file_unique_id"] = "u", ["file_size"] = content.Length, ["file_path"] = $"documents/{given["file_id"]}" })
        : Refuse(400, "Bad Request: invalid file_id");

    private async Task ServeFile(HttpContext http, string bot, string path)
    {
        if (bot != $"bot{Token}" || !files.TryGetValue(path.Split('/')[^1], out var content))
        {
            await Answer(http, Refuse(404, "Not Found"));
            return;
        }

        await http.Response.Body.WriteAsync(content);
    }

    /// <summary>Why the bot cannot write there; null when it can.</summary>
    private JsonObject? Reachable(Dictionary<string, string> given)
    {
        if (!given.ContainsKey("chat_id"))
        {
            throw new FakeRefusalException("chat_id is empty");
        }

        if (!chats.TryGetValue(Number(given, "chat_id"), out var chat))
        {
            return Refuse(400, "Bad Request: chat not found");
        }

        if (chat.MigratedTo is { } to)
        {
            return Refuse(400, "Bad Request: group chat was upgraded to a supergroup chat", "migrate_to_chat_id", to);
        }

        if (chat.Refusal is { } refusal)
        {
            return Refuse(int.Parse(refusal[..3]), refusal[4..]);
        }

        if (!given.ContainsKey("message_thread_id"))
        {
            return null;
        }

        return chat.Topics.TryGetValue(Number(given, "message_thread_id"), out var open)
            ? open ? null : Refuse(400, "Bad Request: TOPIC_CLOSED")
            : Refuse(400, "Bad Request: message thread not found");
    }

    private FakeText Text(Dictionary<string, string> given)
    {
        var mode = given.GetValueOrDefault("parse_mode", "");
        if (mode is not ("" or "HTML"))
        {
            throw new FakeRefusalException("unsupported parse_mode");
        }

        return FakeTelegramText.Read(given.GetValueOrDefault("text", ""), mode == "HTML", silent);
    }

    private static List<IReadOnlyList<(string Label, string Data)>> Buttons(Dictionary<string, string> given)
    {
        if (!given.TryGetValue("reply_markup", out var markup))
        {
            return [];
        }

        if (!markup.StartsWith('{'))
        {
            throw new FakeRefusalException("object expected as reply markup");
        }

        if (JsonNode.Parse(markup)!["inline_keyboard"] is not JsonArray keyboard)
        {
            return [];
        }

        var rows = keyboard
            .Select(row => (IReadOnlyList<(string, string)>)[.. row!.AsArray().Select(Button)])
            .ToList();
        return rows.Sum(row => row.Count) > 100 ? throw new FakeRefusalException("reply markup is too long") : rows;
    }

    private static (string Label, string Data) Button(JsonNode? button)
    {
        if (button!.AsObject().FirstOrDefault(field => field.Value is null).Key is { } empty)
        {
            throw new FakeRefusalException($"can't parse inline keyboard button: Field \"{empty}\" must be of type String");
        }

        var label = button["text"]?.GetValue<string>() ?? "";
        var data = button["callback_data"]?.GetValue<string>() ?? "";
        if (string.IsNullOrWhiteSpace(label))
        {
            throw new FakeRefusalException("inline keyboard button text must be non-empty");
        }

        return Encoding.UTF8.GetByteCount(data) switch
        {
            0 => throw new FakeRefusalException("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
            > 64 => throw new FakeRefusalException("BUTTON_DATA_INVALID"),
            _ => (label, data),
        };
    }

    /// <summary>How much closer two messages may arrive than they were sent: short bursts pass.</summary>
    private static readonly TimeSpan Jitter = TimeSpan.FromSeconds(0.25);

    /// <summary>30 a second. Source: the FAQ for bots.</summary>
    private const int MostInSecond = 30;

    /// <summary>Where messages travel at different speed, a fifth more may arrive in a second than were sent.</summary>
    private const int MostArrivingInSecond = 36;

    /// <summary>One a second to a chat, 20 a minute to a group, 30 a second over all.</summary>
    private JsonObject? TooFast(FakeChat chat)
    {
        if (!KeepsRates)
        {
            return null;
        }

        var now = time.GetUtcNow();
        pace.RemoveAll(one => one.At < now.AddSeconds(-60));
        var second = pace.Where(one => one.At > now.AddSeconds(-1)).ToList();
        var wait = second.Count >= (RatesAreExact ? MostInSecond : MostArrivingInSecond) ? 1
            : second.Any(one => one.Chat == chat.Id && one.At > now.AddSeconds(-1) + (RatesAreExact ? TimeSpan.Zero : Jitter)) ? 1
            : chat.Id < 0 && pace.Count(one => one.Chat == chat.Id) >= 20 ? 60
            : 0;
        if (wait == 0)
        {
            pace.Add((chat.Id, now));
            return null;
        }

        Violate($"too fast in chat {chat.Id}: {second.Count} in a second");
        heldUntil[chat.Id] = now.AddSeconds(wait);
        return Refuse(429, $"Too Many Requests: retry after {wait}", "retry_after", wait);
    }

    private async Task<JsonObject> Updates(Dictionary<string, string> given, CancellationToken gone)
    {
        int mine;
        lock (gate)
        {
            if (Webhook.Length > 0)
            {
                return Refuse(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            }

            if (!given.ContainsKey("allowed_updates"))
            {
                Violate("getUpdates: allowed_updates is not stated");
            }

            mine = ++pollNumber;
            Confirm(given.ContainsKey("offset") ? Number(given, "offset") : 0);
        }

        var patience = TimeSpan.FromSeconds(Math.Clamp(given.ContainsKey("timeout") ? Number(given, "timeout") : 0, 0, 50));
        var begun = time.GetTimestamp();
        while (true)
        {
            lock (gate)
            {
                if (mine != pollNumber)
                {
                    return Refuse(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
                }

                if (updates.Count > 0 || time.GetElapsedTime(begun) >= patience || gone.IsCancellationRequested || closing.IsCancellationRequested)
                {
                    var limit = given.ContainsKey("limit") ? Math.Clamp((int)Number(given, "limit"), 1, 100) : 100;
                    return Ok(new JsonArray([.. updates.Values.Take(limit).Select(update => update.DeepClone())]));
                }
            }

            await news.WaitAsync(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }

    private void Confirm(long offset)
    {
        foreach (var id in updates.Keys.Where(id => id < offset).ToList())
        {
            updates.Remove(id);
        }
    }

    /// <summary>Updates that the bot has not confirmed.</summary>
    public int Pending
    {
        get
        {
            lock (gate)
            {
                return updates.Count;
            }
        }
    }

    private static JsonObject Describe(FakeMessage message) => new()
    {
        ["message_id"] = message.Id,
        ["from"] = Bot(),
        ["chat"] = Describe(message.Chat),
        ["date"] = message.At.ToUnixTimeSeconds(),
        ["text"] = message.Text.Text,
        ["a_field_of_the_future"] = new JsonObject { ["kind"] = 7 },
    };

    private static long Number(Dictionary<string, string> given, string name) =>
        long.TryParse(given.GetValueOrDefault(name), out var number) ? number : throw new FakeRefusalException($"{name} is no number");
}
