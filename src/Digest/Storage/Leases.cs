using Dapper;

namespace Digest.Storage;

/// <summary>
/// Work that is wasted when two nodes do it at once. A lease saves the waste and guards nothing: what must not happen twice
/// is decided in the transaction that writes it. A node that dies lets its lease run out.
/// </summary>
public sealed class Leases(Db db)
{
    /// <summary>In whose name work is taken. A single program on its own file is the same holder whenever it comes back, and waits for nobody.</summary>
    public string Holder { get; } = db.File is null ? $"{Environment.MachineName} {Environment.ProcessId} {Guid.NewGuid():n}" : "the only one";

    /// <summary>Takes a lease, or keeps it for longer. False: another holder has it.</summary>
    public Task<bool> Take(string name, string holder, long now, long until) => db.Write(async connection => await connection.ExecuteAsync(
        """
        insert into leases(name, holder, until)
        values (@name, @holder, @until)
        on conflict (name) do update set holder = excluded.holder, until = excluded.until
        where leases.holder = excluded.holder or leases.until <= @now
        """,
        new { name, holder, now, until }) == 1);

    /// <summary>Gives a lease back before it runs out.</summary>
    public Task Return(string name, string holder) => db.Write(connection => connection.ExecuteAsync(
        "delete from leases where name = @name and holder = @holder",
        new { name, holder }));
}
