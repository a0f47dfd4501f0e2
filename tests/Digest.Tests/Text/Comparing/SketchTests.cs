using Digest.Text;
using Digest.Text.Comparing;
using Digest.Text.Weighing;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text.Comparing;

public sealed class SketchTests
{
    private const double Coarseness = 0.01;

    private static readonly Background Background = new();

    [Fact]
    public void A_sketch_comes_back_as_it_was_kept() => Prop.ForAll(Hostile.Texts, text =>
    {
        var sketch = Of(text);

        var kept = Sketch.Read(sketch.Write(), "en")!;

        return kept.Words.Packed.SequenceEqual(sketch.Words.Packed)
            && kept.Names.Packed.SequenceEqual(sketch.Names.Packed)
            && kept.Keys.SequenceEqual(sketch.Keys);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_no_sketch_is_none() => Prop.ForAll<string?>(kept => Sketch.Read(kept, "en") is null).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("/////////////////////w==")]
    public void A_sketch_that_was_cut_is_none(string kept) => Sketch.Read(kept, "en").ShouldBeNull();

    [Fact]
    public void A_direction_is_as_long_as_one_and_likest_itself() => Prop.ForAll<NonEmptyArray<PositiveInt>>(weights =>
    {
        var vector = TermVector.Of([.. weights.Get.Select((weight, i) => ((uint)(i + 1) << 12, (double)weight.Get))], weights.Get.Length);

        vector.Dot(vector).ShouldBe(1, Coarseness);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_direction_turned_wholly_is_the_other()
    {
        var (a, b) = (Direction(1, 2, 3), Direction(3, 4, 5));

        a.Towards(b, 1, 10).Dot(b).ShouldBe(1, Coarseness);
        a.Towards(b, 0, 10).Dot(a).ShouldBe(1, Coarseness);
        a.Towards(b, 0.5, 10).Dot(a).ShouldBe(a.Towards(b, 0.5, 10).Dot(b), Coarseness);
    }

    private static TermVector Direction(params uint[] terms) => TermVector.Of([.. terms.Select(term => (term << 12, 1d))], terms.Length);

    private static Sketch Of(string text) => Sketch.Of(Traits.Of(Analysis.Of("", text, "en", Background), Background));
}
