using System.Text;

namespace Digest.Feeds;

/// <summary>A file of a folder: its text, and whether it is a web page.</summary>
public sealed record ArticleFile(string Name, string Text, bool IsPage);

/// <summary>What a folder held: the files that could be read, and one sentence for each that could not.</summary>
public sealed record FolderContents(IReadOnlyList<ArticleFile> Files, IReadOnlyList<string> Troubles);

/// <summary>Reads a folder of article files: <c>.txt</c>, <c>.html</c> and <c>.htm</c>, in the order of their names.</summary>
public sealed class FolderReader(FeedOptions options)
{
    private static readonly string[] Pages = [".html", ".htm"];

    static FolderReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads what is there; a file that cannot be read is a sentence, never a stop.</summary>
    public async Task<FolderContents> Read(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            return new FolderContents([], [$"the folder {folder} is not there"]);
        }

        var files = new List<ArticleFile>();
        var troubles = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder).Where(IsArticle).Order(StringComparer.Ordinal).Take(options.MaxEntries))
        {
            try
            {
                await Read(path, files, troubles, cancellation);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                troubles.Add($"{Path.GetFileName(path)} cannot be read: {error.Message}");
            }
        }

        return new FolderContents(files, troubles);
    }

    private async Task Read(string path, List<ArticleFile> files, List<string> troubles, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        if (new FileInfo(path).Length > options.MaxBytes)
        {
            troubles.Add($"{name} is larger than {options.MaxBytes / 1024 / 1024} MiB and was left alone");
            return;
        }

        var text = Decode(await File.ReadAllBytesAsync(path, cancellation));
        if (text.AsSpan().Trim().IsEmpty)
        {
            troubles.Add($"{name} is empty");
            return;
        }

        files.Add(new ArticleFile(name, text, Pages.Contains(Path.GetExtension(path).ToLowerInvariant())));
    }

    private static bool IsArticle(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is var ending && (ending == ".txt" || Pages.Contains(ending));

    /// <summary>By the byte order mark, else UTF-8, else windows-1252, in which any bytes are a text.</summary>
    private static string Decode(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1252).GetString(bytes);
        }
    }
}
