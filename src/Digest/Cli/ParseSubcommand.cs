using System.CommandLine;
using System.Text.Json;
using Digest.Feeds.Formats;

namespace Digest.Cli;

/// <summary>Reads feed documents from files: one for a person, or many as lines of JSON.</summary>
internal sealed class ParseSubcommand : Command
{
    private readonly Argument<FileInfo> file = Input.Named("The feed's document, or the lines of --jsonl");
    private readonly Option<string?> url = Input.Origin();

    private readonly Option<bool> lines = new("--jsonl")
    {
        Description = "Read lines {\"id\",\"path\"} or {\"id\",\"base64\"}, optionally with \"contentType\" and \"url\", and write one feed a line.",
    };

    /// <summary>Names the subcommand and its options.</summary>
    public ParseSubcommand()
        : base("parse", "Shows what a feed's document says: RSS, Atom, RDF, CDF or JSON Feed.")
    {
        Add(file);
        Add(url);
        Add(lines);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult asked, CancellationToken cancellation)
    {
        if (asked.GetValue(lines))
        {
            using var input = Input.Open(asked.GetValue(file));
            await JsonLines.Run(input, asked.InvocationConfiguration.Output, Answer);
            return 0;
        }

        var bytes = await Input.Bytes(asked.GetValue(file), cancellation);
        var read = FeedParser.Parse(bytes, new DocumentHead(Address: Input.Address(asked.GetValue(url))));
        await ParsedFeedText.Write(read, asked.InvocationConfiguration.Output);
        return read is FeedDocument.Read ? 0 : 1;
    }

    /// <summary>The answer to one line: the feed, or <c>error</c> with the reason why it is none.</summary>
    internal static object Answer(JsonElement line)
    {
        var id = line.Id();
        var bytes = line.Text("path") is { } path ? File.ReadAllBytes(path) : Decoded(line.Text("base64") ?? throw LineFault.Lacks("text \"path\" or \"base64\""));
        return FeedParser.Parse(bytes, new DocumentHead(line.Text("contentType"), Input.Address(line.Text("url")))) switch
        {
            FeedDocument.Read read => ParsedFeedJson.Of(id, read.Feed),
            FeedDocument.NotAFeed none => new { id, error = none.Why },
            _ => new { id },
        };
    }

    private static byte[] Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : throw new LineFault("The line's \"base64\" is no base64.");
    }
}
