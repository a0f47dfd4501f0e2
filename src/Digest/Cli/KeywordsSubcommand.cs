using System.CommandLine;
using System.Text.Json;
using Digest.Text;
using Digest.Text.Weighing;

namespace Digest.Cli;

/// <summary>digest keywords: what an article is about.</summary>
internal sealed class KeywordsSubcommand : Command
{
    private readonly Argument<FileInfo> file = Input.Named("A text, or the lines of --jsonl");
    private readonly Option<bool> lines = new("--jsonl") { Description = "Read {\"id\",\"title\"?,\"text\",\"language\"?} a line, write {\"id\",\"language\",\"keywords\"}." };
    private readonly Option<int> top = new("--top") { Description = "How many keywords at most.", DefaultValueFactory = _ => 10 };

    public KeywordsSubcommand()
        : base("keywords", "Lists the keywords of a text, the weightiest first, each with its score.")
    {
        Add(file);
        Add(lines);
        Add(top);
        SetAction(Run);
    }

    private async Task Run(ParseResult asked, CancellationToken cancellation)
    {
        using var input = Input.Open(asked.GetValue(file));
        var (output, background) = (asked.InvocationConfiguration.Output, new Background());
        var most = asked.GetValue(top);
        await (asked.GetValue(lines)
            ? JsonLines.Run(input, output, line => Answer(line, most, background))
            : Show(await input.ReadToEndAsync(cancellation), most, background, output));
    }

    /// <summary>The answer to one line.</summary>
    internal static object Answer(JsonElement line, int top, Background background)
    {
        var (title, text) = line.NeededArticle();
        var analysis = Analysis.Of(title, text, line.Text("language"), background);
        var keywords = analysis.Keywords.Take(top).Select(keyword => new { term = keyword.Shown, score = Math.Round(keyword.Score, 4) });
        return new { id = line.Id(), language = analysis.Language, keywords };
    }

    private static async Task Show(string text, int top, Background background, TextWriter output)
    {
        var analysis = Analysis.Of("", text, null, background);
        foreach (var keyword in analysis.Keywords.Take(top))
        {
            var parts = string.Join(", ", keyword.Parts.Select(part => $"{part.Key} {part.Value:+0.0;-0.0}"));
            await output.WriteLineAsync($"{keyword.Score,6:0.0}  {keyword.Shown}  ({parts})");
        }
    }
}
