using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Digest.Editions;
using Digest.Storage;

namespace Digest.Bot;

/// <summary>
/// Who may use the bot: its owners, whom they invited, and everyone in a chat that one of these opened; in open mode everybody.
/// Whoever sits at the terminal owns it.
/// </summary>
public sealed class Access(BotOptions options, Notes notes, People people, SubscriptionStore subscriptions, Db db, TimeProvider time)
{
    private const string OwnerNote = "owner";
    private const string CodeNote = "owner code";

    /// <summary>The first of the subscription's columns in <see cref="Knowing"/>.</summary>
    private const int SubscriptionBegins = 6;

    private const string Knowing =
        $"""
        select
          (select value from notes where name = '{OwnerNote}') as owner,
          exists (select 1 from people where person = @Sender) as is_guest,
          exists (select 1 from subscriptions where chat = @Chat and thread in (0, @Thread) and name = '{Subscription.Main}') as is_open,
          l.lookups,
          q.asked_at,
          q.command,
          s.*, c.language
        from (select 1 as here) h
        left join chats c on c.chat = @Chat and c.thread = @Thread
        left join subscriptions s on s.chat = c.chat and s.thread = c.thread and s.name = '{Subscription.Main}'
        left join limits l on l.chat = @Chat
        left join questions q on q.chat = @Chat and q.thread = @Thread and q.person = @Sender
        """;

    private Func<DbDataReader, Subscription>? subscription;

    /// <summary>What the first owner sends; null where there is an owner.</summary>
    public async Task<string?> Code() =>
        options.Owners.Count > 0 || await notes.Find(OwnerNote) is not null ? null : await notes.Settle(CodeNote, NewCode());

    /// <summary>The ids of all owners.</summary>
    public async Task<IReadOnlyList<long>> Owners() =>
        await notes.Find(OwnerNote) is { } owner ? [.. options.Owners, Number(owner)!.Value] : options.Owners;

    /// <summary>Who the sender is to us, here and now: all that is asked before his words are looked at, in one read.</summary>
    public async Task<Acquaintance> Meet(Request request)
    {
        var known = await db.Read(connection => Known(connection, request));
        var keeper = known.Subscription is null && request is { Tapped: true, InGroup: true } ? await subscriptions.SentTo(request.Chat) : null;
        var owns = request.AtTerminal || options.Owners.Contains(request.Sender) || Number(known.Owner) == request.Sender;
        return new Acquaintance
        {
            Subscription = known.Subscription,
            Keeper = keeper,
            Owns = owns,
            IsAdmitted = options.Open || owns || known.IsGuest || (request.InGroup && (known.IsOpen || keeper is not null)),
            Lookups = known.Lookups,
            Question = known.AskedAt is { } asked ? new OpenQuestion { Command = IsOver(asked) ? null : known.Command } : null,
        };
    }

    /// <summary>The sender may use the bot here.</summary>
    public async Task<bool> Admits(Request request) => (await Meet(request)).IsAdmitted;

    /// <summary>Lets the sender in who shows the owner's code or an invitation. False: he shows neither, or it is spent.</summary>
    public async Task<bool> Claim(Request request, string shown) =>
        !request.InGroup && (DeepLink.Invitation(shown) is { } code
            ? await people.Admit(code, request.Sender, request.ChatTitle)
            : await Own(request, shown));

    private async Task<bool> Own(Request request, string shown)
    {
        if (await Code() is not { } code || !Same(code, shown))
        {
            return false;
        }

        var sender = request.Sender.ToString(CultureInfo.InvariantCulture);
        return await notes.Settle(OwnerNote, sender) == sender;
    }

    /// <summary>Asked for before every answer: the columns are told apart once and not for each row.</summary>
    private async Task<Row> Known(DbConnection connection, Request request)
    {
        await using var query = connection.CreateCommand();
        query.CommandText = Knowing;
        Add("Sender", request.Sender);
        Add("Chat", request.Chat.Chat);
        Add("Thread", request.Chat.Thread);
        await using var rows = await query.ExecuteReaderAsync();
        await rows.ReadAsync();
        return new Row
        {
            Owner = rows.IsDBNull(0) ? null : rows.GetString(0),
            IsGuest = rows.GetBoolean(1),
            IsOpen = rows.GetBoolean(2),
            Lookups = rows.IsDBNull(3) ? null : rows.GetInt64(3),
            AskedAt = rows.IsDBNull(4) ? null : rows.GetInt64(4),
            Command = rows.IsDBNull(5) ? null : rows.GetString(5),
            Subscription = rows.IsDBNull(SubscriptionBegins) ? null : (subscription ??= rows.GetRowParser<Subscription>(startIndex: SubscriptionBegins))(rows),
        };

        void Add(string name, long value)
        {
            var parameter = query.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{name}", value);
            query.Parameters.Add(parameter);
        }
    }

    private bool IsOver(long asked) => asked <= (time.GetUtcNow() - Questions.Patience).ToUnixTimeMilliseconds();

    private static long? Number(string? note) => note is null ? null : long.Parse(note, CultureInfo.InvariantCulture);

    private static bool Same(string code, string shown) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(shown));

    private static string NewCode() => RandomNumberGenerator.GetHexString(12, lowercase: true);

    private sealed record Row
    {
        public string? Owner { get; init; }

        public bool IsGuest { get; init; }

        /// <summary>The group, or the topic of it, has a subscription.</summary>
        public bool IsOpen { get; init; }

        public long? Lookups { get; init; }

        /// <summary>When the question was asked that is open here; null: none is.</summary>
        public long? AskedAt { get; init; }

        public string? Command { get; init; }

        public Subscription? Subscription { get; init; }
    }
}
