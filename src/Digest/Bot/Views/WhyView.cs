using System.Globalization;
using Digest.Articles;
using Digest.Editions;
using Digest.Stories;
using Digest.Text;

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
            text.Line().Add(words.Say("why.rank", ("number", told.Number))).Line().Add(Sum(words, told.PartList, told.Score));
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

    /// <summary>
    /// The parts with two digits and their total. Rounded parts may miss the rounded total by some hundredths;
    /// the largest part takes the difference, so that what is shown adds up.
    /// </summary>
    private static RichText Sum(Words words, IReadOnlyList<Part> parts, double score)
    {
        var shown = parts.Where(part => Hundredths(part.Value) != 0).ToList();
        var values = shown.Select(part => Hundredths(part.Value)).ToList();
        if (values.Count > 0)
        {
            var largest = values.IndexOf(values.MaxBy(Math.Abs));
            values[largest] += Hundredths(score) - values.Sum();
        }

        var text = new RichText();
        foreach (var (part, value) in shown.Zip(values))
        {
            text.Code(Signed(value)).Add($"  {ReasonView.Of(words, part)}").Line();
        }

        return text.Code(Signed(Hundredths(score))).Bold("  " + words.Say("why.inAll")).Line();
    }

    private static long Hundredths(double value) => (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);

    private static string Signed(long hundredths) => (hundredths / 100.0).ToString("+0.00;−0.00; 0.00", CultureInfo.InvariantCulture);
}
