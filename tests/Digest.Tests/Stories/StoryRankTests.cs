using Digest.Stories;

namespace Digest.Tests.Stories;

public sealed class StoryRankTests
{
    private const long Hour = 3_600_000;
    private const double Rounding = 1e-9;

    private static readonly RankedStory Crane = new(
        0, 10 * Hour, ["Wire", "Herald"], new Dictionary<string, double> { ["crane"] = 9, ["harbour"] = 6 });

    [Fact]
    public void The_parts_add_up_to_the_score()
    {
        var rank = StoryRank.Of(Crane, Interest("crane", 1, told: 5 * Hour), 12 * Hour);
        rank.Parts.Sum(part => part.Value).ShouldBe(rank.Score, Rounding);
    }

    [Fact]
    public void Without_a_topic_the_score_is_less_by_just_its_part()
    {
        var with = StoryRank.Of(Crane, Interest("crane", 2, told: null), 12 * Hour);
        var without = StoryRank.Of(Crane, RankInterest.None, 12 * Hour);
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
        StoryRank.Of(Crane, Interest("x", 1, told: 11 * Hour), 12 * Hour).Score
            .ShouldBeLessThan(StoryRank.Of(Crane, Interest("x", 1, told: 5 * Hour), 12 * Hour).Score);

    [Fact]
    public void A_name_in_two_scripts_is_one_word_of_a_rank()
    {
        var story = Crane with
        {
            Keywords = new Dictionary<string, double> { ["Kursk"] = 9, ["Курской"] = 8, ["Шойгу"] = 7, ["Shoigu"] = 6, ["Shoygu"] = 5, ["sappers"] = 4, ["Lavrov"] = 3, ["Лаврова"] = 2, ["Lavrova"] = 1 },
        };

        StoryRank.Of(story, RankInterest.None, 0).Parts.Where(part => part.Key is "word").Select(part => part.Thing)
            .ShouldBe(["Kursk", "Шойгу", "sappers", "Lavrov", "Lavrova"]);
    }

    private static double Score(RankedStory story, long now) => StoryRank.Of(story, RankInterest.None, now).Score;

    private static RankInterest Interest(string topic, double weight, long? told) =>
        new(new Dictionary<string, double> { [topic] = weight }, new Dictionary<string, double>(), told);
}
