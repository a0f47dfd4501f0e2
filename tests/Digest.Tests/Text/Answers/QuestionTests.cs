using Digest.Text.Answers;
using Digest.Text.Weighing;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text.Answers;

public sealed class QuestionTests
{
    private static readonly Background Background = new();

    [Theory]
    [InlineData("Who signed the treaty?", AnswerKind.Name)]
    [InlineData("When was it signed?", AnswerKind.Time)]
    [InlineData("What year was it signed?", AnswerKind.Time)]
    [InlineData("Where do they meet?", AnswerKind.Place)]
    [InlineData("How many came?", AnswerKind.Number)]
    [InlineData("Why did he go?", AnswerKind.Reason)]
    [InlineData("What happened?", AnswerKind.Any)]
    [InlineData("Wie viele kamen?", AnswerKind.Number)]
    [InlineData("Кто подписал договор?", AnswerKind.Name)]
    [InlineData("Où se rencontrent-ils ?", AnswerKind.Place)]
    public void A_question_says_what_it_asks_for(string text, AnswerKind kind) => Question.Of(text).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("What kind of weapon was it?", "weapon")]
    [InlineData("How many men did something good?", "men good")]
    [InlineData("Who has type 2 diabetes?", "type 2 diabetes")]
    [InlineData("Wie viele Brücken gibt es?", "Brücken gibt")]
    public void What_only_asks_is_not_looked_for(string text, string sought) => string.Join(' ', Question.Of(text).Sought).ShouldBe(sought);

    [Fact]
    public void A_sentence_that_holds_what_is_asked_for_comes_first()
    {
        var question = Question.Of("When was the bridge opened?");
        var with = AnswerScore.Of(question, "The bridge was opened in May 1931.", "en", Background);
        var without = AnswerScore.Of(question, "The bridge was opened by the king.", "en", Background);

        with.Sum.ShouldBeGreaterThan(without.Sum);
        AnswerChoice.Answers(with).ShouldBeTrue();
        AnswerChoice.Answers(without).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Did Kim Jong Il visit Moscow?", "Kim Jong Un visited Moscow in May.", false)]
    [InlineData("Did Kim Jong Il visit Moscow?", "Kim Jong-un visited Moscow in May.", false)]
    [InlineData("Did Kim Jong Il visit Moscow?", "Kim Jong Il visited Moscow in May.", true)]
    [InlineData("Did Kim Jong Il visit Moscow?", "Kim Jong-il visited Moscow, and Kim Jong Un stayed.", true)]
    [InlineData("Did Kim Jong Un visit Moscow?", "Kim visited Moscow in May.", true)]
    [InlineData("Did Sergei Lavrov visit Moscow?", "Sergei Shoigu visited Moscow in May.", false)]
    [InlineData("Did Sergei Lavrov visit Moscow?", "Lavrov visited Moscow in May.", true)]
    [InlineData("Did Sergei Shoigu visit Moscow?", "Sergey Shoygu visited Moscow in May.", true)]
    public void What_is_told_of_somebody_whose_name_begins_alike_is_no_answer(string text, string sentence, bool answers) =>
        AnswerChoice.Answers(AnswerScore.Of(Question.Of(text), sentence, "en", Background)).ShouldBe(answers);

    [Theory]
    [InlineData("Who is Putin?", "Russia's president, Vladimir Putin, became 70 years old.", "en")]
    [InlineData("кто такой Путин", "Russian President Vladimir Putin spoke in Sochi on Friday.", "en")]
    [InlineData("who is Li Qiang", "Among the guests was Li Qiang, the premier of China.", "en")]
    [InlineData("кто такой Шойгу", "В Пхеньян приехал министр Сергей Шойгу.", "ru")]
    public void Who_somebody_is_is_answered_by_a_sentence_that_says_it(string text, string description, string language)
    {
        var question = Question.Of(text);
        var mention = AnswerScore.Of(question, $"{question.Sought[^1]} sent Xi a greeting from Wonsan.", "en", Background);

        var scores = new[] { mention, AnswerScore.Of(question, description, language, Background) };

        AnswerChoice.Ranked([0, 1], at => scores[at], at => at is 0 ? 1 : 0)[0].ShouldBe(1);
    }

    [Theory]
    [InlineData("Who is Kim?", "The talks of President Putin and Kim lasted an hour.")]
    [InlineData("Who is Kim?", "There were talks with Kim, a meeting with Xi and a parade.")]
    [InlineData("Who is Kim?", "Before the train left, Kim waved.")]
    [InlineData("Who met Kim?", "The leader Kim met Lavrov.")]
    public void A_mention_is_no_description(string asked, string sentence)
    {
        var terms = Question.Of(asked).In("en");
        (Descriptions.AreAsked(AnswerKind.Name, terms) && Descriptions.In(new CutSentence(sentence, "en"), terms)).ShouldBeFalse();
    }

    [Fact]
    public void Any_question_has_a_score_for_any_sentence_whose_parts_add_up() =>
        Prop.ForAll<string?, string?>((asked, sentence) =>
        {
            var score = AnswerScore.Of(Question.Of(asked ?? ""), sentence ?? "", "en", Background);
            return score.Sum >= 0 && score.Coverage is >= 0 and <= 1.000001 && Math.Abs(score.Sum - (score.Words + score.Whole + score.Pairs + score.Kind)) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("How many engineers went to Kursk", true)]
    [InlineData("Kursk engineers?", true)]
    [InlineData("Kursk engineers", false)]
    [InlineData("what now", false)]
    [InlineData("who is Putin", true)]
    [InlineData("Кто такой Шойгу", true)]
    [InlineData("Wo ist Wonsan", true)]
    [InlineData("what he said", false)]
    [InlineData("Kim Jong Un letter", false)]
    [InlineData("Kim geldi dün akşam", true)]
    public void Words_that_ask_are_told_from_words_to_search(string text, bool asks) => Question.IsAsked(text).ShouldBe(asks);
}
