using Dapper;
using Digest.Editions;
using Digest.Storage;

namespace Digest.Bot;

/// <summary>How much a chat may have: the settings' figures, or its own where an owner gave it some. Owners have no bounds.</summary>
public sealed class Quota(Db db, BotOptions options, TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>More chats than this are looked through for those that have been silent for a minute.</summary>
    private const int ManyChats = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<long, Spell> spells = [];

    /// <summary>The bounds of a chat.</summary>
    public async Task<Limits> Of(long chat)
    {
        var own = await db.Read(connection => connection.QuerySingleOrDefaultAsync<Limits?>(
            "select feeds, lookups from limits where chat = @chat",
            new { chat }));
        return new Limits { Feeds = own?.Feeds ?? options.MostFeeds, Lookups = own?.Lookups ?? options.LookupsPerMinute };
    }

    /// <summary>Gives a chat bounds of its own; null: the settings'.</summary>
    public Task Set(long chat, Limits limits) => db.Write(connection => connection.ExecuteAsync(
        """
        insert into limits(chat, feeds, lookups)
        values (@chat, @Feeds, @Lookups)
        on conflict (chat) do update set feeds = excluded.feeds, lookups = excluded.lookups
        """,
        new { chat, limits.Feeds, limits.Lookups }));

    /// <summary>How many more feeds a subscription's chat may have, at least 0.</summary>
    public async Task<long> FeedsLeft(Subscription subscription)
    {
        var limits = await Of(subscription.Chat);
        var used = await db.Read(connection => connection.ExecuteScalarAsync<long>(
            """
            select count(distinct f.feed_id)
            from subscription_feeds f
            join subscriptions s on s.id = f.subscription_id
            where s.chat = @Chat
            """,
            new { subscription.Chat }));
        return Math.Max(0, limits.Feeds!.Value - used);
    }

    /// <summary>Counts a request of a chat against its minute, of which it may have <paramref name="own"/>; null: as many as the settings say.</summary>
    public Turn Take(long chat, long? own)
    {
        var most = own ?? options.LookupsPerMinute;
        lock (gate)
        {
            var now = time.GetTimestamp();
            var spell = spells.GetValueOrDefault(chat);
            if (spell.Count == 0 || time.GetElapsedTime(spell.Began, now) >= Minute)
            {
                DropSilent(now);
                spell = new Spell(now, 0);
            }

            spells[chat] = spell with { Count = spell.Count + 1 };
            return spell.Count < most ? Turn.Granted : spell.Count == most ? Turn.Warned : Turn.Ignored;
        }
    }

    private void DropSilent(long now)
    {
        if (spells.Count < ManyChats)
        {
            return;
        }

        foreach (var (chat, _) in spells.Where(spell => time.GetElapsedTime(spell.Value.Began, now) >= Minute).ToList())
        {
            spells.Remove(chat);
        }
    }

    private readonly record struct Spell(long Began, long Count);
}

/// <summary>What a chat may have; null: as the settings say.</summary>
public sealed record Limits
{
    /// <summary>Feeds of all its subscriptions together.</summary>
    public long? Feeds { get; init; }

    /// <summary>Requests a minute.</summary>
    public long? Lookups { get; init; }
}

/// <summary>What becomes of a request that counts against a minute.</summary>
public enum Turn
{
    /// <summary>It is answered.</summary>
    Granted,

    /// <summary>The first beyond the bound: it is answered with "slow down".</summary>
    Warned,

    /// <summary>Nothing is said any more until the minute is over.</summary>
    Ignored,
}
