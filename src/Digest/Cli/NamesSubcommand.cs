using System.CommandLine;
using System.Text.Json;
using Digest.Text;
using Digest.Text.Weighing;

namespace Digest.Cli;

/// <summary>digest names: the people, places and bodies of a text.</summary>
internal sealed class NamesSubcommand : Command
{
    private readonly Argument<FileInfo> file = Input.Named("A text, or the lines of --jsonl");
    private readonly Option<bool> lines = new("--jsonl") { Description = "Read {\"id\",\"text\",\"language\"?} a line, write {\"id\",\"language\",\"names\"}." };

    public NamesSubcommand()
        : base("names", "Lists the names in a text, each with the key that all its spellings share.")
    {
        Add(file);
        Add(lines);
        SetAction(Run);
    }

    private async Task Run(ParseResult asked, CancellationToken cancellation)
    {
        using var input = Input.Open(asked.GetValue(file));
        var (output, background) = (asked.InvocationConfiguration.Output, new Background());
        await (asked.GetValue(lines)
            ? JsonLines.Run(input, output, line => Answer(line, background))
            : Show(await input.ReadToEndAsync(cancellation), background, output));
    }

    /// <summary>The answer to one line.</summary>
    internal static object Answer(JsonElement line, Background background)
    {
        var (title, text) = line.NeededArticle();
        var analysis = Analysis.Of(title, text, line.Text("language"), background);
        var names = analysis.Names.Select(name => new { text = text[name.From..name.End], start = name.From, end = name.End, name = name.Key });
        return new { id = line.Id(), language = analysis.Language, names };
    }

    private static async Task Show(string text, Background background, TextWriter output)
    {
        var analysis = Analysis.Of("", text, null, background);
        foreach (var name in analysis.Names.GroupBy(name => name.Key))
        {
            await output.WriteLineAsync($"{name.Count(),4}  {name.Key}  ({string.Join(", ", name.Select(one => one.Text).Distinct())})");
        }
    }
}
