using System.Text.Json;
using Digest.Cli;
using Digest.Text.Summaries;
using Digest.Text.Weighing;

namespace Digest.Tests.Cli;

/// <summary>The lines of the batch forms: an id comes back as it came, and a line that cannot be answered is told so in one sentence.</summary>
public sealed class LineTests
{
    private const string Feed = "PHJzcyB2ZXJzaW9uPSIyLjAiPjxjaGFubmVsPjx0aXRsZT5WZWxtPC90aXRsZT48L2NoYW5uZWw+PC9yc3M+";
    private const string Story = "\"text\":\"The quay of Velm was opened in 1931. It rained all day.\"";

    private static readonly Background Background = new();

    private static readonly Dictionary<string, Func<JsonElement, object>> Forms = new()
    {
        ["parse"] = ParseSubcommand.Answer,
        ["read"] = ReadSubcommand.Answer,
        ["sentences"] = SentencesSubcommand.Answer,
        ["names"] = line => NamesSubcommand.Answer(line, Background),
        ["keywords"] = line => KeywordsSubcommand.Answer(line, 10, Background),
        ["summarize"] = line => SummarizeSubcommand.Answer(line, _ => SummaryBudget.Sentences(1), Background),
        ["same"] = line => SameSubcommand.Answer(line, Background),
        ["ask"] = line => AskSubcommand.Answer(line, Background),
    };

    private static readonly string[] Ids = ["7", "-3", "0.50", "12345678901234567890123", "\"7\"", "\"a\\u0062\"", "\"\\ud83d\"", "true", "[1,\"b\"]"];

    public static TheoryData<string, string> Whole => new()
    {
        { "parse", $"\"base64\":\"{Feed}\"" },
        { "read", Story },
        { "sentences", Story },
        { "names", Story },
        { "keywords", Story },
        { "summarize", Story },
        { "same", $"\"a\":{{{Story}}},\"b\":{{{Story}}}" },
        { "ask", "\"question\":\"When was the quay opened?\",\"sentences\":[\"It was opened in 1931.\"]" },
    };

    public static TheoryData<string, string, string> Lacking => new()
    {
        { "parse", "", "The line has no text \"path\" or \"base64\"." },
        { "parse", "\"base64\":\"*\"", "The line's \"base64\" is no base64." },
        { "parse", "\"base64\":7", "The line has no text \"path\" or \"base64\"." },
        { "read", "\"url\":\"https://velm.example/\"", "The line has no text \"path\", \"html\" or \"text\"." },
        { "sentences", "\"text\":7", "The line has no text \"text\"." },
        { "names", "", "The line has no text \"text\"." },
        { "keywords", "\"language\":\"en\"", "The line has no text \"text\"." },
        { "summarize", "\"docs\":[7]", "The line has no text \"text\"." },
        { "same", "\"a\":{}", "The line has no object \"b\"." },
        { "same", "\"a\":{},\"b\":{}", "The line has no text \"text\"." },
        { "same", "\"a\":[],\"b\":{}", "The line has no object \"a\"." },
        { "ask", "", "The line has no text \"question\"." },
        { "ask", "\"question\":\"Who?\"", "The line has no list of texts \"sentences\"." },
        { "ask", "\"question\":\"Who?\",\"sentences\":\"He.\"", "The line has no list of texts \"sentences\"." },
        { "ask", "\"question\":\"Who?\",\"sentences\":[\"He.\",7]", "The line has no list of texts \"sentences\"." },
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task An_id_comes_back_as_it_came(string form, string fields)
    {
        foreach (var id in Ids)
        {
            using var answer = await Answer(form, $"{{\"id\":{id},{fields}}}");

            answer.RootElement.TryGetProperty("error", out var error).ShouldBeFalse($"{error}");
            answer.RootElement.GetProperty("id").GetRawText().ShouldBe(id);
        }
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task A_line_without_an_id_is_answered_without_one(string form, string fields)
    {
        foreach (var line in new[] { $"{{{fields}}}", $"{{\"id\":null,{fields}}}" })
        {
            using var answer = await Answer(form, line);

            answer.RootElement.TryGetProperty("error", out var error).ShouldBeFalse($"{error}");
            answer.RootElement.TryGetProperty("id", out _).ShouldBeFalse();
        }
    }

    [Theory]
    [MemberData(nameof(Lacking))]
    public async Task What_a_line_lacks_is_told_in_one_sentence(string form, string fields, string sentence)
    {
        using var answer = await Answer(form, fields.Length > 0 ? $"{{\"id\":7,{fields}}}" : "{\"id\":7}");

        answer.RootElement.GetProperty("id").GetInt32().ShouldBe(7);
        answer.RootElement.GetProperty("error").GetString().ShouldBe(sentence);
    }

    [Theory]
    [InlineData("7", "The line is no JSON object.")]
    [InlineData("null", "The line is no JSON object.")]
    [InlineData("[]", "The line is no JSON object.")]
    [InlineData("{", "The line is no JSON.")]
    public async Task A_line_that_is_no_object_is_told_so(string line, string sentence)
    {
        foreach (var form in Forms.Keys)
        {
            using var answer = await Answer(form, line);

            answer.RootElement.GetProperty("error").GetString().ShouldBe(sentence);
        }
    }

    [Fact]
    public async Task A_story_bears_the_id_of_an_article_as_it_came()
    {
        using var output = new StringWriter();

        await GroupSubcommand.Group(new StringReader($"{{\"id\":7,{Story}}}\n{{\"id\":\"b\"}}\n{{{Story}}}"), output);

        output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            """{"id":7,"story":7}""",
            """{"id":"b","error":"The line has no text \"text\"."}""",
            """{"story":7}""",
        ]);
    }

    [Fact]
    public async Task Queries_and_documents_keep_their_ids()
    {
        using var output = new StringWriter();

        await SearchSubcommand.Search(new StringReader($"{{\"id\":7,{Story}}}\n{{\"id\":\"7\",\"text\":\"Nothing.\"}}"), new StringReader("{\"id\":1,\"text\":\"quay\"}"), 10, output, TextWriter.Null, CancellationToken.None);

        output.ToString().ShouldStartWith("{\"query\":1,\"doc\":7,\"rank\":1,");
    }

    [Fact]
    public async Task Questions_and_documents_keep_their_ids()
    {
        using var output = new StringWriter();
        var questions = new StringReader("{\"id\":1,\"text\":\"When was the quay of Velm opened?\"}\n{\"id\":2.5,\"text\":\"Who won the regatta of Oslo?\"}");

        await AskSubcommand.AnswerAll(new StringReader($"{{\"id\":7,{Story}}}"), questions, 1, output, TextWriter.Null, CancellationToken.None);

        output.ToString().ShouldStartWith("{\"question\":1,\"rank\":1,\"doc\":7,");
        output.ToString().ShouldEndWith("{\"question\":2.5,\"refused\":true}\n");
    }

    private static async Task<JsonDocument> Answer(string form, string line)
    {
        using var output = new StringWriter();
        await JsonLines.Run(new StringReader(line), output, Forms[form]);
        return JsonDocument.Parse(output.ToString());
    }
}
