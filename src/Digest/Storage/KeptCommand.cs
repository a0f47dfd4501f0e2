using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Digest.Storage;

/// <summary>A command of a <see cref="KeptConnection"/>: its text decides which prepared statement it is, and disposing gives that back.</summary>
internal sealed class KeptCommand(KeptConnection connection) : DbCommand
{
    private SqliteCommand? prepared;

    [AllowNull]
    public override string CommandText
    {
        get => prepared?.CommandText ?? "";
        set
        {
            Return();
            prepared = connection.Take(value ?? "");
        }
    }

    public override int CommandTimeout
    {
        get => Prepared.CommandTimeout;
        set => Prepared.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set => Prepared.CommandType = value;
    }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    public override bool DesignTimeVisible { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A command stays with its connection.");
    }

    protected override DbParameterCollection DbParameterCollection => Prepared.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => Prepared.Transaction;
        set => Prepared.Transaction = (SqliteTransaction?)value;
    }

    private SqliteCommand Prepared => prepared ?? throw new InvalidOperationException("A command has its text first.");

    public override void Cancel() => Prepared.Cancel();

    public override int ExecuteNonQuery() => Prepared.ExecuteNonQuery();

    public override object? ExecuteScalar() => Prepared.ExecuteScalar();

    public override void Prepare() => Prepared.Prepare();

    protected override DbParameter CreateDbParameter() => new KeptParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Prepared.ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Return();
        }

        base.Dispose(disposing);
    }

    private void Return()
    {
        if (prepared is { } unused)
        {
            prepared = null;
            connection.Return(unused);
        }
    }
}
