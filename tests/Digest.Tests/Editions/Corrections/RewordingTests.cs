using Digest.Editions.Corrections;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Editions.Corrections;

public sealed class RewordingTests
{
    private const string Before = "Five lanterns were lit in the harbour on Sunday. The mayor spoke for an hour. Nobody was hurt.";

    [Theory]
    [InlineData("Five lanterns were lit in the harbour on Sunday. The mayor spoke for an hour. Nobody was hurt. More will follow.")]
    [InlineData("Nobody was hurt. The mayor spoke for an hour. Five lanterns were lit in the harbour on Sunday.")]
    [InlineData("FIVE lanterns, were lit in the harbour on Sunday!")]
    [InlineData("Five lanterns were lit in the harbour on Sunday, and the mayor spoke.")]
    public void A_sentence_stands_while_its_words_do(string now) => Fate("Five lanterns were lit in the harbour on Sunday.", now).ShouldBe(new Rewording.Stands());

    [Fact]
    public void A_feed_that_states_only_the_beginning_from_now_on_corrects_nothing() =>
        Fate("Nobody was hurt.", "Five lanterns were lit in the harbour on Sunday.").ShouldBe(new Rewording.Stands());

    [Fact]
    public void What_stands_in_its_place_is_the_new_sentence_that_is_likest() =>
        Fate("Five lanterns were lit in the harbour on Sunday.", "Many came. Seven lanterns were lit in the harbour on Sunday. The mayor spoke for an hour. Nobody was hurt.")
            .ShouldBe(new Rewording.Changed("Seven lanterns were lit in the harbour on Sunday."));

    [Fact]
    public void A_sentence_that_was_there_before_stands_in_the_place_of_none() =>
        Fate("Nobody was hurt.", "Five lanterns were lit in the harbour on Sunday. The mayor spoke for an hour.").ShouldBeOfType<Rewording.Stands>("a cut is no correction");

    [Fact]
    public void A_sentence_that_nothing_is_like_is_gone() =>
        Fate("The mayor spoke for an hour.", "Five lanterns were lit in the harbour on Sunday. Nobody was hurt.").ShouldBe(new Rewording.Gone());

    [Theory]
    [InlineData("Der Brand kostete 1,5 Millionen Euro.", "Der Brand kostete 15 Millionen Euro.", "de")]
    [InlineData("У Курську поранено 12 людей.", "У Курську поранено 14 людей.", "uk")]
    [InlineData("上海火灾造成十二人受伤。", "上海火灾造成十四人受伤。", "zh")]
    public void A_figure_makes_another_sentence_in_every_script(string before, string now, string language) =>
        Rewording.Of(before, before, now, language).ShouldBe(new Rewording.Changed(now));

    [Fact]
    public void A_headline_is_what_stands_there_now()
    {
        Rewording.OfHeadline("Lanterns lit", "Lanterns Lit!", "en").ShouldBe(new Rewording.Stands());
        Rewording.OfHeadline("Five lanterns lit", "Six lanterns lit", "en").ShouldBe(new Rewording.Changed("Six lanterns lit"));
    }

    [Fact]
    public void Whatever_a_text_becomes_the_answer_is_one_of_its_own_sentences() => Prop.ForAll<string, string>((before, now) =>
        Rewording.Of(before ?? "", before ?? "", now ?? "", "en") is not Rewording.Changed changed || now!.Contains(changed.Sentence, StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    private static Rewording Fate(string sentence, string now) => Rewording.Of(sentence, Before, now, "en");
}
