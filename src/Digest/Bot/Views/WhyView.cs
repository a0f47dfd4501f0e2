using Digest.Articles;
using Digest.Editions;
using Digest.Editions.Corrections;
using Digest.Stories;

namespace Digest.Bot.Views;

/// <summary>Why a story stands where it stands, in numbers that add up, and why its articles are one story.</summary>
public static class WhyView
{
    private const int MostArticles = 15;

    public static Reply Of(Words words, string back, string title, NumberedStory? told, IReadOnlyList<Correction> corrections, IReadOnlyList<Article> articles, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText().Bold(title).Line();
        if (told is not null)
        {
            text.Line().Add(words.Say("why.rank", ("number", told.Number))).Line().Add(ScoreView.Of(words, told.PartList, told.Score));
        }

        text.Add(Corrected(words, corrections, zone, now)).Line().Add(words.Say("why.oneStory")).Line();
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

        return new Reply { Text = text, Buttons = [[new Button(words.Say("button.story"), back)]] };
    }

    /// <summary>What was told in other words than its source stands by now: both, and who changed it when.</summary>
    private static RichText Corrected(Words words, IReadOnlyList<Correction> corrections, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText();
        if (corrections.Count > 0)
        {
            text.Line().Line(words.Say("why.corrected"));
        }

        foreach (var correction in corrections)
        {
            text.Line($"• {CorrectionView.Mark(words, correction, zone, now)}").Line(words.Say("why.before", ("words", correction.Before)));
            if (correction.Now is { } reads)
            {
                text.Line(words.Say("why.now", ("words", reads)));
            }
        }

        return text;
    }
}
