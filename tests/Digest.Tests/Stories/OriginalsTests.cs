using Digest.Stories;
using Digest.Text;
using Digest.Text.Weighing;

namespace Digest.Tests.Stories;

public sealed class OriginalsTests
{
    private static readonly Background Background = new();

    [Fact]
    public void Reprints_are_told_from_originals()
    {
        var wire = Some(1, 200);
        Wording[] articles =
        [
            Print(3, "Echo", 30, wire + " " + Some(3, 60)),
            Print(1, "Wire", 10, wire),
            Print(2, "Herald", 20, Some(2, 200)),
        ];
        Originals.Of(articles).ShouldBe([new Origin(1, null), new Origin(2, null), new Origin(3, 1)]);
        Originals.Count(articles).ShouldBe((3, 2));
    }

    [Fact]
    public void At_equal_times_the_lower_id_came_first() =>
        Originals.Of([Print(9, "B", 5, Some(1, 100)), Print(4, "A", 5, Some(1, 100))]).ShouldBe([new Origin(4, null), new Origin(9, 4)]);

    [Fact]
    public void Articles_without_text_are_originals() =>
        Originals.Of([Print(1, "A", 1, ""), Print(2, "B", 2, "")]).ShouldAllBe(origin => origin.ReprintOf == null);

    private static Wording Print(long id, string source, long published, string text) =>
        new(id, source, published, Analysis.Of("", text, "en", Background).Fingerprint);

    private static string Some(int seed, int words)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => $"w{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}"));
    }
}
