using System.Globalization;
using Dapper;
using Digest.Editions;
using Digest.Storage;

namespace Digest.Lookups;

/// <summary>What each chat looked up last: who asks for reasons means that list, until a digest comes.</summary>
public sealed class LookupMemory(Db db, QueryStore queries, TimeProvider time)
{
    /// <summary>Remembers a lookup in place of the one before, and gives the mark of its text; see <see cref="QueryStore"/>.</summary>
    public Task<string> Keep(Subscription subscription, Lookup lookup) => db.Write(async connection =>
    {
        await connection.ExecuteAsync(
            """
            insert into lookups(subscription_id, command, text, page, asked_at)
            values (@Id, @Command, @Text, @Page, @now)
            on conflict (subscription_id) do update set command = excluded.command, text = excluded.text, page = excluded.page, asked_at = excluded.asked_at
            """,
            new { subscription.Id, lookup.Command, lookup.Text, lookup.Page, now = time.GetUtcNow().ToUnixTimeMilliseconds() });
        return await QueryStore.Mark(connection, lookup.Text);
    });

    /// <summary>The last lookup; null where there is none, or a digest came after it.</summary>
    public Task<Lookup?> Last(Subscription subscription) => db.Read(connection => connection.QuerySingleOrDefaultAsync<Lookup?>(
        """
        select l.command, l.text, l.page
        from lookups l
        where l.subscription_id = @Id
          and not exists (select 1 from editions e where e.subscription_id = @Id and not e.alert and e.slot > l.asked_at)
        """,
        new { subscription.Id }));

    /// <summary>A lookup as a button states it: its command, the mark of its text, its page; null where that says nothing.</summary>
    public async Task<Lookup?> Find(string stated) =>
        stated.Split(' ') is [var command, var mark, var number]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
        && await queries.Find(mark) is { } text
            ? new Lookup { Command = command, Text = text, Page = Math.Max(1, page) }
            : null;
}
