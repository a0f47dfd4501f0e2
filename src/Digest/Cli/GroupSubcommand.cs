using System.CommandLine;
using System.Text.Json;
using Digest.Stories;
using Digest.Text;
using Digest.Text.Comparing;
using Digest.Text.Weighing;

namespace Digest.Cli;

/// <summary>digest group: which articles tell the same news.</summary>
internal sealed class GroupSubcommand : Command
{
    private const int WindowSize = 100_000;

    private readonly Argument<FileInfo> file = Input.Named("The lines");

    private readonly Option<bool> lines = new("--jsonl")
    {
        Description = "Read {\"id\",\"title\",\"text\",\"published\"?,\"source\"?,\"language\"?} a line, write {\"id\",\"story\"} for each when all are read.",
    };

    public GroupSubcommand()
        : base("group", "Groups articles into stories in the order they come; a story bears the id of one of its articles.")
    {
        Add(file);
        Add(lines);
        SetAction((asked, _) => Run(asked));
    }

    private async Task Run(ParseResult asked)
    {
        using var input = Input.Open(asked.GetValue(file));
        await Group(input, asked.InvocationConfiguration.Output);
    }

    /// <summary>Reads all articles, then writes where each went, in the order read.</summary>
    internal static async Task Group(TextReader input, TextWriter output)
    {
        var collection = new ArticleCollection(WindowSize);
        var answers = new List<object>();
        await foreach (var answer in JsonLines.Answers(input, collection.Add))
        {
            answers.Add(answer);
        }

        var stories = collection.Settle();
        foreach (var answer in answers)
        {
            var told = answer is Position(var id, var at) ? new { id, story = stories[at] } : answer;
            await output.WriteLineAsync(JsonSerializer.Serialize(told, JsonLines.Options));
        }

        await output.FlushAsync();
    }

    private sealed record Position(LineId? Id, int At);

    private sealed class ArticleCollection(int windowSize)
    {
        private readonly Background background = new();
        private readonly StoryGrouper grouper = new(new StoryWindow(windowSize));
        private readonly List<Sketch> articles = [];
        private readonly List<int> placed = [];
        private readonly List<LineId> ids = [];

        public Position Add(JsonElement line)
        {
            var (title, text) = line.NeededArticle();
            var analysis = Analysis.Of(title, text, line.Text("language"), background);
            var at = articles.Count;
            var published = line.Moment("published");
            var traits = Traits.Of(analysis, background);
            var sketch = Sketch.Of(traits);
            var story = grouper.Place(sketch, () => ShownTraits.Of(traits), published).Story ?? at;
            grouper.Keep(sketch, published, story);
            background.Observe(analysis.DistinctTerms);
            articles.Add(sketch);
            placed.Add((int)story);
            ids.Add(line.Id() ?? LineId.OfPlace(at));
            return new Position(line.Id(), at);
        }

        /// <summary>The story of each article, once all are read.</summary>
        public List<LineId> Settle() => [.. ClosedCollection.Settle(articles, placed).Select(story => ids[story])];
    }
}
