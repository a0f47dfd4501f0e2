using Digest.Text;
using Digest.Text.Comparing;
using Digest.Text.Weighing;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text.Comparing;

public sealed class ShownTraitsTests
{
    private static readonly Background Background = new();

    [Fact]
    public void What_is_shared_is_shown_as_the_text_writes_it_the_heaviest_first() => Prop.ForAll(Hostile.Texts, text =>
    {
        var traits = Traits.Of(Analysis.Of("", text, "en", Background), Background);

        var shown = new ShownTraits(ShownTraits.Of(traits).Kept);

        return shown.Shared(ShownTraits.Word, _ => true, int.MaxValue).SequenceEqual(traits.Words.Select(Line))
            && shown.Shared(ShownTraits.Name, _ => true, int.MaxValue).SequenceEqual(traits.Names.Select(Line))
            && shown.Shared(ShownTraits.Figure, _ => true, int.MaxValue).SequenceEqual(traits.Figures.Select(Line))
            && shown.Shared(ShownTraits.Date, _ => true, int.MaxValue).SequenceEqual(traits.Dates.Select(Line));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_those_are_told_that_a_sketch_holds_and_no_more_than_asked_for()
    {
        var traits = Traits.Of(Analysis.Of("", "The ferry reached Gull Island. The ferry carried bread.", "en", Background), Background);
        var ferry = Sketch.HashOf(traits.Words.First(word => word.Shown == "ferry").Key, "en");

        ShownTraits.Of(traits).Shared(ShownTraits.Word, number => number == ferry, 3).ShouldBe(["ferry"]);
        ShownTraits.Of(traits).Shared(ShownTraits.Word, _ => true, 1).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("w")]
    [InlineData("wxyzxyzxyferry\n\nw0000000")]
    public void What_is_no_trait_is_none(string kept) => new ShownTraits(kept).Shared(ShownTraits.Word, _ => true, 3).ShouldBeEmpty();

    private static string Line(Trait trait) => trait.Shown.Replace('\n', ' ');
}
