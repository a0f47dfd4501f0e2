using Digest.Text;
using Digest.Text.Weighing;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text;

public sealed class ShinglesTests
{
    private static readonly Background Background = new();

    [Fact]
    public void The_same_text_is_wholly_alike() =>
        Shingles.Likeness(Print(Some(1, 300)), Print(Some(1, 300))).ShouldBe(1);

    [Fact]
    public void Other_texts_are_not_alike() =>
        Shingles.Likeness(Print(Some(1, 300)), Print(Some(2, 300))).ShouldBe(0);

    [Fact]
    public void A_reprint_with_a_tail_of_its_own_contains_the_original()
    {
        var original = Some(1, 300);
        var reprint = original + " " + Some(2, 150);
        Shingles.Containment(Print(original), Print(reprint)).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_fingerprint_is_bounded_and_rising()
    {
        var print = Print(Some(3, 5000));
        print.Count.ShouldBe(Shingles.Size);
        print.ShouldBeInOrder();
    }

    [Fact]
    public void The_least_of_hashes_are_kept_once_each_in_rising_order() =>
        Prop.ForAll<ulong[], byte>((hashes, most) =>
        {
            ulong[] offered = [.. hashes, ulong.MaxValue, .. hashes.Select(hash => hash % 50)];
            var least = new LeastHashes(most + 1);
            foreach (var hash in offered)
            {
                least.Offer(hash);
            }

            return least.Rising().SequenceEqual(offered.Distinct().Order().Take(most + 1));
        }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<ulong> Print(string text) => Analysis.Of("", text, "en", Background).Fingerprint;

    private static string Some(int seed, int words)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => $"w{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}"));
    }
}
