using Digest.Articles.Indexing;
using Digest.Storage;
using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Weighing;
using Microsoft.Extensions.Logging;

namespace Digest.Articles;

/// <summary>Finds what articles say, from the text in hand and before anything is written, and learns by it how common words are.</summary>
public sealed partial class Analysing(Db db, Background background, Learning learning, ILogger<Analysing> log)
{
    /// <summary>
    /// Each article with what was found in it, and the words of all by which they are found: each text is cut once for both. The older come
    /// first, as they are placed, for each one teaches how common its words are.
    /// </summary>
    internal async Task<(IReadOnlyList<NewArticle> Articles, WordLists Words)> Of(IReadOnlyList<NewArticle> articles)
    {
        await learning.TakeUp();
        var words = WordLists.Begin();
        var analysed = new List<NewArticle>(articles.Count);
        foreach (var article in articles.OrderBy(article => article.Article.Time))
        {
            var (title, text) = (CutText.Of(article.Article.Title, article.Article.Language), CutText.Of(article.Article.Text, article.Article.Language));
            words.Add(article.Article, title, text);
            analysed.Add(article with { Gist = Find(title, text, article.Article.Address) });
        }

        return (analysed, words);
    }

    /// <summary>Does the same for articles that wait unanalysed, as an earlier version left them.</summary>
    internal async Task Late(IReadOnlyCollection<long> articles)
    {
        await learning.TakeUp();
        var waiting = await db.Read(connection => ArticleStore.Whole(connection, db.Dialect, articles));
        var found = waiting.ConvertAll(article => (article.Id, Gist: Find(CutText.Of(article.Title, article.Language), CutText.Of(article.Text, article.Language), article.Address)));
        await db.Write(async connection =>
        {
            await using var contents = new ArticleContents(connection);
            foreach (var (id, gist) in found)
            {
                await contents.Found(id, gist);
            }
        });
    }

    /// <summary>An article that cannot be analysed goes by its title alone, so that it holds up no other.</summary>
    private Gist Find(CutText title, CutText text, string? address)
    {
        try
        {
            return Find(title, text);
        }
        catch (Exception error)
        {
            LogUnread(error, address);
            return Find(title, CutText.Of("", text.Language));
        }
    }

    private Gist Find(CutText title, CutText text)
    {
        var analysis = Analysis.Of(title, text, background);
        background.Observe(analysis.DistinctTerms);
        return Gist.Of(analysis, background);
    }

    [LoggerMessage(LogLevel.Error, "The article at {Address} could not be analysed; it goes by its title alone")]
    private partial void LogUnread(Exception error, string? address);
}
