using Digest.Text;
using Digest.Text.Weighing;

namespace Digest.Tests.Text.Weighing;

public sealed class KeywordsTests
{
    private const string Harbour =
        "The harbour of Port Alder was closed on Monday. A crane fell into the harbour and blocked the ferry line. "
        + "The ferry line to Gull Island is used by many people each day. Mayor Ines Calder said that the ferry line would open again soon. "
        + "Ines Calder asked people to wait.";

    private static readonly Background Background = new();

    [Fact]
    public void What_an_article_is_about_comes_first() =>
        Shown(Analysis.Of("Crane blocks harbour of Port Alder", Harbour, "en", Background)).Take(4).ShouldContain("harbour");

    [Fact]
    public void A_name_is_one_keyword_and_not_its_words()
    {
        var shown = Shown(Analysis.Of("", Harbour, "en", Background)).Take(10).ToList();
        shown.ShouldContain("Ines Calder");
        shown.ShouldNotContain("Ines");
    }

    [Fact]
    public void Who_goes_on_by_the_surname_alone_is_known_by_it()
    {
        var shown = Shown(Analysis.Of("", "Ines Calder opened the harbour of Velm. Calder said that the ferry was late. Later Calder left. The crew thanked Calder.", "en", Background)).ToList();
        shown.IndexOf("Calder").ShouldBeLessThan(shown.IndexOf("Ines Calder"));
    }

    [Fact]
    public void A_word_with_a_hyphen_is_one_keyword_and_its_parts_say_little()
    {
        var shown = Shown(Analysis.Of("", "The striker of Velm scored a hat-trick before the whole town, and the keeper applauded.", "en", Background)).ToList();
        shown.ShouldContain("hat-trick");
        shown.IndexOf("hat-trick").ShouldBeLessThan(shown.IndexOf("trick"));
    }

    [Fact]
    public void Words_that_stand_together_twice_are_a_phrase() =>
        Shown(Analysis.Of("", Harbour, "en", Background)).ShouldContain("ferry line");

    [Fact]
    public void Stop_words_and_numbers_are_no_keywords()
    {
        var shown = Shown(Analysis.Of("", "The 500 and the 500 and the 700 of it.", "en", Background)).ToList();
        shown.ShouldNotContain("the");
        shown.ShouldNotContain("500");
    }

    [Fact]
    public void A_word_that_was_seen_in_many_articles_weighs_less()
    {
        var busy = new Background();
        for (var i = 0; i < 5000; i++)
        {
            busy.Observe(["harbour"]);
        }

        Score(Analysis.Of("", Harbour, "en", busy)).ShouldBeLessThan(Score(Analysis.Of("", Harbour, "en", Background)));

        static double Score(Analysis analysis) => analysis.Keywords.First(keyword => keyword.Shown == "harbour").Score;
    }

    [Fact]
    public void The_parts_of_every_keyword_add_up_to_its_score() =>
        Analysis.Of("Crane blocks harbour of Port Alder", Harbour, "en", Background).Keywords
            .ShouldAllBe(keyword => Math.Abs(keyword.Parts.Sum(part => part.Value) - keyword.Score) < 1e-9);

    [Fact]
    public void Of_two_words_used_alike_the_longer_weighs_more()
    {
        var shown = Shown(Analysis.Of("", "They saw the pier and the shipwreck.", "en", Background)).ToList();
        shown.IndexOf("shipwreck").ShouldBeLessThan(shown.IndexOf("pier"));
    }

    [Fact]
    public void What_a_word_gains_by_standing_alone_is_a_part_of_its_score() =>
        Analysis.Of("", Harbour, "en", Background).Keywords.First(keyword => keyword.Shown == "harbour").Parts
            .ShouldContain(part => part.Key == "alone" && part.Value > 0);

    [Fact]
    public void What_was_learnt_can_be_kept_and_restored()
    {
        var background = new Background();
        background.Observe(["harbour", "crane"]);
        background.Observe(["harbour"]);
        var restored = Background.Restore(background.Learnt, background.Documents);
        restored.Idf("harbour").ShouldBe(background.Idf("harbour"));
        restored.Documents.ShouldBe(2);
    }

    private static IEnumerable<string> Shown(Analysis analysis) => analysis.Keywords.Select(keyword => keyword.Shown);
}
