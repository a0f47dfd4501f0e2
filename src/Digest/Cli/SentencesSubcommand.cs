using System.CommandLine;
using System.Text.Json;
using Digest.Text.Cutting;
using Digest.Text.Languages;

namespace Digest.Cli;

/// <summary><c>digest sentences</c>: cuts text into sentences.</summary>
internal sealed class SentencesSubcommand : Command
{
    private readonly Argument<FileInfo> file = Input.Named("A text in UTF-8, or the lines of --jsonl");

    private readonly Option<string?> language = new("--language")
    {
        Description = "The language as a tag (en, ru, zh, …); found out from the text if not given.",
    };

    private readonly Option<bool> jsonl = new("--jsonl")
    {
        Description = "Read {\"id\",\"text\",\"language\"?} a line, write {\"id\",\"language\",\"sentences\":[{\"start\",\"end\",\"text\"}]}; start and end count UTF-16 units.",
    };

    public SentencesSubcommand()
        : base("sentences", "Cuts text into sentences and prints one a line.")
    {
        Add(file);
        Add(language);
        Add(jsonl);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult result, CancellationToken cancellation)
    {
        var output = result.InvocationConfiguration.Output;
        using var input = Input.Open(result.GetValue(file));
        if (result.GetValue(jsonl))
        {
            await JsonLines.Run(input, output, Answer);
            return 0;
        }

        var text = await input.ReadToEndAsync(cancellation);
        foreach (var sentence in Sentences.Split(text, result.GetValue(language) ?? Language.Detect(text)))
        {
            await output.WriteLineAsync(sentence.Of(text).ReplaceLineEndings(" "));
        }

        return 0;
    }

    /// <summary>The answer to one line of <c>--jsonl</c>.</summary>
    internal static object Answer(JsonElement line)
    {
        var text = line.NeededText("text");
        var tag = line.Text("language") ?? Language.Detect(text);
        return new
        {
            id = line.Id(),
            language = tag,
            sentences = Sentences.Split(text, tag).Select(sentence => new { sentence.Start, sentence.End, text = sentence.Of(text) }),
        };
    }
}
