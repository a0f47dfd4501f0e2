using Digest.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text;

public sealed class AnalysisTests
{
    private const double Rounding = 1e-9;

    private static readonly Background Background = new();

    [Fact]
    public void Any_text_gives_offsets_that_lie_in_it() =>
        Prop.ForAll<string?, string?>((title, text) => Check(Words(title), Words(text))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", "")]
    [InlineData("", "word")]
    [InlineData("Word", "")]
    [InlineData("\uD800", "\uDC00 \uD83D")]
    [InlineData("", "ALL IS WRITTEN IN CAPITALS AND NOTHING ELSE. REALLY NOTHING!")]
    [InlineData("", "...!!!???")]
    [InlineData("", "1 2 3 4,000 5.5% $ € -")]
    [InlineData("", "'s ’s - of de A. B. C.")]
    public void Odd_texts_are_answered(string title, string text) => Check(title, text).ShouldBeTrue();

    [Fact]
    public void A_text_of_ten_million_letters_is_answered()
    {
        var text = string.Concat(Enumerable.Repeat("Kim met 6,000 Soldiers without a stop and went on ", 200_000));
        Check("", text).ShouldBeTrue();
    }

    private static string Words(string? text) => text ?? "";

    private static bool Check(string title, string text)
    {
        var analysis = Analysis.Of(title, text, null, Background);
        foreach (var name in analysis.Names)
        {
            text[name.Start..name.End].ShouldBe(name.Text);
        }

        foreach (var name in analysis.TitleNames)
        {
            title[name.Start..name.End].ShouldBe(name.Text);
        }

        foreach (var figure in analysis.Figures)
        {
            text[figure.Start..figure.End].ShouldNotBeEmpty();
        }

        foreach (var sentence in analysis.Ranked)
        {
            text[sentence.Start..sentence.End].ShouldNotBeEmpty();
        }

        foreach (var keyword in analysis.Keywords)
        {
            keyword.Parts.Sum(part => part.Value).ShouldBe(keyword.Score, Rounding);
        }

        foreach (var sentence in analysis.Summary)
        {
            sentence.Parts.Sum(part => part.Value).ShouldBe(sentence.Score, Rounding);
        }

        return true;
    }
}
