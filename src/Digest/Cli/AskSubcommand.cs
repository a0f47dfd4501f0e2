using System.CommandLine;
using System.Text.Json;
using Digest.Lookups;
using Digest.Text.Answers;
using Digest.Text.Languages;
using Digest.Text.Weighing;

namespace Digest.Cli;

/// <summary>digest ask: the sentences that answer a question, as the bot finds them.</summary>
internal sealed class AskSubcommand : Command
{
    private readonly Option<bool> lines = new("--jsonl") { Description = "Read {\"id\",\"question\",\"sentences\":[…]} a line, write {\"id\",\"order\",\"scores\",\"refused\"}." };
    private readonly Option<FileInfo> docs = new("--docs") { Description = "A file of articles, {\"id\",\"title\",\"text\",\"published\"?,\"source\"?} a line." };
    private readonly Option<FileInfo> questions = new("--questions") { Description = "A file of questions, {\"id\",\"text\"} a line: each is answered from the articles." };
    private readonly Option<int> top = new("--top") { Description = "How many sentences a question gets at most, best first; it is refused where nothing is about it.", DefaultValueFactory = _ => Asking.Most };

    public AskSubcommand()
        : base("ask", "Answers questions in sentences of articles, word for word, or says that there is no answer.")
    {
        Add(lines);
        Add(docs.AcceptExistingOnly());
        Add(questions.AcceptExistingOnly());
        Add(top);
        SetAction((parsed, cancellation) => Run(parsed, cancellation));
    }

    /// <summary>The answer to one line of candidates.</summary>
    internal static object Answer(JsonElement line, Background background)
    {
        var question = Question.Of(line.NeededText("question"));
        var sentences = line.NeededTexts("sentences");
        var language = line.Text("language") ?? Language.Detect(string.Join(' ', sentences));
        var scored = sentences
            .Select((sentence, index) => (Index: index, Score: AnswerScore.Of(question, sentence, language, background)))
            .OrderByDescending(pair => pair.Score.Sum)
            .ThenBy(pair => pair.Index)
            .ToList();
        return new
        {
            id = line.Id(),
            order = scored.Select(pair => pair.Index),
            scores = scored.Select(pair => Math.Round(pair.Score.Sum, 4)),
            refused = !scored.Exists(pair => AnswerChoice.Answers(pair.Score)),
        };
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(lines))
        {
            var background = new Background();
            await JsonLines.Run(Console.In, Console.Out, line => Answer(line, background));
            return 0;
        }

        if (parsed.GetValue(docs) is not { } articles || parsed.GetValue(questions) is not { } asked)
        {
            return Exit.Because("Give the files of articles and questions with --docs and --questions, or --jsonl.");
        }

        using var articleLines = articles.OpenText();
        using var questionLines = asked.OpenText();
        await AnswerAll(articleLines, questionLines, Math.Clamp(parsed.GetValue(top), 1, 100), Console.Out, Console.Error, cancellation);
        return 0;
    }

    /// <summary>Stores all articles, then answers the questions in their order.</summary>
    internal static async Task AnswerAll(TextReader articles, TextReader questions, int most, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        await using var archive = await TemporaryArchive.Make(TimeProvider.System);
        await archive.Add(ArchiveLines.Documents(articles, errors));
        var asking = new Asking(archive.Db, new Search(archive.Db, TimeProvider.System), archive.Background);
        foreach (var line in ArchiveLines.Asked(questions, errors))
        {
            cancellation.ThrowIfCancellationRequested();
            var ranked = await asking.Rank(archive.Subscription, Question.Of(line.Text), most);
            if (ranked.Count is 0)
            {
                await Write(output, new { question = line.Id, refused = true });
            }

            foreach (var (at, answer) in ranked.Index())
            {
                await Write(output, new { question = line.Id, rank = at + 1, doc = new LineId(archive.IdOf(answer.Article.Id)), sentence = answer.Text, start = answer.Starts, end = answer.Ends, score = Math.Round(answer.Score.Sum, 4) });
            }
        }

        await output.FlushAsync(cancellation);
    }

    private static Task Write(TextWriter output, object answer) => output.WriteLineAsync(JsonSerializer.Serialize(answer, JsonLines.Options));
}
