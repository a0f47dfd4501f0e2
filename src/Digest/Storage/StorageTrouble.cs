using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Digest.Storage;

/// <summary>What is wrong with the database, as one sentence that says what to do.</summary>
public static class StorageTrouble
{
    internal const string Damaged = "The database is damaged: stop Digest and bring back the last backup with 'digest restore FILE'; the damaged file is kept beside it.";

    /// <summary>The sentence for an error, or for the database's error inside it; null when it is about something else.</summary>
    public static string? Say(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case StorageException known:
                    return known.Message;
                case SqliteException sqlite:
                    return OfSqlite(sqlite);
                case PostgresException refused:
                    return OfPostgres(refused);
                case NpgsqlException lost:
                    return $"PostgreSQL cannot be reached ({FirstLine(lost.InnerException ?? lost)}): see that it runs and that Digest:Storage:ConnectionString says where; what is under way is tried again by itself.";
                case DbException other:
                    return $"The database cannot be used ({FirstLine(other)}): Digest:Storage:ConnectionString says where it is.";
            }
        }

        return null;
    }

    /// <summary>Whether the database is only on its way back: it restarts, or has cut a connection that stood.</summary>
    public static bool Passes(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PostgresException refused:
                    return refused.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;
                case NpgsqlException { InnerException: IOException }:
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the trouble is the database's alone, so that the same work will do when it is over: away, locked, full, cut off, or a turn that was lost.</summary>
    public static bool WillPass(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SqliteException sqlite:
                    return sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 13 or 14;
                case PostgresException refused:
                    return refused.IsTransient || Passes(refused);
                case NpgsqlException { InnerException: not TimeoutException }:
                    return true;
            }
        }

        return false;
    }

    /// <summary>The codes are those of sqlite.org/rescode.html.</summary>
    private static string OfSqlite(SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => "Another program keeps the database locked: wait for it to end or stop it; what is under way is tried again by itself.",
        8 => "The database may only be read: give this user the right to write to its file and to the folder around it (Digest:Storage:ConnectionString says where they are).",
        10 => $"The disk under the database fails ({FirstLine(error)}): see to the disk, then start again.",
        11 or 26 => Damaged,
        13 => "The disk is full: make room where the database stands; what is under way is tried again by itself.",
        14 => "The database cannot be opened: see that the folder is there and that this user may write to it (Digest:Storage:ConnectionString says where).",
        _ => $"The database cannot be used ({FirstLine(error)}): Digest:Storage:ConnectionString says where it is.",
    };

    /// <summary>The codes are those of PostgreSQL's manual, appendix A.</summary>
    private static string OfPostgres(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "PostgreSQL refuses the user or the password: Digest:Storage:ConnectionString states both.",
        PostgresErrorCodes.InvalidCatalogName => "PostgreSQL has no such database: create it, or name another in Digest:Storage:ConnectionString.",
        PostgresErrorCodes.InsufficientPrivilege => $"PostgreSQL does not allow it ({FirstLine(error)}): give the user of Digest:Storage:ConnectionString the right to create tables in its schema.",
        PostgresErrorCodes.TooManyConnections => "PostgreSQL has no connection left: raise its max_connections, or set 'Maximum Pool Size' in Digest:Storage:ConnectionString.",
        PostgresErrorCodes.DiskFull => "The disk under PostgreSQL is full: make room there; what is under way is tried again by itself.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "PostgreSQL may only be read, as a standby may: Digest:Storage:ConnectionString must name the primary.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            "PostgreSQL restarts; what is under way is tried again by itself.",
        _ => $"PostgreSQL refuses ({FirstLine(error)}).",
    };

    private static string FirstLine(Exception error) => error.Message.Split('\n')[0].Trim().TrimEnd('.');
}
