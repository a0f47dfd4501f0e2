using System.CommandLine;
using System.Text.Json;
using Digest.Lookups;
using Digest.Text;
using Digest.Text.Answers;

namespace Digest.Cli;

/// <summary>digest ask: the sentences that answer a question, as the bot finds them.</summary>
internal sealed class AskSubcommand : Command
{
    private readonly Option<bool> lines = new("--jsonl") { Description = "Read {\"id\",\"question\",\"sentences\":[…]} a line, write {\"id\",\"order\",\"scores\",\"refused\"}." };
    private readonly Option<string?> docs = new("--docs") { Description = "A file of articles, {\"id\",\"title\",\"text\",\"published\"?,\"source\"?} a line." };
    private readonly Option<string?> questions = new("--questions") { Description = "A file of questions, {\"id\",\"text\"} a line: each is answered from the articles." };
    private readonly Option<int> top = new("--top") { Description = "How many sentences an answer has at most.", DefaultValueFactory = _ => Asking.Most };

    public AskSubcommand()
        : base("ask", "Answers questions in sentences of articles, word for word, or says that there is no answer.")
    {
        Add(lines);
        Add(docs);
        Add(questions);
        Add(top);
        SetAction((parsed, cancellation) => Run(parsed, cancellation));
    }

    /// <summary>The answer to one line of candidates.</summary>
    internal static object Answer(JsonElement line, Background background)
    {
        var question = Question.Of(line.Text("question") ?? "");
        var sentences = line.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString() ?? "").ToList();
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
            refused = !scored.Exists(pair => AnswerChoice.Answers(question, pair.Score)),
        };
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var background = new Background();
        if (parsed.GetValue(lines))
        {
            await JsonLines.Run(Console.In, Console.Out, line => Answer(line, background));
            return 0;
        }

        if (parsed.GetValue(docs) is not { } articles || parsed.GetValue(questions) is not { } asked || !File.Exists(articles) || !File.Exists(asked))
        {
            await Console.Error.WriteLineAsync("Give the files of articles and questions with --docs and --questions, or --jsonl.");
            return 1;
        }

        using var archive = await LineArchive.Read(articles, background);
        await AnswerAll(archive, background, asked, Math.Clamp(parsed.GetValue(top), 1, 100), cancellation);
        return 0;
    }

    private static async Task AnswerAll(LineArchive archive, Background background, string path, int most, CancellationToken cancellation)
    {
        var asking = new Asking(archive.Db, new Search(archive.Db, TimeProvider.System), background);
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            cancellation.ThrowIfCancellationRequested();
            using var document = JsonDocument.Parse(line);
            var id = document.RootElement.Id();
            var result = await asking.Find(archive.Reader, Question.Of(document.RootElement.Text("text") ?? ""), most);
            if (result.Sentences.Count is 0)
            {
                await Write(new { question = id, refused = true });
            }

            foreach (var (at, answer) in result.Sentences.Index())
            {
                await Write(new { question = id, rank = at + 1, doc = archive.NameOf(answer.Article.Id), sentence = answer.Text, start = answer.Starts, end = answer.Ends, score = Math.Round(answer.Score.Sum, 4) });
            }
        }
    }

    private static Task Write(object answer) => Console.Out.WriteLineAsync(JsonSerializer.Serialize(answer, JsonLines.Options));
}
