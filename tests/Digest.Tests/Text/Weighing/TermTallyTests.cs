using Digest.Text;
using Digest.Text.Weighing;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text.Weighing;

public sealed class TermTallyTests
{
    [Fact]
    public void What_is_added_is_counted_as_a_dictionary_counts_it() =>
        Prop.ForAll(Gen.Choose(0, 99).ArrayOf().ToArbitrary(), numbers =>
        {
            var terms = numbers.Select(number => (ulong)number).ToArray();
            var tally = new TermTally();
            tally.Add(terms);

            // 0 stands for a free place and counts as 1.
            var expected = terms.GroupBy(term => Math.Max(1UL, term)).ToDictionary(group => group.Key, group => group.Count());
            return tally.Count == expected.Count && expected.All(pair => tally.Of(pair.Key) == pair.Value) && tally.Of(1_000) is 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counts_survive_growing()
    {
        var tally = new TermTally();
        for (var round = 0; round < 3; round++)
        {
            tally.Add(Terms(10_000));
        }

        tally.Count.ShouldBe(10_000);
        Terms(10_000).ShouldAllBe(term => tally.Of(term) == 3);
    }

    [Fact]
    public void Shrinking_forgets_what_was_counted_seldom()
    {
        var tally = new TermTally();
        tally.Add(Terms(1_000));
        tally.Add(Terms(100));

        tally.Shrink(500);

        tally.Count.ShouldBe(100);
        Terms(100).ShouldAllBe(term => tally.Of(term) == 2);
        tally.Of(Terms(1_000)[^1]).ShouldBe(0);
    }

    [Fact]
    public void All_counts_can_be_added_to_another_tally()
    {
        var (one, other) = (new TermTally(), new TermTally());
        one.Add(Terms(50));
        other.Add(one.All());
        other.Add(one.All());

        Terms(50).ShouldAllBe(term => other.Of(term) == 2);
    }

    [Fact]
    public void Several_threads_add_and_read_at_once()
    {
        var tally = new TermTally();

        Parallel.For(0, 8, _ =>
        {
            foreach (var term in Terms(5_000))
            {
                tally.Add([term]);
                tally.Of(term).ShouldBeInRange(1, 8);
            }
        });

        Terms(5_000).ShouldAllBe(term => tally.Of(term) == 8);
    }

    private static List<ulong> Terms(int count) => [.. Enumerable.Range(1, count).Select(number => TermHash.Mix((ulong)number))];
}
