using Digest.Feeds.Formats;

namespace Digest.Tests.Feeds.Formats;

public sealed class HtmlSanitiserTests
{
    private static readonly Uri Base = new("http://x.example/a/b");

    [Theory]
    [InlineData("safe <script>alert(1)</script>text")]
    [InlineData("safe <SCRIPT type='a>b'>alert('</p>')</SCRIPT >text")]
    [InlineData("safe <style>p { color: red }</style>text")]
    [InlineData("safe <object data='x'><param name='y'>fallback</object>text")]
    [InlineData("safe <iframe src='x'>fallback</iframe>text")]
    [InlineData("safe <applet code='x'>fallback</applet>text")]
    [InlineData("safe <embed src='x'>text")]
    [InlineData("safe <meta http-equiv='refresh'><link rel='stylesheet' href='x'>text")]
    [InlineData("safe <!-- comment <b> -->text")]
    [InlineData("safe <!-- comment --><!-- another -->text")]
    [InlineData("safe <?php echo 1 ?>text")]
    [InlineData("safe text<script>alert(1)")]
    public void What_runs_or_loads_is_gone(string html) => HtmlSanitiser.Clean(html, null).ShouldBe("safe text");

    [Theory]
    [InlineData("<scr<script>ipt>alert(1)</script>")]
    [InlineData("<script<script>>alert(1)</script>")]
    [InlineData("<<script>script>alert(1)</script>")]
    [InlineData("<script\n>alert(1)</script\n>")]
    [InlineData("<x:script>alert(1)</x:script>")]
    [InlineData("<img src=\"x\" onerror=\"<script>alert(1)</script>\">")]
    [InlineData("<img src=x onerror=alert(1)//")]
    [InlineData("<a href=\"java\nscript:alert(1)\">")]
    [InlineData("<a href=\" javascript:alert(1)\">")]
    [InlineData("<a href=\"&#106;avascript:alert(1)\">")]
    [InlineData("<a href=javascript:alert(1)>")]
    [InlineData("<math><mi xlink:href=\"javascript:alert(1)\">a</mi></math>")]
    [InlineData("<img dynsrc=\"java&#10;script:alert(1)\">")]
    [InlineData("<img srcset='javascript:alert(1) 1x'>")]
    [InlineData("<a ping=javascript:alert(1)>")]
    [InlineData("<svg><set attributeName='href' to='&#106;avascript:alert(1)' /></svg>")]
    [InlineData("<p style='background: url(javascript:alert(1))'>")]
    public void Tags_and_addresses_written_to_slip_through_do_not(string html)
    {
        var clean = HtmlSanitiser.Clean(html, Base);
        clean.ShouldNotContain("<script", Case.Insensitive);
        clean.ShouldNotContain("javascript:", Case.Insensitive);
        clean.ShouldNotContain("onerror", Case.Insensitive);
        clean.ShouldNotContain("alert(1)\"", Case.Insensitive);
    }

    [Theory]
    [InlineData("<a href=\"c\">", "<a href=\"http://x.example/a/c\">")]
    [InlineData("<a href='/c?d=1&amp;e=2'>", "<a href='http://x.example/c?d=1&amp;e=2'>")]
    [InlineData("<img src=c.png alt=''>", "<img src=http://x.example/a/c.png alt=''>")]
    [InlineData("<a href=\"http://y.example/\">", "<a href=\"http://y.example/\">")]
    [InlineData("<a href=\"#top\">", "<a href=\"#top\">")]
    [InlineData("<a href=\"mailto:a@x.example\">", "<a href=\"mailto:a@x.example\">")]
    public void Links_are_made_absolute(string html, string expected) => HtmlSanitiser.Clean(html, Base).ShouldBe(expected);

    [Theory]
    [InlineData("no tags at all, 1 & 2")]
    [InlineData("<p>One <b>bold</b> word and <a href=\"http://y.example/\">a link</a>.</p>")]
    public void Harmless_html_comes_back_as_it_is(string html) => HtmlSanitiser.Clean(html, Base).ShouldBeSameAs(html);

    [Fact]
    public void A_sign_of_mathematics_is_written_out() =>
        HtmlSanitiser.Clean("<p>1 < 2 <3</p>", null).ShouldBe("<p>1 &lt; 2 &lt;3</p>");
}
