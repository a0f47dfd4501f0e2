using Digest.Articles;

namespace Digest.Bot.Views;

/// <summary>Where a quotation stands: its source, as a link, and when it was said.</summary>
internal static class SourceLine
{
    public static RichText Of(Words words, Article article, TimeZoneInfo zone, DateTimeOffset now) => words.Rich(
        "digest.source",
        ("source", new RichText().Link(article.Source, article.Address)),
        ("when", When.Dated(words, article, zone, now)));
}
