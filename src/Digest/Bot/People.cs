using System.Security.Cryptography;
using Dapper;
using Digest.Editions;
using Digest.Storage;

namespace Digest.Bot;

/// <summary>Those whom an owner has let in, and the invitations by which they come.</summary>
public sealed class People(Db db, TimeProvider time)
{
    /// <summary>An invitation that nobody used is void after this.</summary>
    private static readonly TimeSpan Valid = TimeSpan.FromDays(30);

    /// <summary>Guessing one would take longer than it is valid.</summary>
    private const int CodeLength = 20;

    /// <summary>All of them, the newest last.</summary>
    public Task<IReadOnlyList<Person>> All() => db.Read<IReadOnlyList<Person>>(async connection =>
        [.. await connection.QueryAsync<Person>(
            """
            select p.person as id, p.name, p.since, count(distinct f.feed_id) as feeds, min(c.paused) as paused
            from people p
            left join chats c on c.chat = p.person
            left join subscriptions s on s.chat = p.person
            left join subscription_feeds f on f.subscription_id = s.id
            group by p.person, p.name, p.since
            order by p.since, p.person
            """)]);

    /// <summary>An invitation for so many people; its code goes into a link.</summary>
    public async Task<string> Invite(long owner, int uses)
    {
        var code = RandomNumberGenerator.GetHexString(CodeLength, lowercase: true);
        await db.Write(connection => connection.ExecuteAsync(
            "insert into invitations(code, made_by, made_at, left_uses) values (@code, @owner, @now, @uses)",
            new { code, owner, uses, now = Now }));
        return code;
    }

    /// <summary>Lets somebody in by an invitation. False: there is none with this code, or it is used up or too old.</summary>
    public Task<bool> Admit(string code, long person, string? name) => db.Write(async connection =>
    {
        var inviter = await connection.ExecuteScalarAsync<long?>(
            """
            update invitations
            set left_uses = left_uses - 1
            where code = @code and left_uses > 0 and made_at > @since
            returning made_by
            """,
            new { code, since = Now - (long)Valid.TotalMilliseconds });
        if (inviter is null)
        {
            return false;
        }

        await connection.ExecuteAsync(
            """
            insert into people(person, name, invited_by, since)
            values (@person, @name, @inviter, @now)
            on conflict (person) do nothing
            """,
            new { person, name, inviter, now = Now });
        return true;
    });

    /// <summary>Shuts somebody out again; his chat gets nothing more. False: he was not let in.</summary>
    public Task<bool> Dismiss(long person) => db.Write(async connection =>
    {
        await connection.ExecuteAsync("update chats set paused = @ShutOut where chat = @person", new { person, SubscriptionStore.ShutOut });
        return await connection.ExecuteAsync("delete from people where person = @person", new { person }) > 0;
    });

    /// <summary>Lets somebody in again who was shut out; his chat goes on where it stopped.</summary>
    public Task Readmit(long person, long owner) => db.Write(async connection =>
    {
        await connection.ExecuteAsync(
            """
            insert into people(person, name, invited_by, since)
            values (@person, (select c.title from chats c where c.chat = @person and c.thread = 0), @owner, @now)
            on conflict (person) do nothing
            """,
            new { person, owner, now = Now });
        await connection.ExecuteAsync("update chats set paused = null where chat = @person and paused = @ShutOut", new { person, SubscriptionStore.ShutOut });
    });

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}

/// <summary>Somebody who was let in.</summary>
public sealed record Person
{
    public long Id { get; init; }

    public string? Name { get; init; }

    public long Since { get; init; }

    /// <summary>Feeds of his private chat.</summary>
    public long Feeds { get; init; }

    /// <summary>Why his chat gets nothing; null: it does.</summary>
    public string? Paused { get; init; }
}
