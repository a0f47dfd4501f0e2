using System.Text;
using Digest.Articles.Reading;

namespace Digest.Tests.Articles.Reading;

public sealed class PageBytesTests
{
    [Fact]
    public void UTF_8_is_read_whatever_is_stated() =>
        PageBytes.Decode(Encoding.UTF8.GetBytes("<meta charset=iso-8859-1>é"), "text/html; charset=windows-1251").ShouldEndWith("é");

    [Fact]
    public void A_stated_charset_is_used_for_what_is_not_UTF_8() =>
        PageBytes.Decode([0xCC, 0xE8, 0xF0], "text/html; charset=windows-1251").ShouldBe("Мир");

    [Fact]
    public void The_page_s_own_meta_element_is_read_too() =>
        PageBytes.Decode([.. Encoding.ASCII.GetBytes("<meta charset=\"windows-1251\">"), 0xCC, 0xE8, 0xF0], null).ShouldEndWith("Мир");

    [Fact]
    public void Bytes_that_state_nothing_are_windows_1252() => PageBytes.Decode([0x93, 0xE9, 0x94], null).ShouldBe("“é”");

    [Fact]
    public void A_byte_order_mark_decides() => PageBytes.Decode([0xFF, 0xFE, 0x41, 0x00], null).ShouldBe("A");

    [Fact]
    public void No_bytes_are_no_text() => PageBytes.Decode([], "nonsense").ShouldBe("");
}
