using System.CommandLine;
using System.Text.Json;
using Digest.Stories;
using Digest.Text;
using Digest.Text.Weighing;

namespace Digest.Cli;

/// <summary>digest same: whether two articles tell the same news.</summary>
internal sealed class SameSubcommand : Command
{
    private readonly Argument<FileInfo> file = Input.Named("The lines");
    private readonly Option<bool> lines = new("--jsonl") { Description = "Read {\"id\",\"a\":{\"title\"?,\"text\"},\"b\":{…}} a line, write {\"id\",\"score\"}." };

    public SameSubcommand()
        : base("same", "Tells for pairs of articles how likely they tell the same news: the higher the score, the likelier.")
    {
        Add(file);
        Add(lines);
        SetAction((asked, _) => Run(asked));
    }

    private async Task Run(ParseResult asked)
    {
        using var input = Input.Open(asked.GetValue(file));
        var background = new Background();
        await JsonLines.Run(input, asked.InvocationConfiguration.Output, line => Answer(line, background));
    }

    /// <summary>The answer to one line.</summary>
    internal static object Answer(JsonElement line, Background background)
    {
        var (one, other) = (line.NeededObject("a"), line.NeededObject("b"));
        var score = SameNews.Score(Read(one, background), Read(other, background));
        return new { id = line.Id(), score = Math.Round(score, 4) };
    }

    private static StoryArticle Read(JsonElement article, Background background)
    {
        var (title, text) = article.NeededArticle();
        var analysis = Analysis.Of(title, text, article.Text("language"), background);
        return StoryArticle.Of(article.Moment("published"), analysis, background);
    }
}
