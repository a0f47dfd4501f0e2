using Digest.Articles.Indexing;
using Digest.Lookups;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Lookups;

public sealed class TermScoresTests
{
    private const int Span = 3_000;
    private const int Segments = 3;
    private const int Best = 20;

    /// <summary>What is left out early must be what would not have been among the best.</summary>
    [Fact]
    public void The_best_are_those_of_a_plain_sum() => Prop.ForAll<int>(BestAreThoseOfAPlainSum).QuickCheckThrowOnFailure();

    private static void BestAreThoseOfAPlainSum(int seed)
    {
        var draw = new Random(seed);
        var terms = draw.Next(1, 5);
        var gains = Enumerable.Range(0, terms + 2).Select(_ => 0.01f + (draw.NextSingle() * draw.NextSingle())).ToArray();
        var scores = new TermScores(gains, terms);
        var plain = new Dictionary<long, (double Score, uint Words)>();
        for (var segment = 0; segment < Segments; segment++)
        {
            var made = new WordSegment { Id = segment, Articles = Span, Oldest = segment * Span, Newest = ((segment + 1) * Span) - 1, Languages = "" };
            var lists = new SegmentLists();
            for (var term = 0; term < gains.Length; term++)
            {
                lists.Wanted.Add(List(draw, made, term, gains, terms, plain));
            }

            scores.Add(made, lists, inTitle: false, Best, only: null);
        }

        var expected = plain.Where(pair => pair.Value.Words > 0)
            .Select(pair => pair.Value.Score * TermScores.Kept(System.Numerics.BitOperations.PopCount(pair.Value.Words), terms))
            .OrderDescending()
            .Take(Best);
        scores.Best().Select(scored => Math.Round((double)scored.Score, 3)).ShouldBe(expected.Select(score => Math.Round(score, 3)), 2e-3);
    }

    /// <summary>How much is touched is counted, not timed: a common word beside a rare one costs a walk, and no more.</summary>
    [Fact]
    public void A_common_word_beside_a_rare_one_begins_few_articles()
    {
        var common = new PostingList();
        var rare = new PostingList();
        for (var number = 0; number < Span; number++)
        {
            common.Add(number, 60);
            if (number % 30 is 0)
            {
                rare.Add(number, 60);
            }
        }

        var scores = new TermScores([0.01f, 1f], 2);
        for (var segment = 0; segment < Segments; segment++)
        {
            var lists = new SegmentLists();
            lists.Wanted.Add(new FoundList(segment, 0, common.Count, common.Bytes.ToArray()));
            lists.Wanted.Add(new FoundList(segment, 1, rare.Count, rare.Bytes.ToArray()));
            scores.Add(new WordSegment { Id = segment, Articles = Span, Oldest = segment * Span, Newest = ((segment + 1) * Span) - 1, Languages = "" }, lists, inTitle: false, Best, only: null);
        }

        scores.Begun.ShouldBe(Span + ((Segments - 1) * rare.Count));
        scores.Some.ShouldBe(Segments * Span);
        scores.Best().ShouldAllBe(scored => scored.Words == 3);
    }

    private static FoundList List(Random draw, WordSegment segment, int term, float[] gains, int terms, Dictionary<long, (double Score, uint Words)> plain)
    {
        var list = new PostingList();
        var share = draw.NextDouble();
        for (var number = 0; number < Span; number++)
        {
            if (draw.NextDouble() < share)
            {
                var weight = (byte)draw.Next(1, WordWeight.Most);
                list.Add(number, weight);
                var (score, words) = plain.GetValueOrDefault(segment.Oldest + number);
                plain[segment.Oldest + number] = (score + (gains[term] * weight), words | (term < terms ? 1u << term : 0));
            }
        }

        return new FoundList(segment.Id, term, list.Count, list.Bytes.ToArray());
    }
}
