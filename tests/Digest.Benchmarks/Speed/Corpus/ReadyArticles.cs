using Digest.Articles;

namespace Digest.Benchmarks.Speed.Corpus;

/// <summary>Articles of a corpus as they are when they have been read, ready to be stored.</summary>
internal static class ReadyArticles
{
    private const int SentencesOfParagraph = 3;

    /// <summary>The articles of a feed that the database knows as <paramref name="feedId"/>.</summary>
    public static List<NewArticle> Of(NewsCorpus corpus, int feed, long feedId) =>
        [.. Enumerable.Range(0, corpus.Entries).Select(number => Ready(corpus.Article(feed, number), feed, number, feedId))];

    private static NewArticle Ready(MadeArticle made, int feed, int number, long feedId)
    {
        var address = FormattableString.Invariant($"https://outlet{feed}.example/2026/11/01/story-{number}");
        var article = new Article
        {
            FeedId = feedId,
            Address = address,
            Title = made.Title,
            Byline = made.Author,
            Source = FormattableString.Invariant($"Outlet {feed}"),
            Language = NewsCorpus.Language(feed),
            Text = string.Join("\n\n", made.Sentences.Chunk(SentencesOfParagraph).Select(paragraph => string.Join(' ', paragraph))),
            PublishedAt = (NewsCorpus.Day - made.Age).ToUnixTimeMilliseconds(),
            LoadedAt = NewsCorpus.Day.ToUnixTimeMilliseconds(),
        };
        return new NewArticle(article, [EntryIdentity.OfId(FormattableString.Invariant($"{feed}-{number}")), EntryIdentity.OfAddress(address)!, EntryIdentity.OfWords(article.Title, article.Text)]);
    }
}
