using Digest.Text;

namespace Digest.Tests.Text;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData("en", "the")]
    [InlineData("de", "für")]
    [InlineData("fr", "été")]
    [InlineData("ru", "её")]
    [InlineData("tr", "için")]
    [InlineData("el", "της")]
    [InlineData("ar", "إلى")]
    [InlineData("fa", "برای")]
    [InlineData("hi", "और")]
    [InlineData("zh", "我们")]
    public void A_common_word_is_known_in_its_folded_form(string language, string word) =>
        StopWords.Contains(language, Fold.Of(word)).ShouldBeTrue();

    [Theory]
    [InlineData("world")]
    [InlineData("home")]
    [InlineData("million")]
    [InlineData("state")]
    [InlineData("case")]
    public void What_a_reader_may_look_for_is_no_stop_word(string word) => StopWords.Contains("en", word).ShouldBeFalse();

    [Fact]
    public void A_language_without_a_list_has_no_stop_words() => StopWords.Contains("xx", "the").ShouldBeFalse();
}
