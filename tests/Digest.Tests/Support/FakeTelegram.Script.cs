using System.Text.Json.Nodes;

namespace Digest.Tests.Support;

/// <summary>The script: what people do, and what goes wrong.</summary>
public sealed partial class FakeTelegram
{
    private readonly Dictionary<long, FakeChat> chats = [];
    private readonly SortedDictionary<long, JsonObject> updates = [];
    private readonly List<(string Method, long? Chat, FakeFault Fault)> faults = [];
    private readonly SemaphoreSlim news = new(0);
    private readonly CancellationTokenSource closing = new();
    private long lastMessage;
    private long lastQuery;

    /// <summary>The number that the next update gets; Telegram's numbers may jump.</summary>
    public long NextUpdate { get; set; } = 1_000;

    /// <summary>Every request is answered with 401 from now on.</summary>
    public bool TokenIsRevoked { get; set; }

    /// <summary>The documented rates are kept by refusing with 429.</summary>
    public bool KeepsRates { get; set; }

    /// <summary>No message may arrive closer to another than documented: for clocks that stand still while a message travels.</summary>
    public bool RatesAreExact { get; set; }

    /// <summary>How long after a message is in the chat the answer comes: whoever is killed meanwhile does not know.</summary>
    public TimeSpan Slowness { get; set; }

    /// <summary>A webhook that someone has set; empty: none.</summary>
    public string Webhook { get; set; } = "";

    /// <summary>What the bot wants to be shown with every call of its webhook.</summary>
    public string WebhookSecret { get; private set; } = "";

    /// <summary>A chat of one person, who has started the bot.</summary>
    public FakeChat Private(long id, string name = "Ann") => Enter(new FakeChat { Id = id, Type = "private", Title = name });

    /// <summary>A supergroup with the bot in it.</summary>
    public FakeChat Group(long id, string title = "Readers") => Enter(new FakeChat { Id = id, Type = "supergroup", Title = title });

    /// <summary>A basic group with the bot in it.</summary>
    public FakeChat BasicGroup(long id, string title = "Readers") => Enter(new FakeChat { Id = id, Type = "group", Title = title });

    /// <summary>A channel in which the bot may post.</summary>
    public FakeChat Channel(long id, string title = "News") => Enter(new FakeChat { Id = id, Type = "channel", Title = title });

    /// <summary>Somebody writes. Returns the update's number.</summary>
    public long Say(FakeChat chat, long user, string text, DateTimeOffset? at = null, long? thread = null, Action<JsonObject>? change = null)
    {
        lock (gate)
        {
            var message = MessageIn(chat, user, at);
            message["text"] = text;
            if (thread is { } topic)
            {
                message["message_thread_id"] = topic;
                message["is_topic_message"] = true;
            }

            change?.Invoke(message);
            return Push(chat.Type == "channel" ? "channel_post" : "message", message);
        }
    }

    /// <summary>Somebody taps a button, known by its label or its data. Returns the query's id.</summary>
    public string Press(FakeMessage message, string button, long? user = null)
    {
        var data = message.Buttons.SelectMany(row => row).First(one => one.Label == button || one.Data == button).Data;
        return Query(message, data, user);
    }

    /// <summary>A modified client claims that a button with any data was tapped.</summary>
    public string Query(FakeMessage message, string data, long? user = null, bool outOfReach = false)
    {
        lock (gate)
        {
            var carrier = MessageIn(message.Chat, BotId, outOfReach ? DateTimeOffset.UnixEpoch : message.At);
            carrier["message_id"] = message.Id;
            if (!outOfReach)
            {
                carrier["text"] = message.Text.Text;
            }

            if (message.Thread is { } thread)
            {
                carrier["message_thread_id"] = thread;
                carrier["is_topic_message"] = true;
            }

            var id = $"q{++lastQuery}";
            openQueries.Add(id);
            Push("callback_query", new JsonObject
            {
                ["id"] = id,
                ["from"] = Person(user ?? message.Chat.Id),
                ["message"] = carrier,
                ["chat_instance"] = "1",
                ["data"] = data,
            });
            return id;
        }
    }

    /// <summary>The reader blocks the bot.</summary>
    public void Block(FakeChat chat) => Stand(chat, "kicked", "403 Forbidden: bot was blocked by the user");

    /// <summary>The bot is thrown out of a group or channel.</summary>
    public void Kick(FakeChat chat) => Stand(chat, "kicked", $"403 Forbidden: bot was kicked from the {chat.Type} chat");

    /// <summary>The reader takes the bot back.</summary>
    public void Unblock(FakeChat chat) => Stand(chat, "member", null);

    /// <summary>A group becomes a supergroup, with the two service messages or silently.</summary>
    public FakeChat Migrate(FakeChat chat, long to, bool silently = false)
    {
        lock (gate)
        {
            var group = Group(to, chat.Title);
            chat.MigratedTo = to;
            if (!silently)
            {
                var leaves = MessageIn(chat, 1, null);
                leaves["migrate_to_chat_id"] = to;
                Push("message", leaves);
                var arrives = MessageIn(group, 1, null);
                arrives["migrate_from_chat_id"] = chat.Id;
                Push("message", arrives);
            }

            return group;
        }
    }

    /// <summary>The next calls of a method fail; <c>*</c> is any method. Faults of one method follow each other.</summary>
    public void Fail(string method, FakeFault fault, int times = 1, long? chat = null)
    {
        lock (gate)
        {
            faults.AddRange(Enumerable.Repeat((method.ToLowerInvariant(), chat, fault), times));
        }
    }

    /// <summary>All is well again.</summary>
    public void Mend()
    {
        lock (gate)
        {
            faults.Clear();
        }
    }

    /// <summary>Any update, known to us or not.</summary>
    public long Push(string kind, JsonNode content)
    {
        lock (gate)
        {
            var id = NextUpdate++;
            updates[id] = new JsonObject { ["update_id"] = id, [kind] = content };
            news.Release();
            return id;
        }
    }

    private void Stand(FakeChat chat, string status, string? refusal)
    {
        lock (gate)
        {
            chat.Refusal = refusal;
            Push("my_chat_member", new JsonObject
            {
                ["chat"] = Describe(chat),
                ["from"] = Person(chat.Type == "private" ? chat.Id : 1),
                ["date"] = time.GetUtcNow().ToUnixTimeSeconds(),
                ["old_chat_member"] = new JsonObject { ["status"] = "member", ["user"] = Bot() },
                ["new_chat_member"] = new JsonObject { ["status"] = status, ["user"] = Bot() },
            });
        }
    }

    private FakeChat Enter(FakeChat chat)
    {
        lock (gate)
        {
            return chats[chat.Id] = chat;
        }
    }

    private JsonObject MessageIn(FakeChat chat, long user, DateTimeOffset? at)
    {
        var message = new JsonObject
        {
            ["message_id"] = ++lastMessage,
            ["chat"] = Describe(chat),
            ["date"] = (at ?? time.GetUtcNow()).ToUnixTimeSeconds(),
        };
        if (chat.Type == "channel")
        {
            message["sender_chat"] = Describe(chat);
        }
        else
        {
            message["from"] = user == BotId ? Bot() : Person(user);
        }

        return message;
    }

    private static JsonObject Describe(FakeChat chat) => chat.Type == "private"
        ? new JsonObject { ["id"] = chat.Id, ["type"] = chat.Type, ["first_name"] = chat.Title }
        : new JsonObject { ["id"] = chat.Id, ["type"] = chat.Type, ["title"] = chat.Title };

    private static JsonObject Person(long id) => new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = $"User {id}", ["language_code"] = "en" };

    private static JsonObject Bot() => new() { ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "Digest", ["username"] = BotName };
}
