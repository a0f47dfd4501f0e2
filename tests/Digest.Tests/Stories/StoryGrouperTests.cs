using Digest.Stories;
using Digest.Text;
using Digest.Text.Weighing;

namespace Digest.Tests.Stories;

public sealed class StoryGrouperTests
{
    private const long Hour = 3_600_000;

    private static readonly Background Background = new();

    [Fact]
    public void Two_reports_of_one_event_are_one_story()
    {
        var grouper = new StoryGrouper(new StoryWindow(100));
        grouper.Keep(Read(0, "Crane falls into harbour of Port Alder", "A crane fell into the harbour of Port Alder on Monday and blocked the ferry line to Gull Island."), 7);
        var placement = grouper.Place(Read(2 * Hour, "Ferry to Gull Island blocked", "The ferry line to Gull Island is blocked since a crane fell into the harbour of Port Alder."));
        placement.Story.ShouldBe(7);
        placement.Reasons.ShouldContain(reason => reason.Key == "names" && reason.Things.Contains("Port Alder"));
        placement.Reasons.ShouldContain(reason => reason.Key == "hours" && reason.Count == 2);
    }

    [Fact]
    public void A_date_that_both_name_is_told_as_a_reason()
    {
        var grouper = new StoryGrouper(new StoryWindow(100));
        grouper.Keep(Read(0, "Crane falls into harbour of Port Alder", "A crane fell into the harbour of Port Alder on Monday and blocked the ferry line to Gull Island."), 7);
        grouper.Place(Read(2 * Hour, "Ferry to Gull Island blocked", "The ferry line to Gull Island is blocked since Monday, when a crane fell into the harbour of Port Alder."))
            .Reasons.ShouldContain(reason => reason.Key == "dates" && reason.Things.Contains("Monday"));
    }

    [Fact]
    public void Another_event_is_another_story()
    {
        var grouper = new StoryGrouper(new StoryWindow(100));
        grouper.Keep(Read(0, "Crane falls into harbour of Port Alder", "A crane fell into the harbour of Port Alder on Monday and blocked the ferry line to Gull Island."), 7);
        grouper.Place(Read(Hour, "Parliament votes on bread tax", "The parliament in Northmoor voted for a lower tax on bread and milk.")).Story.ShouldBeNull();
    }

    [Fact]
    public void Placing_changes_nothing()
    {
        var grouper = new StoryGrouper(new StoryWindow(100));
        var article = Read(0, "Crane falls", "A crane fell into the harbour of Port Alder.");
        grouper.Place(article);
        grouper.Place(article).Story.ShouldBeNull();
    }

    [Fact]
    public void An_article_without_words_is_a_story_of_its_own()
    {
        var grouper = new StoryGrouper(new StoryWindow(100));
        grouper.Keep(Read(0, "", ""), 1);
        grouper.Place(Read(0, "", "")).Story.ShouldBeNull();
    }

    [Fact]
    public void What_left_the_window_is_forgotten()
    {
        var window = new StoryWindow(2);
        var grouper = new StoryGrouper(window);
        var crane = Read(0, "Crane falls into harbour of Port Alder", "A crane fell into the harbour of Port Alder.");
        grouper.Keep(crane, 1);
        grouper.Keep(Read(0, "Bread tax", "The parliament in Northmoor voted for a lower tax on bread."), 2);
        grouper.Keep(Read(0, "Snow", "Snow closed all roads of the Velm valley in the night."), 3);
        window.Count.ShouldBe(2);
        grouper.Place(crane).Story.ShouldBeNull();
    }

    [Fact]
    public void Old_news_of_the_same_words_is_another_story()
    {
        var grouper = new StoryGrouper(new StoryWindow(100));
        grouper.Keep(Read(0, "Storm hits Port Alder", "A storm hit Port Alder and many roofs were lost in the town."), 1);
        var year = 365 * 24 * Hour;
        grouper.Place(Read(year, "Storm hits Port Alder", "A storm hit Port Alder, schools stay closed and trees fell.")).Story.ShouldBeNull();
    }

    [Fact]
    public void A_story_closes_after_a_month_without_news()
    {
        var grouper = new StoryGrouper(new StoryWindow(100));
        var crane = Read(0, "Crane falls into harbour of Port Alder", "A crane fell into the harbour of Port Alder on Monday.");
        grouper.Keep(crane, 1);
        grouper.Place(crane with { Published = 2 * 24 * Hour }).Story.ShouldBe(1);
        grouper.Place(crane with { Published = 31 * 24 * Hour }).Story.ShouldBeNull();
    }

    [Fact]
    public void One_event_in_two_languages_is_one_story_by_its_names_and_figures()
    {
        var grouper = new StoryGrouper(new StoryWindow(100));
        grouper.Keep(Read(0, "Shoigu in Pyongyang", "Sergei Shoigu met Kim Jong Un in Pyongyang on Tuesday and spoke of 6,000 soldiers for Kursk."), 7);
        var russian = Read(Hour, "Шойгу в Пхеньяне", "Сергей Шойгу встретился с Ким Чен Ыном в Пхеньяне, речь шла о 6000 солдат для Курска. Шойгу вылетел в Москву.", "ru");
        var placement = grouper.Place(russian);
        placement.Story.ShouldBe(7);
        placement.Reasons.ShouldContain(reason => reason.Key == "names");
        grouper.Place(russian with { Published = 10 * 24 * Hour }).Story.ShouldBeNull();
    }

    [Fact]
    public void Another_event_in_another_language_is_another_story()
    {
        var grouper = new StoryGrouper(new StoryWindow(100));
        grouper.Keep(Read(0, "Shoigu in Pyongyang", "Sergei Shoigu met Kim Jong Un in Pyongyang on Tuesday and spoke of 6,000 soldiers for Kursk."), 7);
        grouper.Place(Read(Hour, "Погода в Москве", "В Москве ожидается снег, сообщил Гидрометцентр. Температура опустится до минус 12 градусов.", "ru")).Story.ShouldBeNull();
    }

    private static StoryArticle Read(long published, string title, string text, string language = "en") =>
        StoryArticle.Of(published, Analysis.Of(title, text, language, Background), Background);
}
