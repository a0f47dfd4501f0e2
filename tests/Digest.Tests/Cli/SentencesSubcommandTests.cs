using System.Text.Json;
using Digest.Cli;

namespace Digest.Tests.Cli;

public sealed class SentencesSubcommandTests
{
    [Fact]
    public async Task A_line_is_answered_with_its_sentences_and_where_they_stand()
    {
        var answer = await Answer("""{"id": 7, "text": "The rain began at noon. It will stop at dusk."}""");

        answer.ShouldBe("""{"id":7,"language":"en","sentences":[{"start":0,"end":23,"text":"The rain began at noon."},{"start":24,"end":45,"text":"It will stop at dusk."}]}""");
    }

    [Fact]
    public async Task A_stated_language_is_taken_as_it_is()
    {
        using var answer = JsonDocument.Parse(await Answer("""{"id": "a", "text": "Πού; Εδώ.", "language": "en"}"""));

        answer.RootElement.GetProperty("language").GetString().ShouldBe("en");
        answer.RootElement.GetProperty("sentences").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_line_without_text_is_an_error_of_its_own()
    {
        using var answer = JsonDocument.Parse(await Answer("""{"id": "b"}"""));

        answer.RootElement.GetProperty("id").GetString().ShouldBe("b");
        answer.RootElement.TryGetProperty("error", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_is_printed_one_sentence_a_line()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "It rains. It pours\nin the north. Stop.");
        using var output = new StringWriter();

        var exit = await new SentencesSubcommand().Parse([file]).InvokeAsync(new() { Output = output });

        exit.ShouldBe(0);
        output.ToString().ReplaceLineEndings("\n").ShouldBe("It rains.\nIt pours in the north.\nStop.\n");
        File.Delete(file);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_missing()
    {
        using var error = new StringWriter();

        var exit = await new SentencesSubcommand().Parse(["no-such-file.txt"]).InvokeAsync(new() { Error = error });

        exit.ShouldBe(1);
        error.ToString().ShouldContain("no-such-file.txt");
    }

    private static async Task<string> Answer(string line)
    {
        using var output = new StringWriter();
        await JsonLines.Run(new StringReader(line), output, SentencesSubcommand.Answer);
        return output.ToString().TrimEnd();
    }
}
