using Digest.Bot;
using Digest.Telegram;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

public class TelegramHtmlTests
{
    [Fact]
    public void What_has_a_meaning_in_HTML_loses_it() =>
        TelegramHtml.Render(new RichText().Add("a < b && \"c\" > </a> é 😀 &nbsp;"))
            .ShouldBe("a &lt; b &amp;&amp; &quot;c&quot; &gt; &lt;/a&gt; é 😀 &amp;nbsp;");

    [Fact]
    public void Neighbours_that_look_the_same_share_their_tags() =>
        TelegramHtml.Render(new RichText().Bold("a").Bold("b").Italic("c").Add("d", Mark.Bold | Mark.Italic))
            .ShouldBe("<b>ab</b><i>c</i><b><i>d</i></b>");

    [Fact]
    public void A_quote_holds_all_that_stands_in_it() =>
        TelegramHtml.Render(new RichText().Add("says: ").Add("so ", Mark.Quote).Add("and so", Mark.Quote | Mark.Bold).Add("."))
            .ShouldBe("says: <blockquote>so <b>and so</b></blockquote>.");

    [Fact]
    public void Code_holds_no_other_marks() =>
        TelegramHtml.Render(new RichText().Add("x", Mark.Code | Mark.Bold | Mark.Italic)).ShouldBe("<code>x</code>");

    [Theory]
    [InlineData("https://example.com/a?b=1&c=2", "<a href=\"https://example.com/a?b=1&amp;c=2\">t</a>")]
    [InlineData("http://example.com", "<a href=\"http://example.com/\">t</a>")]
    [InlineData("https://example.com/\"onclick=x", "<a href=\"https://example.com/%22onclick=x\">t</a>")]
    [InlineData("http://localhost:3000/", "t")]
    [InlineData("http://localhost./", "t")]
    [InlineData("javascript:alert(1)", "t")]
    [InlineData("tg://user?id=42", "t")]
    [InlineData("ftp://example.com/", "t")]
    [InlineData("/news/1", "t")]
    [InlineData("https://name:secret@example.com/", "t")]
    [InlineData("", "t")]
    [InlineData(null, "t")]
    public void A_link_leads_to_the_web_or_nowhere(string? address, string html) =>
        TelegramHtml.Render(new RichText().Link("t", address)).ShouldBe(html);

    [Fact]
    public void A_link_with_nothing_to_see_can_still_be_tapped() =>
        TelegramHtml.Render(new RichText().Link("\u200B ", "https://example.com/1")).ShouldBe("<a href=\"https://example.com/1\">…</a>");

    [Theory]
    [InlineData("a\u202Eb\u2028c\u2066d", "abcd")]
    [InlineData("a\r\nb\tc\0d\u0085e", "a\nb c d e")]
    [InlineData("whole 😀 zero\u200Bwidth", "whole 😀 zero\u200Bwidth")]
    public void Text_is_cleaned_before_Telegram_does_it(string text, string clean) =>
        TelegramHtml.Plain(new RichText().Add(text)).ShouldBe(clean);

    [Fact]
    public void Half_a_character_is_shown_as_one_that_cannot_be_shown() =>
        TelegramHtml.Plain(new RichText().Add("half \uD83D of \uDE00 it")).ShouldBe("half \uFFFD of \uFFFD it");

    [Theory]
    [InlineData("<x>", "Unsupported start tag \"x\" at byte offset 0")]
    [InlineData("é<b", "Unclosed start tag at byte offset 2")]
    [InlineData("<a href=\"", "Unclosed start tag \"a\" at byte offset 0")]
    [InlineData("</b>", "Unexpected end tag at byte offset 0")]
    [InlineData("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<a =x>", "Empty attribute name in the tag \"a\" at byte offset 0")]
    [InlineData("<a href=a/b>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<span class=\"x\">a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    public void The_fake_server_refuses_what_Telegram_refuses(string html, string why) =>
        Should.Throw<FakeRefusalException>(() => FakeTelegramText.Read(html, html: true, [])).Message.ShouldBe($"can't parse entities: {why}");
}
