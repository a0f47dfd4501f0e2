using System.Data.Common;
using Dapper;
using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Editions;
using Digest.Storage;
using Digest.Text;
using Digest.Text.Answers;

namespace Digest.Lookups;

/// <summary>A sentence that answers: <c>Text[Starts..Ends]</c> of its article, word for word.</summary>
public sealed record AnswerSentence(Article Article, int Starts, int Ends, AnswerScore Score)
{
    public string Text => Article.Text[Starts..Ends];
}

/// <summary>What was found for a question: sentences, the best first, or none; and how much was searched.</summary>
/// <param name="Sentences">None where nothing answers.</param>
/// <param name="Searched">Articles that were searched.</param>
/// <param name="Since">When the oldest of them was loaded, UTC milliseconds; null where there is none.</param>
public sealed record AskResult(IReadOnlyList<AnswerSentence> Sentences, int Searched, long? Since);

/// <summary>Answers a question in sentences that the chat's sources wrote. The word index gives the articles, <see cref="AnswerScore"/> weighs their sentences.</summary>
public sealed class Asking(Db db, Search search, Background background)
{
    /// <summary>Sentences of an answer: more is a search.</summary>
    public const int Most = 3;

    /// <summary>Articles whose sentences are weighed, and how far into each is read: a question has a budget.</summary>
    private const int MostArticles = 40;
    private const int MostCharacters = 20_000;

    /// <summary>The sentences that answer best, at most <paramref name="most"/>.</summary>
    public async Task<AskResult> Find(Subscription subscription, Question question, int most)
    {
        if (question.IsEmpty)
        {
            return new AskResult([], 0, null);
        }

        var query = new LookupQuery { Wanted = [.. question.Sought.Select(IReadOnlyList<SoughtWord> (word) => [new SoughtWord(word)])] };
        var ids = (await search.Best(subscription, query, MostArticles)).Select(found => found.Article).ToArray();
        var articles = await db.Read(connection => connection.QueryAsync<Article>($"select * from articles where {db.Dialect.In("id", "ids")}", new { ids }));
        var answers = articles.SelectMany(article => Weigh(article, question)).Where(sentence => AnswerChoice.Answers(question, sentence.Score)).ToList();
        var best = AnswerChoice.Best(answers, sentence => sentence.Score, sentence => sentence.Article.PublishedAt ?? 0)
            .DistinctBy(sentence => Fold.Of(sentence.Text))
            .Take(most)
            .ToList();
        return await db.Read(connection => Tell(connection, best));
    }

    private static async Task<AskResult> Tell(DbConnection connection, List<AnswerSentence> best)
    {
        var searched = (await WordIndex.Segments(connection)).Sum(segment => segment.Articles);
        var since = await connection.ExecuteScalarAsync<long?>("select loaded_at from articles order by id limit 1");
        return new AskResult(best, searched, since);
    }

    private IEnumerable<AnswerSentence> Weigh(Article article, Question question)
    {
        var before = "";
        foreach (var (start, end) in Sentences.Split(article.Text, article.Language).TakeWhile(sentence => sentence.Start < MostCharacters))
        {
            var text = article.Text[start..end];
            var score = AnswerScore.Of(question, text, article.Language, background, $"{article.Title}\n{before}");
            before = text;
            if (score.Sum > 0)
            {
                yield return new AnswerSentence(article, start, end, score);
            }
        }
    }
}
