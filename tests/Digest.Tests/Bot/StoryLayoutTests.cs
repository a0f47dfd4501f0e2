using Digest.Bot;
using Digest.Telegram;
using Digest.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Bot;

public sealed class StoryLayoutTests
{
    [Fact]
    public void Parts_stand_where_their_names_do_with_the_marks_around_them() =>
        Html("{number}. *{title}*\n_{source}_, {time}").ShouldBe("7. <b>Lamps &lt;b&gt;</b>\n<a href=\"https://example.org/\"><i>Harbour Post</i></a>, 08:00\n");

    [Fact]
    public void A_line_whose_parts_are_all_missing_is_left_out() => Html("{update}{count}\n{title}\n\n— {source}").ShouldStartWith("Lamps &lt;b&gt;\n\n— ");

    [Fact]
    public void A_backslash_makes_a_sign_plain() => Html(@"{title} \*\_\{x\} \\").ShouldBe("Lamps &lt;b&gt; *_{x} \\\n");

    [Fact]
    public void A_line_may_be_a_quotation() => Html("{title}\n> {sentences}\nend").ShouldBe("Lamps &lt;b&gt;\n<blockquote>Lamps were lit.\n</blockquote>end\n");

    [Theory]
    [InlineData("{title} {headline}", LayoutFault.Unknown, "{headline}")]
    [InlineData("{title} {TITLE}", LayoutFault.Twice, "{title}")]
    [InlineData("{number} {source}", LayoutFault.Nothing, "{title}")]
    [InlineData("", LayoutFault.Nothing, "{title}")]
    [InlineData("{title", LayoutFault.Sign, "{")]
    [InlineData("title}", LayoutFault.Sign, "}")]
    [InlineData("*{title}\n*", LayoutFault.Sign, "*")]
    [InlineData("{title} _and", LayoutFault.Sign, "_")]
    public void What_is_no_layout_is_told_by_what_is_wrong(string text, LayoutFault fault, string about) =>
        StoryLayout.Read(text).ShouldBe(new LayoutReading(null, fault, about));

    [Fact]
    public void A_layout_is_at_most_500_characters_long() => StoryLayout.Read("{title}" + new string('x', 494)).Fault.ShouldBe(LayoutFault.Long);

    [Fact]
    public void Whatever_somebody_writes_is_a_message_that_Telegram_takes() => Prop.ForAll(Layouts, text =>
    {
        if (StoryLayout.Read(text).Layout is not { } layout)
        {
            return;
        }

        foreach (var part in MessageParts.Split(layout.Tell(Part)))
        {
            var silent = new List<string>();
            FakeTelegramText.Read(TelegramHtml.Render(part), html: true, silent);
            silent.ShouldAllBe(what => what.StartsWith("the text holds", StringComparison.Ordinal));
        }
    }).QuickCheckThrowOnFailure();

    private static readonly string[] Pieces =
        [.. StoryLayout.Parts.Select(StoryLayout.Braced), "{title}", "*", "_", "**", ">", "> ", "\n", "\r\n", "\\", "<b>", "</", "&lt;", "😀", "\u202E", "\uD83D", " ", "x", "{x}"];

    private static readonly Arbitrary<string> Layouts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces) + "{title}").ToArbitrary();

    private static string Html(string layout) => TelegramHtml.Render(StoryLayout.Read(layout).Layout.ShouldNotBeNull().Tell(Part));

    private static RichText Part(string name) => name switch
    {
        "number" => "7",
        "title" => new RichText().Add("Lamps <b>", Mark.Sourced),
        "sentences" => new RichText().Add("Lamps were lit.", Mark.Sourced),
        "source" => new RichText().Link("Harbour Post", "https://example.org/"),
        "time" => "08:00",
        _ => new RichText(),
    };
}
