using System.CommandLine;
using System.Text.Json;
using Digest.Text;
using Digest.Text.Weighing;

namespace Digest.Cli;

/// <summary>digest names: the people, places and bodies of a text.</summary>
internal sealed class NamesSubcommand : Command
{
    private readonly Option<bool> lines = new("--jsonl") { Description = "Read {\"id\",\"text\",\"language\"?} a line, write {\"id\",\"language\",\"names\"}." };

    public NamesSubcommand()
        : base("names", "Lists the names in the text on standard input, each with the key that all its spellings share.")
    {
        Add(lines);
        SetAction((parsed, _) => Run(parsed.GetValue(lines)));
    }

    private static Task Run(bool lines)
    {
        var background = new Background();
        return lines ? JsonLines.Run(Console.In, Console.Out, line => Answer(line, background)) : Show(background);
    }

    /// <summary>The answer to one line.</summary>
    internal static object Answer(JsonElement line, Background background)
    {
        var (title, text) = line.NeededArticle();
        var analysis = Analysis.Of(title, text, line.Text("language"), background);
        var names = analysis.Names.Select(name => new { text = text[name.From..name.End], start = name.From, end = name.End, name = name.Key });
        return new { id = line.Id(), language = analysis.Language, names };
    }

    private static async Task Show(Background background)
    {
        var analysis = Analysis.Of("", await Console.In.ReadToEndAsync(), null, background);
        foreach (var name in analysis.Names.GroupBy(name => name.Key))
        {
            await Console.Out.WriteLineAsync($"{name.Count(),4}  {name.Key}  ({string.Join(", ", name.Select(one => one.Text).Distinct())})");
        }
    }
}
