using System.Text;
using Digest.Articles.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Articles.Reading;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain words", "plain words")]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n\nTwo.")]
    [InlineData("<p>One\n  <b>bold</b>  word</p>", "One bold word")]
    [InlineData("one<br>line", "one line")]
    [InlineData("One.<br>Two", "One.\n\nTwo")]
    [InlineData("one<br/><br />two", "one\n\ntwo")]
    [InlineData("<ul><li>One</li><li>Two</li></ul><blockquote>Said</blockquote>", "One\n\nTwo\n\nSaid")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc")]
    [InlineData("a<script>var x = '<p>no</p>';</script>b", "ab")]
    [InlineData("<style>p{}</style><p>Yes</p><!-- <p>no</p> -->", "Yes")]
    [InlineData("<figure><img src=x><figcaption>Photo: A</figcaption></figure><p>Text</p>", "Text")]
    [InlineData("Tom &amp; Jerry&nbsp;&#8217;s &#x41; &eacute; &unknown; 5 &lt; 6", "Tom & Jerry ’s A é &unknown; 5 < 6")]
    [InlineData("<a title=\"a > b\" href='x'>link</a>", "link")]
    [InlineData("2 < 3 and <3", "2 < 3 and <3")]
    [InlineData("<p>never closed", "never closed")]
    [InlineData("<script>never closed", "never closed")]
    [InlineData("<![CDATA[inside]]>", "inside]]>")]
    [InlineData("open <a href=\"x", "open")]
    [InlineData("\u00A0a\u00A0\u00A0b\u00A0", "a b")]
    public void A_fragment_becomes_clean_paragraphs(string html, string text) => HtmlText.Of(html).ShouldBe(text);

    [Fact]
    public void A_hundred_thousand_open_tags_are_passed_over()
    {
        var html = new StringBuilder();
        for (var tag = 0; tag < 100_000; tag++)
        {
            html.Append("<div><script>");
        }

        HtmlText.Of(html.Append("end").ToString()).ShouldBe("end");
    }

    [Fact]
    public void Whatever_the_fragment_paragraphs_are_parted_by_one_blank_line() =>
        Prop.ForAll<string>(junk => HtmlText.Of($"<p>{junk}<br><div a='{junk}'>{junk}</p>&{junk};").Contains("\n\n\n", StringComparison.Ordinal) == false)
            .QuickCheckThrowOnFailure();
}
