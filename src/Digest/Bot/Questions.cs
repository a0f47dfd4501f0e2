using Dapper;
using Digest.Storage;

namespace Digest.Bot;

/// <summary>Questions of ours that wait for an answer: the next words of whoever was asked are what his command lacked.</summary>
public sealed class Questions(Db db, TimeProvider time)
{
    /// <summary>Who writes later means something else.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The question is asked, in place of any before.</summary>
    public Task Ask(Request request, string command) => db.Write(connection => connection.ExecuteAsync(
        """
        insert into questions(chat, thread, person, command, asked_at)
        values (@Chat, @Thread, @Sender, @command, @now)
        on conflict (chat, thread, person) do update set command = excluded.command, asked_at = excluded.asked_at
        """,
        new { request.Chat.Chat, request.Chat.Thread, request.Sender, command, now = Now }));

    /// <summary>The command that waits for this person's words here, and waits no longer; null: none does.</summary>
    public async Task<string?> Close(Request request)
    {
        var key = new { request.Chat.Chat, request.Chat.Thread, request.Sender, since = Now - (long)Patience.TotalMilliseconds };
        if (!await db.Read(connection => connection.ExecuteScalarAsync<bool>(
            "select count(*) > 0 from questions where chat = @Chat and thread = @Thread and person = @Sender",
            key)))
        {
            return null;
        }

        return await db.Write(async connection =>
        {
            var command = await connection.QuerySingleOrDefaultAsync<string?>(
                "select command from questions where chat = @Chat and thread = @Thread and person = @Sender and asked_at > @since",
                key);
            await connection.ExecuteAsync("delete from questions where chat = @Chat and thread = @Thread and person = @Sender", key);
            return command;
        });
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
