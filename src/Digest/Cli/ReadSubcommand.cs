using System.CommandLine;
using System.Text.Json;
using Digest.Articles.Reading;
using Digest.Text.Languages;

namespace Digest.Cli;

/// <summary>digest read: the article in a web page or in text scraped from one.</summary>
internal sealed class ReadSubcommand : Command
{
    /// <summary>Characters by which a page is told from plain text.</summary>
    private const int Glance = 2048;

    private readonly Argument<FileInfo> file = Input.Named("A web page or a text file, which of both is found out by looking, or the lines of --jsonl");
    private readonly Option<string?> url = Input.Origin();

    private readonly Option<bool> lines = new("--jsonl")
    {
        Description = "Read lines {\"id\",\"path\"}, {\"id\",\"html\"} or {\"id\",\"text\"}, optionally with \"url\", and write {\"id\",\"title\",\"published\",\"byline\",\"source\",\"language\",\"text\"} a line.",
    };

    /// <summary>Names the subcommand and its options.</summary>
    public ReadSubcommand()
        : base("read", "Shows the article in a web page or a text file: title, date, byline, source and text.")
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

        var content = PageBytes.Decode(await Input.Bytes(asked.GetValue(file), cancellation), contentType: null);
        await Show(ReadEither(content, Input.Address(asked.GetValue(url))), asked.InvocationConfiguration.Output);
        return 0;
    }

    /// <summary>The answer to one line: what the article says.</summary>
    internal static object Answer(JsonElement line)
    {
        var address = Input.Address(line.Text("url"));
        var article = line.Text("html") is { } html ? PageReader.Read(html, address)
            : line.Text("text") is { } text ? PlainTextReader.Read(text)
            : ReadEither(PageBytes.Decode(File.ReadAllBytes(line.Text("path") ?? throw LineFault.Lacks("text \"path\", \"html\" or \"text\"")), contentType: null), address);
        return new
        {
            id = line.Id(),
            title = article.Title,
            published = Written(article),
            byline = article.Byline,
            source = article.Source,
            language = LanguageOf(article),
            text = article.Text,
        };
    }

    private static ReadArticle ReadEither(string content, Uri? address) =>
        IsPage(content) ? PageReader.Read(content, address) : PlainTextReader.Read(content);

    /// <summary>Whether the content is a web page: it begins with a tag, or names what every page has.</summary>
    internal static bool IsPage(string content)
    {
        var beginning = content.AsSpan(0, Math.Min(content.Length, Glance)).TrimStart();
        return beginning.StartsWith("<!") || beginning.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            || beginning.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || beginning.Contains("<head", StringComparison.OrdinalIgnoreCase)
            || beginning.Contains("<body", StringComparison.OrdinalIgnoreCase)
            || (beginning.StartsWith("<") && beginning.Contains("</", StringComparison.Ordinal));
    }

    private static string? LanguageOf(ReadArticle article) =>
        article.Language ?? (Language.Detect(article.Text) is var found && found != Language.Unknown ? found : null);

    // A day is given as a day: midnight would be a claim.
    private static string? Written(ReadArticle article) =>
        article.Published?.ToString(article.PublishedDayOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'");

    private static async Task Show(ReadArticle article, TextWriter output)
    {
        await output.WriteLineAsync(article.Title.Length > 0 ? article.Title : "(no title)");
        foreach (var (name, value) in ((string, string?)[])
        [
            ("published", Written(article)),
            ("by", article.Byline),
            ("source", article.Source),
            ("agency", article.Agency),
            ("language", LanguageOf(article)),
            ("address", article.CanonicalAddress),
            ("picture", article.Picture),
            ("standfirst", article.Standfirst),
        ])
        {
            if (value is not null)
            {
                await output.WriteLineAsync($"  {name,-11}{value}");
            }
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync(article.Text.Length > 0 ? article.Text : "(no text)");
    }
}
