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
public sealed record AskResult
{
    /// <summary>None where nothing answers.</summary>
    public IReadOnlyList<AnswerSentence> Sentences { get; init; } = [];

    /// <summary>The words of the question that stand in no article, and what they were taken for.</summary>
    public IReadOnlyList<MeantWord> Taken { get; init; } = [];

    /// <summary>Where nothing answers, how many articles of the chat's feeds were searched; more, where <see cref="IsMore"/>.</summary>
    public int Searched { get; init; }

    /// <summary>There are more than were counted.</summary>
    public bool IsMore { get; init; }

    /// <summary>Where nothing answers, when the oldest of them was loaded, UTC milliseconds; null where there is none.</summary>
    public long? Since { get; init; }
}

/// <summary>Answers a question in sentences that the chat's sources wrote. The word index gives the articles, <see cref="AnswerScore"/> weighs their sentences.</summary>
public sealed class Asking(Db db, Search search, Background background)
{
    /// <summary>Sentences of an answer: more is a search.</summary>
    public const int Most = 3;

    /// <summary>More articles are not counted where nothing answers: who has so many asks for no number.</summary>
    private const int MostCounted = 10_000;

    /// <summary>Articles whose sentences are weighed, and how far into each is read: a question has a budget.</summary>
    private const int MostArticles = 30;
    private const int MostCharacters = 20_000;

    /// <summary>The sentences that answer, the best of them first.</summary>
    public async Task<AskResult> Find(Subscription subscription, Question question)
    {
        if (question.IsEmpty)
        {
            return new AskResult();
        }

        var found = await Found(subscription, question);
        var taken = MeantWord.In(question, found);
        var ranked = Weighed(found.Articles, taken.Aggregate(question, (read, word) => read.Reading(word.Typed, word.Meant)));
        var told = Once(taken.Count is 0 ? AnswerChoice.Told(ranked, sentence => sentence.Score) : AnswerChoice.ToldOfGuess(ranked, sentence => sentence.Score), Most);
        var slips = taken.Where(word => word.IsSlip).ToList();
        return told.Count > 0 ? new AskResult { Sentences = told, Taken = slips } : await db.Read(connection => Nothing(connection, subscription, slips));
    }

    /// <summary>
    /// All sentences that hold words of the question as they are, best first, at most <paramref name="most"/>: a list to choose from, not an
    /// answer. None where nothing is about the question.
    /// </summary>
    public async Task<IReadOnlyList<AnswerSentence>> Rank(Subscription subscription, Question question, int most)
    {
        var ranked = Weighed((await Found(subscription, question)).Articles, question);
        return ranked.Any(sentence => AnswerChoice.IsAbout(sentence.Score)) ? Once(ranked, most) : [];
    }

    // Sources copy each other: what was said is said once.
    private static List<AnswerSentence> Once(IEnumerable<AnswerSentence> ranked, int most) => [.. ranked.DistinctBy(sentence => Fold.Of(sentence.Text)).Take(most)];

    private Task<FoundTexts> Found(Subscription subscription, Question question)
    {
        var query = new LookupQuery { Wanted = [.. question.Sought.Concat(question.KnownNames).Select(IReadOnlyList<SoughtWord> (word) => [new SoughtWord(word)])], AsStated = true };
        return search.Texts(subscription, query, MostArticles, (_, _) => true);
    }

    private IReadOnlyList<AnswerSentence> Weighed(IEnumerable<Article> articles, Question question) => AnswerChoice.Ranked(
        articles.SelectMany(article => Weigh(article, question)).ToList(),
        sentence => sentence.Score,
        sentence => sentence.Article.PublishedAt ?? 0);

    private static async Task<AskResult> Nothing(DbConnection connection, Subscription subscription, IReadOnlyList<MeantWord> taken)
    {
        // Counted are rows, which end at the limit on both databases; what is left of them are articles.
        var (rows, searched, since) = await connection.QuerySingleAsync<(int, int, long?)>(
            $"""
            with own as (
              select f.article_id
              from subscription_feeds s
              join article_feeds f on f.feed_id = s.feed_id
              where s.subscription_id = @Id
              limit {MostCounted + 1})
            select
              (select count(*) from own),
              (select count(distinct article_id) from own),
              (select loaded_at from articles where id = (
                select min((select min(f.article_id) from article_feeds f where f.feed_id = s.feed_id))
                from subscription_feeds s
                where s.subscription_id = @Id))
            """,
            new { subscription.Id });
        return new AskResult { Taken = taken, Searched = Math.Min(searched, MostCounted), IsMore = rows > MostCounted, Since = since };
    }

    private IEnumerable<AnswerSentence> Weigh(Article article, Question question)
    {
        var title = new CutSentence(article.Title, article.Language);
        var before = title;
        foreach (var (start, end) in Sentences.Split(article.Text, article.Language).TakeWhile(sentence => sentence.Start < MostCharacters))
        {
            var sentence = new CutSentence(article.Text[start..end], article.Language);
            var score = AnswerScore.Of(question, sentence, background, title, before);
            before = sentence;
            if (score.Sum > 0)
            {
                yield return new AnswerSentence(article, start, end, score);
            }
        }
    }
}
