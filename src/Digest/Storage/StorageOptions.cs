namespace Digest.Storage;

/// <summary>Where everything rests: the section <c>Digest:Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Digest:Storage";

    /// <summary><c>Data Source=digest.db</c> for SQLite (a path is taken from the working directory), <c>Host=…</c> for PostgreSQL.</summary>
    public string ConnectionString { get; set; } = "Data Source=digest.db";
}
