using Digest.Articles;
using Digest.Lookups;
using Digest.Tests.Support;
using Digest.Text.Weighing;

namespace Digest.Tests.Lookups;

public sealed class FirstSaidTests
{
    [Fact]
    public void Each_detail_has_its_first_source_and_how_long_the_others_took()
    {
        var details = FirstSaid.Of(
        [
            Report(1, "Wire", 0, "The fire in Melk injured 12 people. “We have never seen such a fire,” the mayor said."),
            Report(2, "Post", 22, "The fire injured 12 people in Melk, doctors said."),
            Report(3, "Courier", 180, "“We have never seen such a fire,” said the mayor of Melk. The fire injured 14 people."),
        ], new Background());

        var figure = details.First(detail => detail.Kind is DetailKind.Figure);
        figure.First.Source.ShouldBe("Wire");
        figure.Others.Select(other => (other.Article.Source, other.Later / 60_000)).ShouldBe([("Post", 22L)]);
        var quote = details.First(detail => detail.Kind is DetailKind.Quote);
        quote.First.Source.ShouldBe("Wire");
        quote.Others.Single().Later.ShouldBe(180 * 60_000L);
    }

    [Fact]
    public async Task A_story_of_the_samples_tells_its_figures_and_who_was_first()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");

        var story = await app.Say("/story Shoigu engineers builders Kursk");
        story.Text.ToString().ShouldContain("First: ");
        foreach (var button in story.Buttons.SelectMany(row => row))
        {
            (await app.Ask(button.Command)).ShouldNotBeEmpty();
        }
    }

    private static Article Report(long id, string source, int minutes, string text) => new()
    {
        Id = id,
        Title = "A fire in Melk",
        Source = source,
        Language = "en",
        Text = text,
        PublishedAt = DigestApp.Morning.AddMinutes(minutes).ToUnixTimeMilliseconds(),
    };
}
