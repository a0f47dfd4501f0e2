using System.CommandLine;
using System.Text.Json;
using Digest.Lookups;

namespace Digest.Cli;

/// <summary>digest search: which documents fit which queries.</summary>
internal sealed class SearchSubcommand : Command
{
    private const int UsualTop = 10;

    private readonly Option<FileInfo> documents = new("--docs")
    {
        Description = "A file of documents, {\"id\",\"title\",\"text\",\"published\"?,\"source\"?,\"language\"?} a line.",
        Required = true,
    };

    private readonly Option<FileInfo> queries = new("--queries")
    {
        Description = "A file of queries, {\"id\",\"text\"} a line, in the syntax of /search.",
        Required = true,
    };

    private readonly Option<int> top = new("--top")
    {
        Description = "How many documents a query gets at most.",
        DefaultValueFactory = _ => UsualTop,
    };

    public SearchSubcommand()
        : base("search", "Searches a file of documents with a file of queries, as /search does; writes {\"query\",\"doc\",\"rank\",\"score\"} a line, best first.")
    {
        Add(documents.AcceptExistingOnly());
        Add(queries.AcceptExistingOnly());
        Add(top);
        SetAction((parsed, cancellation) => Run(parsed.GetValue(documents)!, parsed.GetValue(queries)!, parsed.GetValue(top), cancellation));
    }

    private static async Task<int> Run(FileInfo documents, FileInfo queries, int top, CancellationToken cancellation)
    {
        using var documentLines = documents.OpenText();
        using var queryLines = queries.OpenText();
        await Search(documentLines, queryLines, Math.Max(0, top), Console.Out, Console.Error, cancellation);
        return 0;
    }

    /// <summary>Stores all documents, then answers the queries in their order; lines that are neither are told to <paramref name="errors"/>.</summary>
    internal static async Task Search(TextReader documents, TextReader queries, int top, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        await using var archive = await TemporaryArchive.Make(TimeProvider.System);
        await archive.Add(ArchiveLines.Documents(documents, errors));
        var search = new Search(archive.Db, TimeProvider.System);
        foreach (var (id, text) in ArchiveLines.Asked(queries, errors))
        {
            cancellation.ThrowIfCancellationRequested();
            var found = await search.Best(archive.Subscription, LookupQuery.Parse(text, TimeProvider.System.GetUtcNow()), top);
            foreach (var (index, (article, score)) in found.Index())
            {
                var line = new { query = id, doc = new LineId(archive.IdOf(article)), rank = index + 1, score };
                await output.WriteLineAsync(JsonSerializer.Serialize(line, JsonLines.Options));
            }
        }

        await output.FlushAsync(cancellation);
    }
}
