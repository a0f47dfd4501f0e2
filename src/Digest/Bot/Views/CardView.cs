using System.Globalization;
using Digest.Lookups;

namespace Digest.Bot.Views;

/// <summary>A found story as a card to be shared: its headline, the sentence that was found, word for word, and its source with a link.</summary>
public static class CardView
{
    private const int LongestLine = 200;

    public static Card Of(Words words, Hit hit, TimeZoneInfo zone, DateTimeOffset now)
    {
        var article = hit.Article;
        var sentence = article.Text[hit.Starts..hit.Ends];
        var id = article.StoryId is { } story ? $"s{story.ToString(CultureInfo.InvariantCulture)}" : $"a{article.Id.ToString(CultureInfo.InvariantCulture)}";
        var when = When.Dated(words, article, zone, now);
        var text = new RichText()
            .Link(article.Title, article.Address, Mark.Bold).Line()
            .Add(sentence).Line()
            .Add(SourceLine.Of(words, article, zone, now));
        return new Card(id, Short(article.Title), Short($"{article.Source}, {when}: {sentence}"), text);
    }

    private static string Short(string text) => text.Length <= LongestLine ? text : StringInfo.GetNextTextElement(text).Length > LongestLine ? "…" : Cut(text);

    private static string Cut(string text)
    {
        var at = 0;
        while (at + StringInfo.GetNextTextElementLength(text, at) <= LongestLine)
        {
            at += StringInfo.GetNextTextElementLength(text, at);
        }

        return text[..at] + "…";
    }
}
