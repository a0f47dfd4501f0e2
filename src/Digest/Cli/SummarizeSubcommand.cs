using System.CommandLine;
using System.Text.Json;
using Digest.Text;
using Digest.Text.Summaries;
using Digest.Text.Weighing;

namespace Digest.Cli;

/// <summary>digest summarize: the sentences that tell most, word for word.</summary>
internal sealed class SummarizeSubcommand : Command
{
    private readonly Argument<FileInfo> file = Input.Named("A text, or the lines of --jsonl");

    private readonly Option<bool> lines = new("--jsonl")
    {
        Description = "Read {\"id\",\"title\"?,\"text\"} or {\"id\",\"docs\":[{\"title\"?,\"text\",\"source\"?,\"published\"?}]} a line, write {\"id\",\"sentences\"}.",
    };

    private readonly Option<int?> sentences = new("--sentences") { Description = "At most so many sentences (3 if no length is given)." };
    private readonly Option<int?> words = new("--words") { Description = "At most so many words." };
    private readonly Option<int?> characters = new("--chars") { Description = "At most so many characters." };
    private readonly Option<double?> share = new("--share") { Description = "At most this share of the text's words, 0 to 1." };

    public SummarizeSubcommand()
        : base("summarize", "Prints the sentences of a text that tell most, word for word and in order.")
    {
        Add(file);
        Add(lines);
        Add(sentences);
        Add(words);
        Add(characters);
        Add(share);
        SetAction(Run);
    }

    private Func<int, SummaryBudget> BudgetOf(ParseResult parsed)
    {
        if (parsed.GetValue(words) is { } mostWords)
        {
            return _ => SummaryBudget.Words(mostWords);
        }

        if (parsed.GetValue(characters) is { } mostCharacters)
        {
            return _ => SummaryBudget.Characters(mostCharacters);
        }

        if (parsed.GetValue(share) is { } part)
        {
            return length => SummaryBudget.Words((int)Math.Round(part * length));
        }

        var most = parsed.GetValue(sentences) ?? 3;
        return _ => SummaryBudget.Sentences(most);
    }

    private async Task Run(ParseResult asked, CancellationToken cancellation)
    {
        using var input = Input.Open(asked.GetValue(file));
        var (output, background) = (asked.InvocationConfiguration.Output, new Background());
        var budget = BudgetOf(asked);
        await (asked.GetValue(lines)
            ? JsonLines.Run(input, output, line => Answer(line, budget, background))
            : Show(await input.ReadToEndAsync(cancellation), budget, background, output));
    }

    /// <summary>The answer to one line.</summary>
    internal static object Answer(JsonElement line, Func<int, SummaryBudget> budget, Background background)
    {
        var language = line.Text("language");
        StoryText[] articles = line.TryGetProperty("docs", out var docs) && docs.ValueKind is JsonValueKind.Array
            ? [.. docs.EnumerateArray().Select(doc => Read(doc, language, background))]
            : [Read(line, language, background)];
        var length = articles.Sum(article => Summary.CountWords(article.Text));
        var chosen = Choose(articles, budget(length)).Select(sentence => new
        {
            text = articles[sentence.Article].Text[sentence.Start..sentence.End],
            doc = sentence.Article,
            start = sentence.Start,
            end = sentence.End,
            score = Math.Round(sentence.Score, 4),
        });
        return new { id = line.Id(), sentences = chosen };
    }

    private static IReadOnlyList<StorySentence> Choose(StoryText[] articles, SummaryBudget budget) =>
        articles is [var one]
            ? [.. Summary.Choose(one.Analysis, one.Text, budget).Select(sentence => new StorySentence(0, sentence.Start, sentence.End, sentence.Score, sentence.Parts))]
            : StorySummary.Choose(articles, budget);

    private static StoryText Read(JsonElement doc, string? language, Background background)
    {
        var (title, text) = doc.NeededArticle();
        return new StoryText(
            text,
            Analysis.Of(title, text, doc.Text("language") ?? language, background),
            doc.Text("source") ?? "",
            doc.Moment("published") ?? 0);
    }

    private static async Task Show(string text, Func<int, SummaryBudget> budget, Background background, TextWriter output)
    {
        var analysis = Analysis.Of("", text, null, background);
        foreach (var sentence in Summary.Choose(analysis, text, budget(Summary.CountWords(text))))
        {
            await output.WriteLineAsync(text[sentence.Start..sentence.End]);
        }
    }
}
