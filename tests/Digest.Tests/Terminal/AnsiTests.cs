using Digest.Bot;
using Digest.Terminal;

namespace Digest.Tests.Terminal;

public sealed class AnsiTests
{
    [Fact]
    public void In_a_pipe_there_are_words_alone_and_addresses_behind_them()
    {
        var text = new RichText().Bold("Headline").Line().Link("Harbour Post", "https://harbour.example/a").Add(", today");

        new Ansi(colours: false, int.MaxValue).Print(text).ShouldBe("Headline\nHarbour Post <https://harbour.example/a>, today\n");
    }

    [Fact]
    public void What_a_feed_wrote_cannot_steer_the_terminal()
    {
        var text = new RichText().Add("evil \u001b[2J\u001b]0;title\u0007 \u202etxet \u0085 end").Link("x", "https://e.example/\u001b]8;;");

        var printed = new Ansi(colours: true, 80).Print(text);

        printed.ShouldNotContain("\u001b[2J");
        printed.ShouldNotContain("\u001b]0;");
        printed.ShouldNotContain("\u202e");
        printed.ShouldNotContain("\u0007");
        printed.ShouldContain("evil [2J");
    }

    [Fact]
    public void Lines_break_between_words_and_no_word_is_lost()
    {
        var text = new RichText().Add(string.Join(' ', Enumerable.Range(100, 60)));

        var printed = new Ansi(colours: false, 40).Print(text);

        printed.TrimEnd().Split('\n').ShouldAllBe(line => line.Length <= 40);
        printed.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ShouldBe(Enumerable.Range(100, 60).Select(number => number.ToString()));
    }
}
