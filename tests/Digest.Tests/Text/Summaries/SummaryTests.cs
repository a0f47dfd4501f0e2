using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Summaries;
using Digest.Text.Weighing;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text.Summaries;

public sealed class SummaryTests
{
    private const string Title = "Crane blocks ferry harbour of Port Alder";

    private const string Harbour =
        "A crane fell into the harbour of Port Alder on Monday and blocked the ferry line to Gull Island. "
        + "He also said that it was bad. "
        + "The harbour master Tom Reed said the crane weighs 300 tonnes and will be lifted by Friday at the earliest. "
        + "Many people like the island for its birds and its quiet beaches in summer. "
        + "The ferry company offers buses to the northern harbour until the crane is gone.";

    private static readonly Background Background = new();

    [Fact]
    public void A_summary_keeps_its_budget_and_quotes_whole_sentences() =>
        Prop.ForAll<PositiveInt, PositiveInt>((words, characters) =>
        {
            var analysis = Analysis.Of(Title, Harbour, "en", Background);
            var byWords = Summary.Choose(analysis, Harbour, SummaryBudget.Words(words.Get));
            var byCharacters = Summary.Choose(analysis, Harbour, SummaryBudget.Characters(characters.Get));
            byWords.Sum(sentence => Summary.CountWords(Harbour.AsSpan(sentence.Start, sentence.End - sentence.Start))).ShouldBeLessThanOrEqualTo(words.Get);
            byCharacters.Sum(sentence => sentence.End - sentence.Start).ShouldBeLessThanOrEqualTo(characters.Get);
            byWords.Concat(byCharacters).ShouldAllBe(sentence => analysis.Sentences.Contains(new Sentence(sentence.Start, sentence.End)));
            byWords.Select(sentence => sentence.Start).ShouldBeInOrder();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_sentence_with_the_news_is_chosen_first()
    {
        var analysis = Analysis.Of(Title, Harbour, "en", Background);
        Summary.Choose(analysis, Harbour, SummaryBudget.Sentences(1)).ShouldHaveSingleItem().Start.ShouldBe(0);
    }

    [Fact]
    public void A_sentence_that_hangs_in_the_air_is_left_when_a_better_one_is_there()
    {
        var analysis = Analysis.Of(Title, Harbour, "en", Background);
        Summary.Choose(analysis, Harbour, SummaryBudget.Sentences(3)).ShouldAllBe(sentence => Harbour[sentence.Start] != 'H');
    }

    [Theory]
    [InlineData("zh", "港口星期一因起重机倒塌而关闭。渡轮停运三天，两名工人受伤。港口将于周五重新开放。", "港口星期一因起重机倒塌而关闭。")]
    [InlineData("ja", "港は月曜日にクレーンが倒れたため閉鎖された。フェリーは三日間運休し、作業員二人が負傷した。", "港は月曜日にクレーンが倒れたため閉鎖された。")]
    public void Where_no_blanks_part_words_sentences_are_chosen_too(string language, string text, string first)
    {
        var chosen = Summary.Choose(Analysis.Of("", text, language, Background), text, SummaryBudget.Words(11)).ShouldHaveSingleItem();
        text[chosen.Start..chosen.End].ShouldBe(first);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("The river rose.", 3)]
    [InlineData(" two  words\n", 2)]
    [InlineData("港口关闭。", 2)]
    [InlineData("港口 关闭", 2)]
    [InlineData("港口已关闭", 3)]
    [InlineData("Velm 港口已经关闭", 4)]
    public void Words_are_counted_as_a_reader_counts_them(string text, int words) => Summary.CountWords(text).ShouldBe(words);

    [Fact]
    public void A_sentence_of_Chinese_that_says_the_same_again_is_left_out()
    {
        const string Text = "港口星期一因起重机倒塌而关闭三天。市长承诺将对事故展开全面调查。港口星期一因为起重机倒塌而关闭三天。";
        Summary.Choose(Analysis.Of("", Text, "zh", Background), Text, SummaryBudget.Sentences(3)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("en", "He said it was bad.", true)]
    [InlineData("en", "The mayor, too, left the harbour.", true)]
    [InlineData("en", "The mayor also left the harbour.", true)]
    [InlineData("en", "On Monday the mayor left the harbour.", false)]
    [InlineData("en", "To save fuel the mayor left the harbour.", false)]
    [InlineData("en", "The mayor left the harbour too early.", false)]
    [InlineData("en", "This year the mayor left the harbour.", false)]
    [InlineData("de", "Er sagte, es sei schlimm.", true)]
    [InlineData("de", "Dieses Jahr war es schlimm.", false)]
    [InlineData("cs", "On řekl, že je to zlé.", true)]
    [InlineData("ru", "Он сказал, что это плохо.", true)]
    [InlineData("fr", "Elle a dit que le port est vide.", true)]
    [InlineData("hi", "उन्होंने कहा कि बंदरगाह बंद है।", true)]
    [InlineData("ar", "وأضاف أن الميناء مغلق.", true)]
    [InlineData("el", "Αυτός είπε ότι το λιμάνι είναι κλειστό.", true)]
    [InlineData("he", "הוא אמר שהנמל סגור.", true)]
    [InlineData("ro", "El a spus că portul este închis.", true)]
    [InlineData("hu", "Ez a kikötő zárva van.", true)]
    [InlineData("ur", "انہوں نے کہا کہ بندرگاہ بند ہے۔", true)]
    [InlineData("zh", "他说港口已经关闭。", true)]
    [InlineData("zh", "此外，港口已经关闭。", true)]
    [InlineData("zh", "港口已经关闭。", false)]
    [InlineData("zh", "也门港口已经关闭。", false)]
    [InlineData("ja", "これは港の話だ。", true)]
    [InlineData("ja", "しかし、港は閉まった。", true)]
    [InlineData("ja", "これまでに港が三つ閉まった。", false)]
    [InlineData("ja", "港は閉まった。", false)]
    public void A_sentence_hangs_by_the_words_of_its_own_language(string language, string sentence, bool hangs) =>
        Analysis.Of("", $"Tom Reed 1985. {sentence}", language, Background).Ranked[^1].Hangs.ShouldBe(hangs);

    [Fact]
    public void A_sentence_that_hangs_may_follow_the_one_it_leans_on()
    {
        const string Text = "Harbour master Tom Reed lifted the crane of Port Alder. He then opened the harbour of Port Alder to ferries. Birds like it.";
        var chosen = Summary.Choose(Analysis.Of("Tom Reed opens the harbour of Port Alder to ferries", Text, "en", Background), Text, SummaryBudget.Sentences(2));
        chosen.Select(sentence => sentence.Hangs).ShouldBe([false, true]);
    }

    [Fact]
    public void Saying_the_same_twice_is_avoided()
    {
        const string Twice = "The crane fell into the harbour of Port Alder today. The crane fell into the harbour of Port Alder on that day. Buses run to the north instead of the ferry.";
        var chosen = Summary.Choose(Analysis.Of("", Twice, "en", Background), Twice, SummaryBudget.Sentences(2));
        chosen.Count.ShouldBe(2);
        Twice[chosen[1].Start..chosen[1].End].ShouldStartWith("Buses");
    }

    [Fact]
    public void A_budget_that_no_sentence_fits_gives_no_summary() =>
        Summary.Choose(Analysis.Of(Title, Harbour, "en", Background), Harbour, SummaryBudget.Words(3)).ShouldBeEmpty();

    [Fact]
    public void A_story_is_told_by_what_several_sources_say_once()
    {
        var one = Read("A crane fell into the harbour of Port Alder on Monday. The mayor likes tea and old songs very much.", "one", 1);
        var two = Read("In Port Alder a crane fell into the harbour early on Monday. Ferries to Gull Island are stopped for a week.", "two", 2);
        var told = StorySummary.Choose([one, two], SummaryBudget.Sentences(2));
        told.Count.ShouldBe(2);
        told.ShouldAllBe(sentence => sentence.Parts.Sum(part => part.Value) - sentence.Score < 1e-9);
        told.Count(sentence => new[] { one, two }[sentence.Article].Text[sentence.Start..sentence.End].Contains("crane fell")).ShouldBe(1);
    }

    [Fact]
    public void An_outlet_that_reprints_and_a_source_that_reports_twice_add_no_voice()
    {
        var one = Read("A crane fell into the harbour of Port Alder on Monday. Ferries to Gull Island are stopped for a week.", "one", 1);
        var reprint = Read("A crane fell into the harbour of Port Alder on Monday. Ferries to Gull Island are stopped for a week.", "two", 2);
        var again = Read("Divers lifted the machine out of the harbour of Port Alder on Friday.", "one", 3);

        StorySummary.Choose([one, reprint, again], SummaryBudget.Sentences(3)).ShouldAllBe(sentence => sentence.Parts.All(part => part.Key != "sources"));
        StorySummary.Choose([one, reprint, again with { Source = "three" }], SummaryBudget.Sentences(3))
            .ShouldContain(sentence => sentence.Parts.Any(part => part.Key == "sources" && part.Value > 0));
    }

    [Fact]
    public void News_since_a_time_is_preferred()
    {
        var old = Read("A crane fell into the harbour of Port Alder on Monday morning.", "one", 1);
        var fresh = Read("Divers lifted the first part of the machine out of the water.", "two", 10);
        StorySummary.Choose([old, fresh], SummaryBudget.Sentences(1), 5).ShouldHaveSingleItem().Article.ShouldBe(1);
    }

    [Fact]
    public void What_every_source_says_early_is_told_before_what_one_says_at_length()
    {
        var one = Read("A crane fell into the harbour of Port Alder on Monday. The old lighthouse keeper collects painted stones from southern beaches.", "one", 1);
        var two = Read("On Monday a crane fell into the harbour, the mayor of Port Alder said. Tourists photographed several unusual seabirds near northern cliffs.", "two", 2);
        var three = Read("Port Alder woke to a noise as a crane fell into the harbour. The bakery opposite sells almond cakes and cinnamon rolls.", "three", 3);
        StorySummary.Choose([one, two, three], SummaryBudget.Words(12)).ShouldHaveSingleItem().Start.ShouldBe(0);
    }

    // The second sentence of each report is the same news in other forms of its words, the first is the reporter's own.
    [Theory]
    [InlineData(
        "en",
        "Old songs were heard near the northern cliffs. A crane fell into the harbour and blocked the ferry line.",
        "The bakery opposite sells almond cakes again. The harbour is closed because a crane fell and blocks the ferry line.",
        "Tourists photographed several unusual seabirds there. The ferry line is blocked after a crane fell into the harbour.")]
    [InlineData(
        "fr",
        "De vieilles chansons résonnaient près des falaises. Une grue tombée dans le port bloque la ligne de ferry.",
        "La boulangerie vend de nouveau des gâteaux. La ligne de ferry est bloquée par une grue tombée dans le port.",
        "Des touristes photographiaient quelques oiseaux rares. Dans le port une grue est tombée et bloque la ligne de ferry.")]
    [InlineData(
        "cs",
        "Staré písně zněly u severních útesů celé ráno. Do přístavu spadl jeřáb a zablokoval linku trajektu.",
        "Pekárna naproti zase prodává mandlové koláče. Linka trajektu stojí, protože do přístavu spadl jeřáb.",
        "Turisté fotografovali několik vzácných ptáků. Jeřáb spadl do přístavu a zablokoval linku trajektu.")]
    [InlineData(
        "el",
        "Παλιά τραγούδια ακούγονταν κοντά στους βράχους. Ένας γερανός έπεσε στο λιμάνι και μπλόκαρε τη γραμμή του πλοίου.",
        "Ο φούρνος απέναντι πουλά ξανά γλυκά αμυγδάλου. Η γραμμή του πλοίου σταμάτησε γιατί γερανός έπεσε στο λιμάνι.",
        "Τουρίστες φωτογράφισαν μερικά σπάνια πουλιά. Στο λιμάνι έπεσε γερανός και η γραμμή του πλοίου μπλόκαρε.")]
    [InlineData(
        "he",
        "שירים ישנים נשמעו ליד הצוקים בצפון העיר. עגורן נפל לתוך הנמל וחסם את קו המעבורת.",
        "המאפייה ממול מוכרת שוב עוגות שקדים טריות. קו המעבורת נעצר כי עגורן נפל לתוך הנמל.",
        "תיירים צילמו כמה ציפורים נדירות ליד החוף. בנמל נפל עגורן וקו המעבורת נחסם לשבוע.")]
    [InlineData(
        "ar",
        "سمعت أغان قديمة قرب المنحدرات في شمال المدينة. سقطت رافعة في الميناء وتوقف خط العبارة.",
        "يبيع المخبز المقابل كعك اللوز من جديد للزوار. توقف خط العبارة لأن رافعة سقطت في الميناء.",
        "صور السياح بعض الطيور النادرة قرب الشاطئ. في الميناء سقطت رافعة وخط العبارة متوقف.")]
    [InlineData(
        "hi",
        "उत्तर की चट्टानों के पास पुराने गीत सुनाई दिए। बंदरगाह में एक क्रेन गिरी और नौका सेवा रुक गई।",
        "सामने की बेकरी फिर बादाम के केक बेचती है। नौका सेवा रुक गई क्योंकि बंदरगाह में क्रेन गिरी।",
        "पर्यटकों ने कुछ दुर्लभ पक्षियों की तस्वीरें लीं। क्रेन गिरने से बंदरगाह की नौका सेवा रुक गई।")]
    public void What_several_sources_say_is_found_in_every_language(string language, string one, string two, string three)
    {
        string[] texts = [one, two, three];
        var reports = texts.Select((text, at) => new StoryText(text, Analysis.Of("", text, language, Background), $"source {at}", at)).ToList();

        reports.ShouldAllBe(report => report.Analysis.Sentences.Count == 2);
        reports.ShouldAllBe(report => report.Analysis.Ranked.All(sentence => !sentence.Hangs));
        StorySummary.Choose(reports, SummaryBudget.Sentences(1)).ShouldHaveSingleItem().Start.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_sentence_that_hangs_stands_in_a_story_only_with_the_one_it_leans_on() =>
        Prop.ForAll<PositiveInt>(words =>
        {
            StoryText[] articles = [Read(Harbour, "one", 1), Read("A crane lies in the harbour of Port Alder. It blocks the ferry line. He said buses would run to the northern harbour.", "two", 2)];
            var told = StorySummary.Choose(articles, SummaryBudget.Words(words.Get));
            told.Sum(sentence => Summary.CountWords(articles[sentence.Article].Text.AsSpan(sentence.Start, sentence.End - sentence.Start))).ShouldBeLessThanOrEqualTo(words.Get);
            foreach (var sentence in told.Where(sentence => told.Count > 1 && sentence.Parts.Any(part => part.Key == "hanging")))
            {
                var ground = articles[sentence.Article].Analysis.Ranked.Last(other => other.Start < sentence.Start && !other.Hangs);
                told.ShouldContain(other => other.Article == sentence.Article && other.Start == ground.Start);
            }
        }).QuickCheckThrowOnFailure();

    private static StoryText Read(string text, string source, long published) =>
        new(text, Analysis.Of("", text, "en", Background), source, published);
}
