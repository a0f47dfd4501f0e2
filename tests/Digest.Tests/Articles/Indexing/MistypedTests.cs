using Digest.Articles.Indexing;

namespace Digest.Tests.Articles.Indexing;

public sealed class MistypedTests
{
    [Theory]
    [InlineData("shoigv", "shoigu", true)]
    [InlineData("eartquake", "earthquake", true)]
    [InlineData("kamchtaka", "kamchatka", true)]
    [InlineData("lavorv", "lavrov", true)]
    [InlineData("harbor", "harbour", true)]
    [InlineData("berlin", "berkel", false)]
    [InlineData("museum", "muse", false)]
    public void One_mistake_is_forgiven_and_two_in_a_long_word(string typed, string meant, bool isMeant) =>
        Mistyped.Is(typed, meant).ShouldBe(isMeant);

    [Theory]
    [InlineData("kursk", true)]
    [InlineData("euro", false)]
    [InlineData("2025-06", false)]
    [InlineData("8.8888", false)]
    [InlineData("地震地震地震", false)]
    public void Mistakes_are_looked_for_in_words_of_some_letters(string typed, bool may) => Mistyped.MayBe(typed).ShouldBe(may);

    [Theory]
    [InlineData("enginers", "engin")]
    [InlineData("governmnet", "govern")]
    [InlineData("erthquakes", "earthquak")]
    public void A_mistyped_word_meets_the_stem_of_the_one_that_was_meant(string typed, string stem) => Mistyped.IsOfStem(typed, stem).ShouldBeTrue();

    [Theory]
    [InlineData("engineer", "enabl")]
    [InlineData("lavrov", "lawson")]
    [InlineData("reads", "read")]
    public void A_stem_of_another_word_is_not_met(string typed, string stem) => Mistyped.IsOfStem(typed, stem).ShouldBeFalse();
}
