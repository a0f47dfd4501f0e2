using System.CommandLine;
using System.Text.Json;
using Digest.Stories;
using Digest.Text;

namespace Digest.Cli;

/// <summary>digest group: which articles tell the same news.</summary>
internal sealed class GroupSubcommand : Command
{
    private const int WindowSize = 100_000;

    private readonly Option<bool> lines = new("--jsonl")
    {
        Description = "Read {\"id\",\"title\",\"text\",\"published\"?,\"source\"?,\"language\"?} a line, write {\"id\",\"story\"} for each when all are read.",
    };

    public GroupSubcommand()
        : base("group", "Groups articles into stories in the order they come; a story bears the id of its first article.")
    {
        Add(lines);
        SetAction((_, _) => Group(Console.In, Console.Out));
    }

    /// <summary>Reads all articles, then writes where each went, in the order read.</summary>
    internal static async Task Group(TextReader input, TextWriter output)
    {
        var stream = new ArticleStream(WindowSize);
        var answers = new StringWriter();
        await JsonLines.Run(input, answers, line => new { id = line.Id(), story = stream.Place(line) });
        await output.WriteAsync(answers.ToString());
        await output.FlushAsync();
    }

    private sealed class ArticleStream(int windowSize)
    {
        private readonly Background background = new();
        private readonly StoryGrouper grouper = new(new StoryWindow(windowSize));
        private readonly Dictionary<long, string> firsts = [];
        private long next;

        public string Place(JsonElement line)
        {
            var analysis = Analysis.Of(line.Text("title") ?? "", line.Text("text") ?? "", line.Text("language"), background);
            var id = next++;
            var article = StoryArticle.Of(id, line.Moment("published"), line.Text("source") ?? "", analysis, background);
            var story = grouper.Place(article).Story ?? id;
            grouper.Keep(article, story);
            background.Observe(analysis.DistinctTerms);
            if (story == id)
            {
                firsts[id] = line.Id() ?? $"{id}";
            }

            return firsts[story];
        }
    }
}
