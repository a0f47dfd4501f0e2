namespace Digest.Benchmarks.Speed;

/// <summary>The PostgreSQL server that measures may use.</summary>
internal static class OnPostgres
{
    /// <summary>The variable that names it; the tests use the same.</summary>
    private const string Variable = "DIGEST_TEST_POSTGRES";

    /// <summary>Its connection string; null, with the reason on the error stream, where there is none.</summary>
    public static async Task<string?> Server()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server)
        {
            return server;
        }

        await Console.Error.WriteLineAsync($"Skipped: {Variable} is not set: it holds the connection string of a PostgreSQL.");
        return null;
    }
}
