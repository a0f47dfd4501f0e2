using Digest.Text;
using Digest.Text.Summaries;
using Digest.Text.Weighing;
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

    [Fact]
    public void Texts_that_nobody_wrote_for_a_reader_are_answered_too() =>
        Prop.ForAll(Hostile.Texts, Hostile.Texts, Check).QuickCheckThrowOnFailure();

    [Fact]
    public void A_summary_of_any_text_keeps_its_budget_and_quotes_word_for_word() =>
        Prop.ForAll(Hostile.Texts, Gen.Choose(0, 30).ToArbitrary(), (text, words) =>
        {
            var analysis = Analysis.Of("", text, null, Background);
            var summary = Summary.Choose(analysis, text, SummaryBudget.Words(words));

            summary.Sum(sentence => Summary.CountWords(text.AsSpan(sentence.Start, sentence.End - sentence.Start))).ShouldBeLessThanOrEqualTo(words);
            summary.ShouldAllBe(sentence => analysis.Sentences.Any(whole => whole.Start == sentence.Start && whole.End == sentence.End));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_summary_across_any_articles_quotes_them_word_for_word() =>
        Prop.ForAll(Hostile.Texts.Generator.ListOf(3).ToArbitrary(), texts =>
        {
            var articles = texts.Select((text, i) => new StoryText(text, Analysis.Of("", text, null, Background), $"source {i}", i)).ToList();

            foreach (var sentence in StorySummary.Choose(articles, SummaryBudget.Sentences(3), newSince: 1))
            {
                articles[sentence.Article].Analysis.Sentences.ShouldContain(whole => whole.Start == sentence.Start && whole.End == sentence.End);
                sentence.Parts.Sum(part => part.Value).ShouldBe(sentence.Score, Rounding);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sentence_that_hangs_gives_way_to_one_that_stands()
    {
        const string Text = "The council of Velm met on Monday about the bridge. Mayor Orsini also spoke of trees for the bridge in Velm. The bridge of Velm will be closed for a year of repairs.";

        Analysis.Of("Velm closes its bridge", Text, "en", Background).Ranked[1].Parts.ShouldContain(part => part.Key == "hanging");
    }

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
