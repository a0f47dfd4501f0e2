using Digest.Stories;
using Digest.Text.Comparing;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Stories;

public sealed class StoryWindowTests
{
    private const int Capacity = 5;

    // Few of them, so that articles meet, lose each other and come again.
    private static readonly Gen<uint[]> Keys = Gen.Choose(1, 9).Select(key => (uint)key).ListOf(3).Select(keys => keys.Distinct().ToArray());

    [Fact]
    public void An_article_finds_just_the_stories_of_the_window_that_share_a_term() =>
        Prop.ForAll(Keys.ListOf().ToArbitrary(), articles =>
        {
            var window = new StoryWindow(Capacity);
            var all = new List<(uint[] Keys, KnownStory Story)>();
            foreach (var keys in articles)
            {
                var within = all.TakeLast(Capacity).Where(other => other.Keys.Intersect(keys).Any()).Select(other => other.Story.Id).Order();
                window.Candidates(Article(keys), Capacity).Select(story => story.Id).Order().ShouldBe(within);
                all.Add((keys, new KnownStory(all.Count, "en")));
                window.Take(Article(keys), all[^1].Story)?.Id.ShouldBe(all.Count - 1 - Capacity);
            }

            window.Count.ShouldBe(Math.Min(Capacity, articles.Count));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(2_000)]
    [InlineData(257)]
    [InlineData(1_000)]
    public void What_came_first_is_found_however_the_window_has_grown(int capacity)
    {
        const int Articles = 2_000;
        var window = new StoryWindow(capacity);
        for (var number = 0; number < Articles; number++)
        {
            window.Take(Article([(uint)number + 1, (uint)number + 2]), new KnownStory(number, "en"));
        }

        for (var number = 1; number < Articles; number++)
        {
            long[] both = [number - 1, number];
            window.Candidates(Article([(uint)number + 1]), Articles).Select(story => story.Id).Order().ShouldBe(both.Where(story => story >= Articles - capacity));
        }
    }

    private static Sketch Article(uint[] keys) => new("en", TermVector.Empty, TermVector.Empty, keys, [.. keys.Select(_ => 1f)]);
}
