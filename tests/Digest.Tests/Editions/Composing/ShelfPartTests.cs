using Digest.Editions.Composing;

namespace Digest.Tests.Editions.Composing;

/// <summary>What of a shelf one reader reads, whatever the size of a story.</summary>
public sealed class ShelfPartTests
{
    private const long From = 1_000;
    private const int Large = 150;

    /// <summary>Two small stories around one that needs several words for its bits; every third article is no news.</summary>
    private static readonly ShelfStory[] Stories = Shelve(2, Large, 1);

    [Fact]
    public void A_reader_reads_what_his_feeds_brought_and_no_rule_took_out()
    {
        var part = PartOf((1, 3), (1, 64), (1, 149), (2, 0));

        var large = part.Stories[0];
        part.Stories.Select(own => own.Story.Id).ShouldBe([2, 3]);
        part.Articles().Select(one => (one.Own.Story.Id, one.Place)).ShouldBe([(2, 3), (2, 64), (2, 149), (3, 0)]);
        (part.NewsOf(large), part.LeftOf(large)).ShouldBe((2, 2));

        part.TakeOut(large, 149);

        (part.NewsOf(large), part.LeftOf(large)).ShouldBe((2, 1));
        part.Share(large).Articles.ShouldBe([Stories[1].Articles[3], Stories[1].Articles[64]]);
        part.Articles().Count().ShouldBe(4, "what was taken out had been brought all the same");
    }

    [Fact]
    public void Readers_of_the_same_articles_share_what_is_reckoned_of_them_of_a_large_story_too()
    {
        var share = LargeOf((1, 3), (1, 149));

        LargeOf((0, 1), (1, 149), (1, 3)).ShouldBeSameAs(share);
        LargeOf((1, 3), (1, 148)).ShouldNotBeSameAs(share);
    }

    [Fact]
    public void Whoever_reads_all_of_a_story_shares_its_whole()
    {
        var all = PartOf([.. Enumerable.Range(0, Large).Select(place => (1, place))]);

        all.Share(all.Stories[0]).ShouldBeSameAs(Stories[1].Whole);
        all.NewsOf(all.Stories[0]).ShouldBe(Large - (Large / 3));
    }

    private static StoryShare LargeOf(params (int Story, int Place)[] brought)
    {
        var part = PartOf(brought);
        return part.Share(part.Stories.Single(own => own.Story.Id == 2));
    }

    private static ShelfPart PartOf(params (int Story, int Place)[] brought)
    {
        var marks = new ulong[Stories[^1].End];
        foreach (var (story, place) in brought)
        {
            Stories[story].Mark(marks, place);
        }

        return new ShelfPart([.. Stories.SelectMany(story => Enumerable.Repeat(story, story.News.Length))], marks);
    }

    private static ShelfStory[] Shelve(params int[] sizes)
    {
        var stories = new List<ShelfStory>();
        foreach (var (number, size) in sizes.Index())
        {
            var articles = Enumerable.Range(0, size).Select(place => Article(number, place)).ToArray();
            stories.Add(new ShelfStory(number + 1, articles, article => article.PlacedAt >= From, stories.Count == 0 ? 0 : stories[^1].End));
        }

        return [.. stories];
    }

    private static ShelfArticle Article(int story, int place) => new()
    {
        Id = (story * 1_000) + place,
        StoryId = story + 1,
        Title = "The lantern parade opens",
        Source = "Harbour Post",
        Traits = "{}",
        PlacedAt = place % 3 == 0 ? From - 1 : From,
    };
}
