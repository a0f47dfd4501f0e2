using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Digest.Storage;

/// <summary>Hands a list over as one parameter, JSON to SQLite and an array to PostgreSQL: a statement reads the same however long its lists are.</summary>
internal sealed class ListParameter<T> : SqlMapper.TypeHandler<T[]>
{
    public override void SetValue(IDbDataParameter parameter, T[]? value) =>
        parameter.Value = parameter is SqliteParameter ? JsonSerializer.Serialize(value) : value;

    /// <summary>No column of ours is a list.</summary>
    public override T[] Parse(object value) => throw new NotSupportedException("A list is handed over and never read.");
}
