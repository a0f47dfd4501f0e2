using Dapper;
using Digest.Storage;

namespace Digest.Bot;

/// <summary>Questions of ours that wait for an answer: the next words of whoever was asked are what his command lacked.</summary>
public sealed class Questions(Db db, TimeProvider time)
{
    /// <summary>Who writes later means something else.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The question is asked, in place of any before.</summary>
    public Task Ask(Request request, string command) => db.Write(connection => connection.ExecuteAsync(
        """
        insert into questions(chat, thread, person, command, asked_at)
        values (@Chat, @Thread, @Sender, @command, @now)
        on conflict (chat, thread, person) do update set command = excluded.command, asked_at = excluded.asked_at
        """,
        new { request.Chat.Chat, request.Chat.Thread, request.Sender, command, now = Now }));

    /// <summary>The question waits no longer.</summary>
    public Task Close(Request request) => db.Write(connection => connection.ExecuteAsync(
        "delete from questions where chat = @Chat and thread = @Thread and person = @Sender",
        new { request.Chat.Chat, request.Chat.Thread, request.Sender }));

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}

/// <summary>A question that was asked.</summary>
public sealed record OpenQuestion
{
    /// <summary>The command that lacks an answer; null: it has waited too long for one.</summary>
    public string? Command { get; init; }
}
