using System.Text.Json;
using Digest.Cli;
using Digest.Text.Weighing;

namespace Digest.Tests.Cli;

public sealed class AskSubcommandTests
{
    [Fact]
    public async Task Questions_are_answered_from_documents_or_refused()
    {
        var articles = new StringReader(
            """
            {"id":"a","title":"The harbour of Melk","text":"The harbour of Melk was opened in May 1931. It has 14 cranes."}
            {"id":"b","title":"The school of Melk","text":"The school of Melk burned down. Nobody was hurt."}
            not a document
            """);
        var questions = new StringReader(
            """
            {"id":"1","text":"When was the harbour of Melk opened?"}
            {"id":"2","text":"Who won the regatta of Oslo?"}
            """);
        var (output, errors) = (new StringWriter(), new StringWriter());

        await AskSubcommand.AnswerAll(articles, questions, 1, output, errors, CancellationToken.None);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var answer = JsonDocument.Parse(lines[0]).RootElement;
        answer.GetProperty("doc").GetString().ShouldBe("a");
        answer.GetProperty("sentence").GetString().ShouldBe("The harbour of Melk was opened in May 1931.");
        (answer.GetProperty("start").GetInt32(), answer.GetProperty("end").GetInt32()).ShouldBe((0, 43));
        lines[1].ShouldBe("""{"question":"2","refused":true}""");
        errors.ToString().ShouldContain("Line 3");
    }

    [Fact]
    public async Task A_list_is_as_long_as_it_is_asked_for_though_not_every_sentence_answers()
    {
        var articles = new StringReader(
            """
            {"id":"a","title":"","text":"The harbour of Melk was opened in May 1931. The harbour of Melk has 14 cranes. The harbour is loved."}
            """);
        var output = new StringWriter();

        await AskSubcommand.AnswerAll(articles, new StringReader("""{"id":"1","text":"When was the harbour of Melk opened?"}"""), 10, output, TextWriter.Null, CancellationToken.None);

        var sentences = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("sentence").GetString()).ToList();
        sentences[0].ShouldBe("The harbour of Melk was opened in May 1931.");
        sentences.Count.ShouldBe(3);
    }

    [Fact]
    public void Candidates_are_put_in_order_by_their_places()
    {
        using var line = JsonDocument.Parse("""{"id":"x","question":"When was the harbour opened?","sentences":["It rained.","The harbour was opened in 1931.","The harbour is large."]}""");

        var answer = JsonSerializer.SerializeToElement(AskSubcommand.Answer(line.RootElement, new Background()), JsonLines.Options);

        answer.GetProperty("order").EnumerateArray().Select(index => index.GetInt32()).First().ShouldBe(1);
        answer.GetProperty("scores").GetArrayLength().ShouldBe(3);
        answer.GetProperty("refused").GetBoolean().ShouldBeFalse();
    }
}
