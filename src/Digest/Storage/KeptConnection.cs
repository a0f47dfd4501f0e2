using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Digest.Storage;

/// <summary>
/// A SQLite connection that stays open between its uses, and keeps the statements it has prepared: to read and plan one costs
/// several times what running it does.
/// </summary>
internal sealed class KeptConnection(string connectionString, KeptConnections home) : SqliteConnection(connectionString)
{
    /// <summary>Ours are some three hundred; a program that made up new ones all the time must not keep them all.</summary>
    private const int Most = 500;

    private readonly Dictionary<string, SqliteCommand> unused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeptStatement> statements = new(StringComparer.Ordinal);

    /// <summary>As a SQLite does by itself.</summary>
    private bool awaitsDisk = true;

    /// <summary>A statement of this text that nobody is using.</summary>
    internal SqliteCommand Take(string text)
    {
        if (!unused.Remove(text, out var command))
        {
            return new SqliteCommand(text, this, Transaction) { CommandTimeout = DefaultTimeout };
        }

        command.Transaction = Transaction;
        return command;
    }

    /// <summary>Takes a statement back.</summary>
    internal void Return(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (State != ConnectionState.Open || unused.Count >= Most || !unused.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    /// <summary>The statement of this text that takes its values by place. One is there: nobody runs it while it runs.</summary>
    internal KeptStatement Statement(string text)
    {
        if (!statements.TryGetValue(text, out var statement))
        {
            statements[text] = statement = new KeptStatement(Handle!, text);
        }

        return statement;
    }

    /// <summary>
    /// Whether a commit from now on waits until the disk has it. Where it does not, a power cut may take the last ones away, whole ones and none
    /// before one that waited (https://www.sqlite.org/pragma.html#pragma_synchronous).
    /// </summary>
    internal void AwaitDisk(bool awaits)
    {
        if (awaits != awaitsDisk)
        {
            Statement(awaits ? "pragma synchronous = full" : "pragma synchronous = normal").Run([]);
            awaitsDisk = awaits;
        }
    }

    /// <summary>A statement that is left open would keep the file open with it.</summary>
    public override void Close()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        statements.Clear();
        base.Close();
    }

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    /// <summary>Whoever has done with it leaves it to the next.</summary>
    protected override void Dispose(bool disposing)
    {
        if (!disposing || State != ConnectionState.Open || Transaction is not null || !home.TakesBack(this))
        {
            base.Dispose(disposing);
        }
    }
}
