using System.CommandLine;
using Digest.Cli;

namespace Digest.Tests.Cli;

/// <summary>Every subcommand that works on text takes it from a file, its lines of JSON too.</summary>
public sealed class InputTests
{
    private const string Text = "The river Velm rose over its northern quay on Monday. Three ships sank near Port Alder. Nobody was hurt.";

    private static readonly Dictionary<string, Func<Command>> Subcommands = new()
    {
        ["keywords"] = () => new KeywordsSubcommand(),
        ["names"] = () => new NamesSubcommand(),
        ["summarize"] = () => new SummarizeSubcommand(),
        ["sentences"] = () => new SentencesSubcommand(),
        ["read"] = () => new ReadSubcommand(),
        ["same"] = () => new SameSubcommand(),
        ["group"] = () => new GroupSubcommand(),
        ["parse"] = () => new ParseSubcommand(),
    };

    [Theory]
    [InlineData("keywords", "quay")]
    [InlineData("names", "Port Alder")]
    [InlineData("summarize", "Three ships sank near Port Alder.")]
    [InlineData("sentences", "Nobody was hurt.")]
    [InlineData("read", "Port Alder")]
    public async Task A_text_is_read_from_the_file_that_is_named(string name, string told) => (await Run(name, Text)).ShouldContain(told);

    [Theory]
    [InlineData("keywords")]
    [InlineData("names")]
    [InlineData("summarize")]
    [InlineData("sentences")]
    [InlineData("read")]
    [InlineData("same")]
    [InlineData("group")]
    [InlineData("parse")]
    public async Task Lines_are_read_from_the_file_that_is_named(string name)
    {
        var output = await Run(name, $$$"""{"id":"line 7","text":"{{{Text}}}","a":{"text":"{{{Text}}}"},"b":{"text":"{{{Text}}}"}}""", "--jsonl");

        output.ShouldStartWith("""{"id":"line 7",""");
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    private static async Task<string> Run(string name, string content, params string[] options)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, content);
            using var output = new StringWriter();
            (await Subcommands[name]().Parse([file, .. options]).InvokeAsync(new() { Output = output })).ShouldBe(0);
            return output.ToString();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
