using System.Text;

namespace Digest.Tests.Feeds.Formats;

public sealed class FeedBytesTests
{
    [Theory]
    [InlineData("encoding-windows-1251.xml", "Новости дня")]
    [InlineData("encoding-koi8-r.xml", "Новости дня")]
    [InlineData("encoding-utf-16.xml", "Новости дня")]
    [InlineData("utf-32.xml", "Новости дня")]
    [InlineData("encoding-big5.xml", "今日新聞")]
    [InlineData("encoding-gb18030.xml", "今日新闻报道")]
    [InlineData("encoding-shift_jis.xml", "今日のニュース")]
    [InlineData("encoding-euc-jp.xml", "今日のニュース")]
    [InlineData("encoding-euc-kr.xml", "오늘의 뉴스")]
    public void A_declared_encoding_is_read(string sample, string title) => Sample.Document(sample).Title.ShouldBe(title);

    [Fact]
    public void The_answers_charset_beats_the_declaration()
    {
        var bytes = Sample.Bytes("encoding-koi8-r.xml").AsSpan().ToArray();
        var lying = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace("koi8-r", "big5", StringComparison.Ordinal));
        Sample.Feed(lying, "application/xml; charset=\"KOI8-R\"").Title.ShouldBe("Новости дня");
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1251")]
    [InlineData("no-such-thing")]
    [InlineData("utf-16")]
    public void Bytes_that_are_plainly_utf_8_are_read_as_such_whatever_is_declared(string declared) =>
        Sample.Feed($"<?xml version='1.0' encoding='{declared}'?>" + Titled("Žluťoučký kůň")).Title.ShouldBe("Žluťoučký kůň");

    [Fact]
    public void Latin_1_is_windows_1252_and_so_are_bytes_that_fit_nowhere()
    {
        byte[] Bytes(string head) => [.. Encoding.ASCII.GetBytes(head + "<rss><channel><title>"), 0x93, 0xe9, 0x94, .. "</title></channel></rss>"u8];
        Sample.Feed(Bytes("<?xml version='1.0' encoding='iso-8859-1'?>")).Title.ShouldBe("“é”");
        Sample.Feed(Bytes("")).Title.ShouldBe("“é”");
        Sample.Feed(Bytes("<?xml version='1.0' encoding='utf-8'?>")).Title.ShouldBe("“é”");
    }

    [Fact]
    public void Characters_that_xml_forbids_are_gone() =>
        Sample.Feed("\u0000\ufeff " + Titled("a\u0001b\u000bc\u0099d")).Title.ShouldBe("abc™d");

    private static string Titled(string title) => $"<rss><channel><title>{title}</title></channel></rss>";
}
