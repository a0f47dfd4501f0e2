using System.Data.Common;
using Dapper;
using Digest.Articles;
using Digest.Editions;
using Digest.Storage;
using Digest.Text;
using Digest.Text.Answers;
using Digest.Text.Cutting;
using Digest.Text.Weighing;

namespace Digest.Lookups;

/// <summary>A sentence that answers: <c>Text[Starts..Ends]</c> of its article, word for word.</summary>
public sealed record AnswerSentence(Article Article, int Starts, int Ends, AnswerScore Score)
{
    public string Text => Article.Text[Starts..Ends];
}

/// <summary>What was found for a question: sentences, the best first, or none; and how much was searched.</summary>
/// <param name="Sentences">None where nothing answers.</param>
/// <param name="Searched">Where nothing answers, how many articles of the chat's feeds were searched.</param>
/// <param name="Since">Where nothing answers, when the oldest of them was loaded, UTC milliseconds; null where there is none.</param>
public sealed record AskResult(IReadOnlyList<AnswerSentence> Sentences, int Searched, long? Since);

/// <summary>Answers a question in sentences that the chat's sources wrote. The word index gives the articles, <see cref="AnswerScore"/> weighs their sentences.</summary>
public sealed class Asking(Db db, Search search, Background background)
{
    /// <summary>Sentences of an answer: more is a search.</summary>
    public const int Most = 3;

    /// <summary>Articles whose sentences are weighed, and how far into each is read: a question has a budget.</summary>
    private const int MostArticles = 40;
    private const int MostCharacters = 20_000;

    /// <summary>The sentences that answer, the best of them first.</summary>
    public async Task<AskResult> Find(Subscription subscription, Question question)
    {
        if (question.IsEmpty)
        {
            return new AskResult([], 0, null);
        }

        var told = Once(AnswerChoice.Told(await Weighed(subscription, question), sentence => sentence.Score), Most);
        return told.Count > 0 ? new AskResult(told, 0, null) : await db.Read(connection => Nothing(connection, subscription));
    }

    /// <summary>
    /// All sentences that hold words of the question, best first, at most <paramref name="most"/>: a list to choose from, not an answer.
    /// None where nothing is about the question.
    /// </summary>
    public async Task<IReadOnlyList<AnswerSentence>> Rank(Subscription subscription, Question question, int most)
    {
        var ranked = await Weighed(subscription, question);
        return ranked.Any(sentence => AnswerChoice.IsAbout(sentence.Score)) ? Once(ranked, most) : [];
    }

    // Sources copy each other: what was said is said once.
    private static List<AnswerSentence> Once(IEnumerable<AnswerSentence> ranked, int most) => [.. ranked.DistinctBy(sentence => Fold.Of(sentence.Text)).Take(most)];

    private async Task<IReadOnlyList<AnswerSentence>> Weighed(Subscription subscription, Question question)
    {
        var query = new LookupQuery { Wanted = [.. question.Sought.Select(IReadOnlyList<SoughtWord> (word) => [new SoughtWord(word)])] };
        var ids = (await search.Best(subscription, query, MostArticles)).Select(found => found.Article).ToArray();
        var articles = await db.Read(connection => connection.QueryAsync<Article>($"select * from articles where {db.Dialect.In("id", "ids")}", new { ids }));
        var weighed = articles.SelectMany(article => Weigh(article, question)).ToList();
        return AnswerChoice.Ranked(weighed, sentence => sentence.Score, sentence => sentence.Article.PublishedAt ?? 0);
    }

    private static async Task<AskResult> Nothing(DbConnection connection, Subscription subscription)
    {
        var (searched, since) = await connection.QuerySingleAsync<(int, long?)>(
            """
            with own as (
              select distinct f.article_id
              from article_feeds f
              join subscription_feeds s on s.feed_id = f.feed_id
              where s.subscription_id = @Id)
            select count(*), (select loaded_at from articles where id = (select min(article_id) from own))
            from own
            """,
            new { subscription.Id });
        return new AskResult([], searched, since);
    }

    private IEnumerable<AnswerSentence> Weigh(Article article, Question question)
    {
        var title = AnswerScore.Terms(article.Title, article.Language);
        var before = AnswerScore.Terms("", article.Language);
        foreach (var (start, end) in Sentences.Split(article.Text, article.Language).TakeWhile(sentence => sentence.Start < MostCharacters))
        {
            var text = article.Text[start..end];
            var score = AnswerScore.Of(question, text, article.Language, background, title, before);
            before = AnswerScore.Terms(text, article.Language);
            if (score.Sum > 0)
            {
                yield return new AnswerSentence(article, start, end, score);
            }
        }
    }
}
