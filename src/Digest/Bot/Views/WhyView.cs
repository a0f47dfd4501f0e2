using Digest.Articles;
using Digest.Editions;
using Digest.Stories;

namespace Digest.Bot.Views;

/// <summary>Why a story stands where it stands, in numbers that add up, and why its articles are one story.</summary>
public static class WhyView
{
    private const int MostArticles = 15;

    public static Reply Of(Words words, long story, string title, NumberedStory? told, IReadOnlyList<Article> articles, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText().Bold(title).Line();
        if (told is not null)
        {
            text.Line().Add(words.Say("why.rank", ("number", told.Number))).Line().Add(ScoreView.Of(words, told.PartList, told.Score));
        }

        text.Line().Add(words.Say("why.oneStory")).Line();
        foreach (var article in articles.Take(MostArticles))
        {
            text.Add("• ").Add(words.Rich(
                "why.article",
                ("source", new RichText().Link(article.Source, article.Address)),
                ("when", When.Dated(words, article, zone, now)),
                ("reasons", ReasonView.Of(words, Reason.Read(article.PlacedWhy))))).Line();
        }

        if (articles.Count > MostArticles)
        {
            text.Add(words.Say("why.more", ("more", words.Count("count.more", articles.Count - MostArticles)))).Line();
        }

        return new Reply { Text = text, Buttons = [[new Button(words.Say("button.story"), $"/story s{story}")]] };
    }
}
