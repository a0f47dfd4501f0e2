using Digest.Lookups.Figures;
using Digest.Stories;
using Digest.Tests.House;
using Digest.Tests.Support;

namespace Digest.Tests.Lookups.Figures;

public sealed class FigureTableTests
{
    private const double LeastPrecision = 0.95;
    private const double LeastRecall = 0.8;

    [Fact]
    public void Figures_that_disagree_are_found_and_hardly_any_that_do_not()
    {
        var stories = FigureStory.Read(Repository.File("tests", "Digest.Tests", "Lookups", "Samples", "figures.txt")).ToList();
        var results = stories.Select(story => (story, Found: story.Found())).ToList();
        var right = results.Sum(result => result.Found.Count(result.story.Labels.Contains));
        var wrong = string.Join('\n', results.Where(result => !result.Found.SetEquals(result.story.Labels)).Select(result => $"{result.story.Name}: {string.Join("; ", result.story.Labels)} -> {string.Join("; ", result.Found)}"));

        stories.Count.ShouldBeGreaterThanOrEqualTo(40);
        stories.Sum(story => story.Articles.Count).ShouldBeGreaterThanOrEqualTo(150);
        (right / (double)results.Sum(result => result.Found.Count)).ShouldBeGreaterThanOrEqualTo(LeastPrecision, wrong);
        (right / (double)stories.Sum(story => story.Labels.Count)).ShouldBeGreaterThanOrEqualTo(LeastRecall, wrong);
    }

    /// <summary>The living example: what different reports say of the men for Kursk.</summary>
    [Fact]
    public async Task The_men_for_Kursk_are_told_apart_by_what_they_are()
    {
        await using var app = await DigestApp.WithSeeds();
        var story = (await app.Get<StoryStore>().Articles(1, [.. Enumerable.Range(1, 30).Select(id => (long)id)]))
            .First(story => story.Any(article => article.Title.StartsWith("Shoigu: 6,000")));

        var rows = FigureTable.Of(story);

        Values(rows, "engineer").ShouldBe([1000]);
        rows.First(row => row.Thing is "engineer").State.ShouldBe(FigureState.Agree);

        // One paper names 4,500 builders only to say that this was too low.
        Values(rows, "builder").ShouldBe([5000]);
        rows.First(row => row.Thing is "builder").State.ShouldBe(FigureState.Agree);

        // More than 6,000 casualties are not the 6,000 people who will leave.
        rows.ShouldNotContain(row => row.Claims.Any(claim => claim.Figure.Counts.Contains("casualties")));
        Values(rows, "soldier").ShouldBe([6000]);
        rows.ShouldAllBe(row => row.Claims.All(claim => claim.Article.Text.Contains(claim.Text)));
    }

    private static IEnumerable<double> Values(IReadOnlyList<FigureRow> rows, string thing) =>
        rows.First(row => row.Thing == thing).Claims.Select(claim => claim.Figure.Value).Distinct().Order();
}
