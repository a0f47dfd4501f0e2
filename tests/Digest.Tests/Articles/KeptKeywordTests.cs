using Digest.Articles;

namespace Digest.Tests.Articles;

public sealed class KeptKeywordTests
{
    [Fact]
    public void Keywords_are_read_as_they_were_written()
    {
        List<KeptKeyword> keywords = [new("kursk", "Kursk", 52.355), new("air defence", "air defence", 7.1), new("мая", "мая", 0)];

        KeptKeyword.Read(KeptKeyword.Write(keywords)).ShouldBe(keywords);
    }

    [Fact]
    public void A_keyword_never_breaks_the_line_of_another()
    {
        var kept = KeptKeyword.Write([new("a\tb", "A\nB", 2), new("c", "C", 1)]);

        KeptKeyword.Read(kept).ShouldBe([new("a b", "A B", 2), new("c", "C", 1)]);
    }

    [Fact]
    public void What_is_no_keyword_is_left_out()
    {
        KeptKeyword.Read("").ShouldBeEmpty();
        KeptKeyword.Read("a\tb\none\tOne\t1").ShouldBe([new("one", "One", 1)]);
    }
}
