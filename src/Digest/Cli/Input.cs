using System.CommandLine;

namespace Digest.Cli;

/// <summary>What a subcommand reads.</summary>
internal static class Input
{
    /// <summary>The argument that names the file to read.</summary>
    /// <param name="what">What is in it.</param>
    public static Argument<FileInfo> Named(string what) => new Argument<FileInfo>("file")
    {
        Description = $"{what}; standard input if none is named.",
        Arity = ArgumentArity.ZeroOrOne,
    }.AcceptExistingOnly();

    /// <summary>The option that says where it came from.</summary>
    public static Option<string?> Origin() => new("--url") { Description = "The address it came from; completes relative links." };

    /// <summary>An absolute address; null for anything else.</summary>
    public static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    /// <summary>The text of a file, or of standard input where none is named.</summary>
    public static TextReader Open(FileInfo? file) => file is null ? Console.In : file.OpenText();

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
