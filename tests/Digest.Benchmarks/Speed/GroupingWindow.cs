using System.Globalization;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Stories;
using Digest.Text.Comparing;

namespace Digest.Benchmarks.Speed;

/// <summary>Placing articles among the remembered ones: how many a CPU second, what a tenfold archive changes, what one takes in memory.</summary>
public static class GroupingWindow
{
    private const int Small = 10_000;
    private const int Middle = 31_600;
    private const int Large = 100_000;
    private const int Placed = 1_000;
    private const int Rounds = 9;
    private const int WordsOfArticle = 40;
    private const int NamesOfArticle = 10;
    private const int WordsOfStory = 14;
    private const int NamesOfStory = 5;
    private const int DatesOfStory = 2;
    private const int DatesOfArticle = 4;
    private const int Vocabulary = 60_000;
    private const int Names = 20_000;
    private const int DateWords = 30;

    // Two in five articles tell what another told, as in the corpus of feeds.
    private const int Alone = 59;

    /// <summary>G18.</summary>
    public static IEnumerable<SpeedRow> Measure(Sizes sizes)
    {
        var rounds = sizes.Of(Rounds, 3 * Rounds);
        var (small, middle, large) = (new Filled(Small, rounds), new Filled(Middle, rounds), new Filled(Large, rounds));
        var pair = Pair.Measure(rounds, large.PlaceMore, small.PlaceMore);
        var between = Pair.Measure(rounds, middle.PlaceMore, () => 1).OurRate;
        return
        [
            new SpeedRow("G18", "time an article at a tenfold archive", "100,000 over 10,000", 1 / pair.Ratio, SpeedRow.Times, Limit.AtMost(1.5, 1.2)),
            new SpeedRow("G18", "grouping", "100,000 in the window", pair.OurRate, "articles/CPU-s", Limit.AtLeast(2_000, 5_000)),
            new SpeedRow("G18", "time an article, over the window", "10,000, 31,600 and 100,000", GrowthOrder.Of((Small, 1 / pair.BareRate), (Middle, 1 / between), (Large, 1 / pair.OurRate)), GrowthOrder.Unit),
            new SpeedRow("G18", "memory of the window", "100,000", large.BytesAnArticle, "B/article", Limit.AtMost(500, 400)),
        ];
    }

    // A full window: each article that comes makes an old one leave.
    private sealed class Filled
    {
        private readonly StoryGrouper grouper;
        private readonly Queue<StoryArticle> coming;

        public Filled(int size, int rounds)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            grouper = new StoryGrouper(new StoryWindow(size));
            for (var number = 0; number < size; number++)
            {
                Group(grouper, Article(number));
            }

            BytesAnArticle = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)size;
            coming = new Queue<StoryArticle>(Enumerable.Range(size, (rounds + 1) * Placed).Select(Article));
        }

        public double BytesAnArticle { get; }

        public double PlaceMore()
        {
            for (var i = 0; i < Placed; i++)
            {
                Group(grouper, coming.Dequeue());
            }

            return Placed;
        }
    }

    private static void Group(StoryGrouper grouper, StoryArticle article) =>
        grouper.Keep(article, grouper.Place(article).Story ?? article.Published!.Value);

    private static StoryArticle Article(int number)
    {
        var draw = new Draw(Draw.Seed(number, 1));
        var story = draw.Between(0, 100) < Alone ? number : number - draw.Between(1, 3_000);
        var topic = new Draw(Draw.Seed(story, 2));
        var traits = new Traits
        {
            Language = "en",
            Words = Terms(ref topic, ref draw, WordsOfStory, WordsOfArticle, Vocabulary, "w"),
            Names = Terms(ref topic, ref draw, NamesOfStory, NamesOfArticle, Names, "n"),
            Figures = [],
            Dates = Terms(ref topic, ref draw, DatesOfStory, DatesOfArticle, DateWords, "d"),
            Fingerprint = [],
        };
        return new StoryArticle(traits, number * 1000L);
    }

    // The first belong to what happened, the others to the hand; common ones weigh less.
    private static List<Trait> Terms(ref Draw topic, ref Draw hand, int shared, int all, int kinds, string kind)
    {
        var terms = new List<Trait>(all);
        for (var i = 0; i < all; i++)
        {
            var rank = i < shared ? topic.Zipf(kinds) : hand.Zipf(kinds);
            var weight = Math.Log(2 + rank) * (i < shared ? 2 : 1);
            terms.Add(new Trait(kind + rank.ToString(CultureInfo.InvariantCulture), "", weight));
        }

        return [.. terms.DistinctBy(term => term.Key).OrderByDescending(term => term.Weight)];
    }
}
