using Digest.Stories;

namespace Digest.Tests.Stories;

public sealed class StoryRankTests
{
    private const long Hour = 3_600_000;
    private const double Rounding = 1e-9;

    private static readonly RankedStory Crane = new(
        0, 10 * Hour, ["Wire", "Herald"], Words(("crane", 9, 1), ("harbour", 6, 1)));

    [Fact]
    public void The_parts_add_up_to_the_score()
    {
        var rank = new StoryRank(Crane).For(Interest("crane", 1, told: 5 * Hour), 12 * Hour);
        rank.Parts.Sum(part => part.Value).ShouldBe(rank.Score, Rounding);
    }

    [Fact]
    public void Without_a_topic_the_score_is_less_by_just_its_part()
    {
        var with = new StoryRank(Crane).For(Interest("crane", 2, told: null), 12 * Hour);
        var without = new StoryRank(Crane).For(RankInterest.None, 12 * Hour);
        (with.Score - without.Score).ShouldBe(with.Parts.Single(part => part is { Key: "topic", Thing: "crane" }).Value, Rounding);
    }

    [Fact]
    public void More_sources_and_fresher_news_rank_higher()
    {
        Score(Crane with { Sources = ["A", "B", "C", "D"] }, 12 * Hour).ShouldBeGreaterThan(Score(Crane, 12 * Hour));
        Score(Crane, 12 * Hour).ShouldBeGreaterThan(Score(Crane, 40 * Hour));
    }

    [Fact]
    public void What_was_told_and_has_nothing_new_sinks() =>
        new StoryRank(Crane).For(Interest("x", 1, told: 11 * Hour), 12 * Hour).Score
            .ShouldBeLessThan(new StoryRank(Crane).For(Interest("x", 1, told: 5 * Hour), 12 * Hour).Score);

    [Fact]
    public void A_name_in_two_scripts_is_one_word_of_a_rank()
    {
        var story = Crane with
        {
            Keywords = Words(
                ("Kursk", 9, 1), ("Курской", 8, 1), ("Шойгу", 7, 1), ("Shoigu", 6, 1), ("Shoygu", 5, 1), ("sappers", 4, 1), ("Lavrov", 3, 1), ("Лаврова", 2, 1), ("Lavrova", 1, 1)),
        };

        new StoryRank(story).For(RankInterest.None, 0).Parts.Where(part => part.Key is "word").Select(part => part.Thing)
            .ShouldBe(["Kursk", "Шойгу", "sappers", "Lavrov", "Lavrova"]);
    }

    [Fact]
    public void A_word_is_shown_as_most_articles_write_it_and_weighs_what_its_heaviest_does()
    {
        var heaviest = new StoryRank(Crane with { Keywords = Words(("Курской", 8, 1)) }).For(RankInterest.None, 0);
        var usual = new StoryRank(Crane with { Keywords = Words(("Курской", 8, 1), ("Kursk", 5, 3), ("harbour", 2, 9)) }).For(RankInterest.None, 0);

        heaviest.Parts.Single(part => part.Key is "word").Thing.ShouldBe("Курской");
        usual.Parts.First(part => part.Key is "word").ShouldBe(heaviest.Parts.Single(part => part.Key is "word") with { Thing = "Kursk" });
    }

    private static Dictionary<string, StoryKeyword> Words(params (string Shown, double Weight, int Articles)[] words) =>
        words.ToDictionary(word => word.Shown, word => new StoryKeyword(word.Weight, word.Articles));

    private static double Score(RankedStory story, long now) => new StoryRank(story).For(RankInterest.None, now).Score;

    private static RankInterest Interest(string topic, double weight, long? told) =>
        new(new Dictionary<string, double> { [topic] = weight }, new Dictionary<string, double>(), told);
}
