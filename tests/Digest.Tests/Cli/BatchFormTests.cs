using System.Globalization;
using System.Text;
using System.Text.Json;
using Digest.Cli;
using Digest.Text.Summaries;
using Digest.Text.Weighing;

namespace Digest.Tests.Cli;

/// <summary>What nobody wrote for a reader, through every batch form: an answer, whose places are places in the very text.</summary>
public sealed class BatchFormTests
{
    private const int Words = 20;
    private const int TenMegabytes = 10_000_000;

    private static readonly (string Kind, string Text)[] Hard =
    [
        ("empty", ""),
        ("blank", " \n\t\u00A0\u200B "),
        ("one word", "Storm"),
        ("no punctuation", string.Join(' ', Enumerable.Repeat("the river rose over the northern quay of Velm and nobody was hurt", 30))),
        ("all capitals", "THE RIVER ROSE OVER THE QUAY OF VELM. THREE SHIPS SANK ON MONDAY. NOBODY WAS HURT."),
        ("mixed", "The river rose. Река поднялась на два метра. 川が上がった。 النهر ارتفع؟ נהר עלה. नदी बढ़ी।"),
        ("both directions", "\u202EThe quay\u202C of \u2067Velm\u2069 \u200Fis closed\u200E. \u202Bنعم\u202C it is."),
        ("zero width", "The\u200B ri\u200Dver\u2060 ro\u00ADse\uFEFF over\u200C Velm. It\u200B is over."),
        ("emoji", "😀😀 Velm 👩‍👩‍👧 wins 🏆! 🇫🇷🇩🇪 🧑🏽‍🚀. ☃️"),
        ("halves of characters", "A\uD83D quay \uDE00of Velm\uD83D\uD83D. \uDE00\uD83D It sank\uD83D"),
        ("nothing but marks", string.Concat(Enumerable.Repeat("«\"([{'“.!?…;:,—", 500))),
        ("control codes", "The\0 river\u0001 rose\u001B[31m over Velm.\u0085It\u2028is over."),
    ];

    private static readonly Background Background = new();

    private static readonly Dictionary<string, Func<JsonElement, object>> Forms = new()
    {
        ["sentences"] = SentencesSubcommand.Answer,
        ["names"] = line => NamesSubcommand.Answer(line, Background),
        ["keywords"] = line => KeywordsSubcommand.Answer(line, 10, Background),
        ["summarize"] = line => SummarizeSubcommand.Answer(line, _ => SummaryBudget.Words(Words), Background),
        ["same"] = line => SameSubcommand.Answer(line, Background),
    };

    [Theory]
    [InlineData("sentences")]
    [InlineData("names")]
    [InlineData("keywords")]
    [InlineData("summarize")]
    [InlineData("same")]
    public async Task Every_text_is_answered_and_every_place_points_into_it(string form)
    {
        foreach (var (kind, text) in Hard)
        {
            using var answer = JsonDocument.Parse(await Answer(form, Line(kind, text)));

            Check(answer.RootElement, kind, text);
        }
    }

    [Theory]
    [InlineData("sentences")]
    [InlineData("names")]
    [InlineData("keywords")]
    [InlineData("summarize")]
    [InlineData("same")]
    public async Task Ten_megabytes_are_answered(string form)
    {
        const string Sentence = "The river rose over the northern quay of Velm, and 3 ships sank. ";
        var text = string.Concat(Enumerable.Repeat(Sentence, TenMegabytes / Sentence.Length));

        using var answer = JsonDocument.Parse(await Answer(form, Line("long", text)));

        Check(answer.RootElement, "long", text);
    }

    [Fact]
    public async Task All_of_them_are_grouped()
    {
        using var output = new StringWriter();

        await GroupSubcommand.Group(new StringReader(string.Join('\n', Hard.Select(hard => Line(hard.Kind, hard.Text)))), output);

        var answers = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        answers.Select(answer => answer.GetProperty("id").GetString()).ShouldBe(Hard.Select(hard => hard.Kind));
        answers.ShouldAllBe(answer => answer.GetProperty("story").GetString()!.Length > 0);
    }

    [Fact]
    public async Task Ten_megabytes_are_grouped_beside_others()
    {
        const string Sentence = "The river rose over the northern quay of Velm, and 3 ships sank. ";
        var text = string.Concat(Enumerable.Repeat(Sentence, TenMegabytes / Sentence.Length));
        using var output = new StringWriter();

        await GroupSubcommand.Group(new StringReader(string.Join('\n', Line("long", text), Line("short", Sentence))), output);

        output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Every_kind_of_budget_is_kept_on_every_text()
    {
        const int Sentences = 2;
        const int Characters = 60;
        (SummaryBudget Budget, int Most, Func<string, int> Size)[] budgets =
        [
            (SummaryBudget.Sentences(Sentences), Sentences, _ => 1),
            (SummaryBudget.Words(Words), Words, sentence => Summary.CountWords(sentence)),
            (SummaryBudget.Characters(Characters), Characters, sentence => sentence.Length),
        ];
        foreach (var (kind, text) in Hard)
        {
            foreach (var (budget, most, size) in budgets)
            {
                using var output = new StringWriter();
                await JsonLines.Run(new StringReader(Line(kind, text)), output, line => SummarizeSubcommand.Answer(line, _ => budget, Background));
                using var answer = JsonDocument.Parse(output.ToString());

                answer.RootElement.GetProperty("sentences").EnumerateArray().Sum(sentence => size(sentence.GetProperty("text").GetString()!)).ShouldBeLessThanOrEqualTo(most, kind);
            }
        }
    }

    [Fact]
    public async Task A_summary_of_several_keeps_its_budget_and_its_places()
    {
        var docs = string.Join(',', Hard.Select(hard => $$"""{"text":{{Quoted(hard.Text)}}}"""));

        using var answer = JsonDocument.Parse(await Answer("summarize", $$"""{"id":"all","docs":[{{docs}}]}"""));

        var sentences = answer.RootElement.GetProperty("sentences").EnumerateArray().ToList();
        sentences.ShouldNotBeEmpty();
        sentences.Sum(sentence => Summary.CountWords(sentence.GetProperty("text").GetString())).ShouldBeLessThanOrEqualTo(Words);
        sentences.ShouldAllBe(sentence => PointsInto(sentence, Hard[sentence.GetProperty("doc").GetInt32()].Text));
    }

    [Fact]
    public async Task A_line_that_is_no_object_is_an_error_of_its_own()
    {
        foreach (var line in new[] { "7", "null", "[]", "\"text\"", "{", "{\"id\":\"\\ud83d\",\"text\":" })
        {
            using var answer = JsonDocument.Parse(await Answer("keywords", line));

            answer.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        }
    }

    private static void Check(JsonElement answer, string kind, string text)
    {
        answer.TryGetProperty("error", out var error).ShouldBeFalse($"{kind}: {error}");
        answer.GetProperty("id").GetString().ShouldBe(kind);
        foreach (var list in new[] { "sentences", "names" })
        {
            if (answer.TryGetProperty(list, out var found))
            {
                found.EnumerateArray().ShouldAllBe(place => PointsInto(place, text), kind);
            }
        }
    }

    // Half a character cannot be printed: in its stead stands the sign for that.
    private static bool PointsInto(JsonElement place, string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()])) == place.GetProperty("text").GetString();

    private static string Line(string kind, string text) =>
        $$"""{"id":"{{kind}}","title":{{Quoted(text[..Math.Min(text.Length, 40)])}},"text":{{Quoted(text)}},"a":{ "text":{{Quoted(text)}} },"b":{ "text":{{Quoted(text)}} } }""";

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length).Append('"');
        foreach (var letter in text)
        {
            if (letter is >= ' ' and <= '~' and not '"' and not '\\')
            {
                quoted.Append(letter);
                continue;
            }

            quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }

        return quoted.Append('"').ToString();
    }

    private static async Task<string> Answer(string form, string line)
    {
        using var output = new StringWriter();
        await JsonLines.Run(new StringReader(line), output, Forms[form]);
        return output.ToString().TrimEnd();
    }
}
