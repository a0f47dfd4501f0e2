namespace Digest.Cli;

/// <summary>What a subcommand reads.</summary>
internal static class Input
{
    /// <summary>The bytes of a file, or of standard input where none is named.</summary>
    public static async Task<byte[]> Bytes(FileInfo? file, CancellationToken cancellation)
    {
        if (file is not null)
        {
            return await File.ReadAllBytesAsync(file.FullName, cancellation);
        }

        await using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
