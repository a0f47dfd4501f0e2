using Digest.Articles;
using Digest.Editions.Rules;
using Digest.Text;
using Digest.Text.Comparing;
using Digest.Text.Weighing;

namespace Digest.Tests.Editions.Rules;

public sealed class FollowingTests
{
    [Theory]
    [InlineData("visit", true)]
    [InlineData("Shoygu", true)]
    [InlineData("Шойгу", true)]
    [InlineData("Sergey Shoygu", true)]
    [InlineData("\"visited the front\"", true)]
    [InlineData("\"the visited front\"", false)]
    [InlineData("front visits", true)]
    [InlineData("football OR name:Shoigu", true)]
    [InlineData("football", false)]
    [InlineData("visit -front", false)]
    public void Words_match_in_every_ending_and_names_in_every_spelling(string followed, bool matches) =>
        new Following([Follow(followed)]).In(Article(), 0).Any().ShouldBe(matches);

    [Theory]
    [InlineData("NOT football")]
    [InlineData("-football")]
    [InlineData("(")]
    [InlineData("")]
    public void What_is_only_not_wanted_or_no_filter_follows_nothing(string text)
    {
        Following.ExpressionOf(text).ShouldBeNull();
        new Following([Follow(text)]).Since.ShouldBeNull();
    }

    [Fact]
    public void What_is_followed_takes_nothing_out_of_a_digest()
    {
        var book = new RuleBook([Follow("visit")]);

        book.LetsAllPass.ShouldBeTrue();
        book.Against(Article(), [], 0).ShouldBeNull();
    }

    private static Rule Follow(string text) => new() { Kind = Rule.Follow, Text = text, Since = 7 };

    private static FilterText Article()
    {
        const string Title = "Sergei Shoigu visited the front";
        const string Text = "Sergei Shoigu visited the front near Kursk on Sunday. Shoigu spoke with engineers.";
        var background = new Background();
        var traits = Traits.Of(Analysis.Of(Title, Text, "en", background), background);
        return new FilterText(
            new Article { Address = "https://example.org/1", Title = Title, Text = Text, Source = "Harbour Post", Language = "en", Traits = KeptTraits.Write(traits) },
            []);
    }
}
