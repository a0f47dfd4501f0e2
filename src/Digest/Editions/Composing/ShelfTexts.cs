using System.Data.Common;
using Digest.Articles;
using Digest.Editions.Rules;
using Digest.Storage;

namespace Digest.Editions.Composing;

/// <summary>The texts of a shelf: read when a story is told or a filter asks, and held as long as they are asked for, so many at most.</summary>
internal sealed class ShelfTexts(Db db)
{
    /// <summary>Parameters of one statement.</summary>
    private const int Batch = 500;

    /// <summary>Letters of the texts held to tell stories: some 20 MB, and as much again of what they tell.</summary>
    private const long MostTold = 10_000_000;

    /// <summary>Letters of the texts that are held for filters: some 100 MB with their words, while editions with filters are made.</summary>
    private const long MostFiltered = 20_000_000;

    private readonly RecentlyUsed<long, OpenArticle> told = new(MostTold, open => open.Article.Text.Length);
    private readonly RecentlyUsed<long, FilterText> filtered = new(MostFiltered, text => text.Article.Text.Length);

    /// <summary>Makes sure that the texts and summaries of articles are at hand.</summary>
    public async Task Open(IEnumerable<ShelfArticle> articles)
    {
        told.Forget();
        foreach (var some in articles.Select(article => article.Id).Where(article => !told.Find(article, out _)).ToArray().Chunk(Batch))
        {
            await db.Read(connection => Fetch(connection, some));
        }
    }

    /// <summary>Makes sure that it is known what articles tell.</summary>
    public async Task Learn(IEnumerable<ShelfArticle> articles)
    {
        foreach (var some in articles.Where(article => article.Facts is null).Chunk(Batch))
        {
            await Open(some);
            foreach (var article in some)
            {
                article.Facts = Facts(article).All();
            }
        }
    }

    /// <summary>An article with its text; <see cref="Open"/> comes first.</summary>
    public Article Text(ShelfArticle article) => told[article.Id].Article;

    /// <summary>Its summary sentences, in the order of the text.</summary>
    public IReadOnlyList<KeptSentence> Summary(ShelfArticle article) => told[article.Id].Summary;

    /// <summary>What each of its sentences tells.</summary>
    public ArticleFacts Facts(ShelfArticle article) => told[article.Id].Facts(article.Keywords);

    /// <summary>Makes sure that articles are at hand as filters look at them.</summary>
    public async Task OpenToFilters(IEnumerable<ShelfArticle> articles)
    {
        filtered.Forget();
        foreach (var some in articles.Select(article => article.Id).Where(article => !filtered.Find(article, out _)).ToArray().Chunk(Batch))
        {
            foreach (var article in await db.Read(connection => ArticleStore.Whole(connection, db.Dialect, some)))
            {
                filtered.Keep(article.Id, new FilterText(article, []));
            }
        }
    }

    /// <summary>An article as filters look at it, without feeds; <see cref="OpenToFilters"/> comes first.</summary>
    public FilterText ToFilters(ShelfArticle article) => filtered[article.Id];

    private async Task<int> Fetch(DbConnection connection, long[] some)
    {
        var sentences = (await ArticleStore.Sentences(connection, db.Dialect, some)).ToLookup(sentence => sentence.ArticleId);
        foreach (var article in await ArticleStore.Whole(connection, db.Dialect, some))
        {
            told.Keep(article.Id, new OpenArticle(article, [.. sentences[article.Id]]));
        }

        return some.Length;
    }
}
