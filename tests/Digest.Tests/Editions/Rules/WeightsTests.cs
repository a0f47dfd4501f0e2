using Digest.Editions.Rules;

namespace Digest.Tests.Editions.Rules;

public sealed class WeightsTests
{
    private static readonly string[][] Headlines = [RuleBook.TermsOf("The old bridge reopens"), RuleBook.TermsOf("Мост снова открыт")];

    [Theory]
    [InlineData("Kursk", "a keyword")]
    [InlineData("kursk", "however it is typed")]
    [InlineData("Курск", "in another script")]
    [InlineData("bridge", "a word of a headline")]
    [InlineData("Old Bridge", "words of a headline in a row")]
    [InlineData("мост", "of any of them")]
    public void A_word_weighs_where_a_story_is_about_it(string word, string because) =>
        new RuleBook([Weight(word, 2)]).InterestIn(["Kursk", "Shoigu"], Headlines, null).Topics.ShouldBe(new Dictionary<string, double> { [word] = 2 }, because);

    [Theory]
    [InlineData("bridges of", "not as it stands")]
    [InlineData("bridge old", "in another order")]
    [InlineData("ridge", "part of a word")]
    [InlineData("Lavrov", "somebody else")]
    public void Where_it_is_not_about_it_it_weighs_nothing(string word, string because) =>
        new RuleBook([Weight(word, 2)]).InterestIn(["Kursk", "Shoigu"], Headlines, null).Topics.ShouldBeEmpty(because);

    private static Rule Weight(string word, double value) => new() { Kind = Rule.Weight, Text = word, Value = value };
}
