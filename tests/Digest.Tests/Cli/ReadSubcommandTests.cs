using System.Text.Json;
using Digest.Cli;

namespace Digest.Tests.Cli;

public sealed class ReadSubcommandTests
{
    private const string Text = """
        date 2025-11-03
        Harbour opens a bridge for cyclists
        (MENAFN) The harbour town opened a bridge for cyclists and walkers on Saturday, nine years after the first plans were drawn.
        The crossing is 214 metres long, and the state paid two thirds of what it cost, as the town hall said on Sunday.
        """;

    [Fact]
    public void A_line_of_text_is_answered_with_what_it_says()
    {
        var answer = Answer(new { id = "7", text = Text });

        answer.GetProperty("id").GetString().ShouldBe("7");
        answer.GetProperty("title").GetString().ShouldBe("Harbour opens a bridge for cyclists");
        answer.GetProperty("published").GetString().ShouldBe("2025-11-03");
        answer.GetProperty("source").GetString().ShouldBe("MENAFN");
        answer.GetProperty("language").GetString().ShouldBe("en");
        answer.GetProperty("text").GetString()!.Split("\n\n").Length.ShouldBe(2);
        answer.TryGetProperty("byline", out _).ShouldBeFalse();
    }

    [Fact]
    public void A_page_states_its_own_language_and_moment()
    {
        var answer = Answer(new
        {
            id = "8",
            html = "<html lang='de-AT'><head><meta property='article:published_time' content='2025-11-03T10:00:00+01:00'></head><body><p>Die Stadt hat am Samstag eine Brücke eröffnet, neun Jahre nach den ersten Plänen.</p></body></html>",
        });

        answer.GetProperty("language").GetString().ShouldBe("de");
        answer.GetProperty("published").GetString().ShouldBe("2025-11-03T09:00:00Z");
    }

    [Theory]
    [InlineData("<!doctype html><p>x", true)]
    [InlineData("\n <html>", true)]
    [InlineData("<p>a</p>", true)]
    [InlineData("A <b>word</b> in a text", false)]
    [InlineData(" date 2025-12-29 403\nTitle", false)]
    [InlineData("", false)]
    public void A_page_is_told_from_text_by_looking(string content, bool isPage) => ReadSubcommand.IsPage(content).ShouldBe(isPage);

    private static JsonElement Answer(object line) =>
        JsonSerializer.SerializeToElement(ReadSubcommand.Answer(JsonSerializer.SerializeToElement(line, JsonLines.Options)), JsonLines.Options);
}
