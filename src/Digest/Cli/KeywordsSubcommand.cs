using System.CommandLine;
using System.Text.Json;
using Digest.Text;
using Digest.Text.Weighing;

namespace Digest.Cli;

/// <summary>digest keywords: what an article is about.</summary>
internal sealed class KeywordsSubcommand : Command
{
    private readonly Option<bool> lines = new("--jsonl") { Description = "Read {\"id\",\"title\"?,\"text\",\"language\"?} a line, write {\"id\",\"language\",\"keywords\"}." };
    private readonly Option<int> top = new("--top") { Description = "How many keywords at most.", DefaultValueFactory = _ => 10 };

    public KeywordsSubcommand()
        : base("keywords", "Lists the keywords of the text on standard input, the weightiest first, each with its score.")
    {
        Add(lines);
        Add(top);
        SetAction((parsed, _) => Run(parsed.GetValue(lines), parsed.GetValue(top)));
    }

    private static Task Run(bool lines, int top)
    {
        var background = new Background();
        return lines
            ? JsonLines.Run(Console.In, Console.Out, line => Answer(line, top, background))
            : Show(top, background);
    }

    /// <summary>The answer to one line.</summary>
    internal static object Answer(JsonElement line, int top, Background background)
    {
        var (title, text) = line.NeededArticle();
        var analysis = Analysis.Of(title, text, line.Text("language"), background);
        var keywords = analysis.Keywords.Take(top).Select(keyword => new { term = keyword.Shown, score = Math.Round(keyword.Score, 4) });
        return new { id = line.Id(), language = analysis.Language, keywords };
    }

    private static async Task Show(int top, Background background)
    {
        var analysis = Analysis.Of("", await Console.In.ReadToEndAsync(), null, background);
        foreach (var keyword in analysis.Keywords.Take(top))
        {
            var parts = string.Join(", ", keyword.Parts.Select(part => $"{part.Key} {part.Value:+0.0;-0.0}"));
            await Console.Out.WriteLineAsync($"{keyword.Score,6:0.0}  {keyword.Shown}  ({parts})");
        }
    }
}
