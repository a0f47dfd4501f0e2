using Digest.Text;

namespace Digest.Tests.Text;

public sealed class FoldTests
{
    [Theory]
    [InlineData("Häuser", "hauser")]
    [InlineData("Straße", "strasse")]
    [InlineData("ÆRØ", "aero")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("Кё", "ке")]
    [InlineData("Йод", "йод")]
    [InlineData("И\u0306од", "йод")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("Ἀθῆναι", "αθηναι")]
    [InlineData("ΛΌΓΟΣ", "λογοσ")]
    [InlineData("ＮＨＫ２４", "nhk24")]
    [InlineData("ｶﾀｶﾅ", "カタカナ")]
    [InlineData("كِتَاب", "كتاب")]
    [InlineData("۱۲۳", "123")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("co\u00ADop", "coop")]
    [InlineData("don’t", "don't")]
    [InlineData("", "")]
    public void Spellings_of_one_word_fold_to_one(string written, string folded) =>
        Fold.Of(written).ShouldBe(folded);

    [Fact]
    public void Folding_what_is_folded_changes_nothing() =>
        Enumerable.Range(0, char.MaxValue + 1)
            .Select(letter => Fold.Of([(char)letter]))
            .Where(once => Fold.Of(once) != once)
            .ShouldBeEmpty();
}
