using Digest.Articles.Reading;

namespace Digest.Tests.Articles.Reading;

public sealed class ClosingTests
{
    private static readonly string[] Text =
    [
        "The wheel of the mill has been turning again since Sunday.", "The miller gave away the first flour himself.",
        "The village band played until the rain came down.", "Nobody went home before dark.",
    ];

    [Theory]
    [InlineData("1 Valley Archive, “Mills,” accessed May 2024.", "2 Parish letter, June 2024.", "*Net worth is rounded.")]
    [InlineData("[1] \"Mills of the Valley\", Valley Archive (2016).", "[2] \"Rivers\", Parish letter.")]
    [InlineData("The bridge of Lind is closed for two weeks while its ropes…", "The band of the village plays on Friday in the inn besi...", "Read on")]
    [InlineData("Ada Holm is our correspondent in Osterbach and has written of mills for ten years.")]
    [InlineData("*Ada Holm, MD, writes for several papers of the valley.")]
    [InlineData("Ada Holm")]
    [InlineData("Reporting by Jan Vaal; Editing by Rose Ude")]
    public void What_stands_behind_the_last_sentence_is_none_of_the_article(params string[] behind) =>
        Closing.Of([.. Text, .. behind], ["Ada Holm"]).ShouldBe(Text.Length);

    [Theory]
    [InlineData("1. Bring flour.", "2. Bring water.")]
    [InlineData("“I could have stood there for ever and watched it turn…”")]
    [InlineData("And what became of the old wheel, nobody knows…")]
    [InlineData("Ada Holmgren, the miller's niece, keeps the keys.")]
    public void An_article_s_own_end_stays(params string[] end) =>
        Closing.Of([.. Text, .. end], ["Ada Holm"]).ShouldBe(Text.Length + end.Length);

    [Fact]
    public void A_short_text_is_never_cut() =>
        Closing.Of(["Ada Holm is fifty.", "Ada Holm has a mill.", "Ada Holm turns it."], ["Ada Holm"]).ShouldBe(3);
}
