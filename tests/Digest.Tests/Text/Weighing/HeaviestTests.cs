using Digest.Text.Weighing;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text.Weighing;

public sealed class HeaviestTests
{
    [Fact]
    public void The_heaviest_come_first_and_of_two_alike_the_one_whose_term_comes_first() =>
        Prop.ForAll(Gen.Choose(0, 9).ArrayOf().ToArbitrary(), weights =>
        {
            var heaviest = new Heaviest(5, Term);
            for (var number = 0; number < weights.Length; number++)
            {
                heaviest.Offer(number, weights[number]);
            }

            var expected = Enumerable.Range(0, weights.Length).OrderByDescending(number => weights[number]).ThenBy(Term, StringComparer.Ordinal).Take(5);
            return heaviest.Falling(number => number).SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();

    private static string Term(int number) => $"{(number * 7) % 10}{number}";

    [Fact]
    public void Where_nobody_tells_their_terms_the_first_of_two_alike_stands_first()
    {
        var heaviest = new Heaviest(3);
        heaviest.Offer(1, 2);
        heaviest.Offer(2, 5);
        heaviest.Offer(3, 2);
        heaviest.Offer(4, 2);

        heaviest.Falling((number, weight) => (number, weight)).ShouldBe([(2, 5), (1, 2), (3, 2)]);
    }
}
