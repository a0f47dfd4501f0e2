using System.Data.Common;
using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Editions;
using Digest.Storage;
using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Languages;

namespace Digest.Lookups;

/// <summary>Finds articles of a subscription's feeds by their words: BM25 over title and text of the whole archive, the newer before the older.</summary>
public sealed class Search(Db db, TimeProvider time)
{
    public const int PageSize = 5;

    /// <summary>How deep a list goes: nobody turns more pages.</summary>
    public const int Deepest = 100;

    /// <summary>Where the best articles are not the reader's, so many more are looked at.</summary>
    private const int Deeper = 4_000;

    /// <summary>Where those are not either, the reader's own among so many of the newest are weighed.</summary>
    private const int MostOwn = 50_000;

    /// <summary>What being new adds to a score, at most.</summary>
    private const double Newness = 0.2;

    /// <summary>After this time half of it is left.</summary>
    private static readonly TimeSpan HalfNew = TimeSpan.FromDays(7);

    /// <summary>One page of what fits, best first.</summary>
    public Task<SearchResult> Find(Subscription subscription, LookupQuery query, int page) => db.ReadMoment(async connection =>
    {
        var found = await Rank(connection, subscription, query, page * PageSize, Deepest);
        var shown = found.Best.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var articles = (await Articles(connection, shown.Select(scored => scored.Article))).ToDictionary(article => article.Id);
        var forms = new SoughtForms(found.Terms);
        var hits = shown.Select(scored => HitSentence.Of(articles[scored.Article], scored, forms)).ToList();
        return new SearchResult
        {
            Hits = hits,
            Total = found.Best.Count,
            Every = found.Best.Count(scored => scored.Held == found.Terms.Count),
            IsCut = found.IsCut,
            Words = found.Terms.Count,
            Forms = Forms(hits, query),
            Searched = found.Searched,
        };
    });

    /// <summary>The ids of the articles that fit best and their scores.</summary>
    public Task<IReadOnlyList<(long Article, double Score)>> Best(Subscription subscription, LookupQuery query, int most) => db.ReadMoment(async connection =>
        (IReadOnlyList<(long, double)>)[.. (await Rank(connection, subscription, query, most, most)).Best.Take(most).Select(scored => (scored.Article, (double)scored.Score))]);

    /// <summary>The articles that fit best, with their texts, and the words as they were looked for.</summary>
    internal Task<FoundTexts> Texts(Subscription subscription, LookupQuery query, int most, Func<Scored, IReadOnlyList<SoughtTerm>, bool> counts) => db.ReadMoment(async connection =>
    {
        var found = await Rank(connection, subscription, query, most, most);
        var texts = await Articles(connection, found.Best.Take(most).Where(scored => counts(scored, found.Terms)).Select(scored => scored.Article));
        return new FoundTexts([.. texts], found.Terms);
    });

    /// <summary>Why articles were found: the parts of each score, which add up to it. Those that are not among the best <paramref name="most"/> are left out.</summary>
    public Task<IReadOnlyDictionary<long, ScoreReason>> Explain(Subscription subscription, LookupQuery query, IEnumerable<Article> articles, int most) => db.ReadMoment<IReadOnlyDictionary<long, ScoreReason>>(async connection =>
    {
        var found = await Rank(connection, subscription, query, most, most);
        var parts = new ScoreParts(found.Segments, found.Lists, found.Searched, query.InTitle);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return articles.DistinctBy(article => article.Id)
            .Join(found.Best, article => article.Id, scored => scored.Article, (article, scored) => (scored, Age: now - article.Time))
            .ToDictionary(pair => pair.scored.Article, pair => new ScoreReason(pair.scored.Score, parts.Of(pair.scored, pair.Age)));
    });

    private async Task<Ranked> Rank(DbConnection connection, Subscription subscription, LookupQuery query, int wanted, int most)
    {
        var segments = await WordIndex.Segments(connection);
        var languages = LanguageCounts.Languages(LanguageCounts.Sum(segments.Select(segment => segment.Languages))).DefaultIfEmpty(Language.Unknown).ToList();
        var lists = await SearchLists.Read(connection, query, SoughtTerm.Of(query, languages), languages);
        var scope = new SearchScope(connection, db.Dialect, subscription, query);
        var searched = segments.Sum(segment => segment.Articles);
        if (query.IsTimeAlone)
        {
            var newest = await Newest(scope, most + 1);
            return new Ranked([.. newest.Take(most)], segments, lists, newest.Count > most, searched);
        }

        var scores = Score(segments, lists, query, most, only: null);
        var best = await Narrow(connection, scores.Best(), scope, query);
        if (!query.AsStated && lists.Standing >= Feedback.LeastWords)
        {
            await lists.Widen(connection, [.. await Articles(connection, best.Take(Feedback.Examples).Select(scored => scored.Article))], searched);
            scores = Score(segments, lists, query, most, only: null);
            best = await Narrow(connection, scores.Best(), scope, query);
        }

        if (best.Count < wanted && scores.Some > most)
        {
            scores = Score(segments, lists, query, Deeper, only: null);
            best = await Narrow(connection, scores.Best(), scope, query);
        }

        if (best.Count < wanted && scores.Some > Deeper)
        {
            scores = Score(segments, lists, query, Deeper, await scope.AmongNewest(MostOwn));
            best = await Narrow(connection, scores.Best(), scope, query);
        }

        return new Ranked([.. best.Take(most)], segments, lists, scores.Some > Math.Min(most, best.Count) && scores.Some > most, searched);
    }

    private static TermScores Score(IReadOnlyList<WordSegment> segments, SearchLists lists, LookupQuery query, int most, HashSet<long>? only)
    {
        var articles = segments.Sum(segment => segment.Articles);
        var scores = new TermScores(lists.Gains(articles), lists.OwnWords);
        foreach (var segment in segments)
        {
            scores.Add(segment, lists.Of(segment), query.InTitle, most, only);
        }

        return scores;
    }

    /// <summary>Leaves what the reader may find and what holds the phrases; the newer gain.</summary>
    private async Task<List<Scored>> Narrow(DbConnection connection, List<Scored> best, SearchScope scope, LookupQuery query)
    {
        var times = await scope.Of(best.Select(scored => scored.Article));
        var holding = await Holding(connection, times.Keys, query);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return [.. best
            .Where(scored => times.ContainsKey(scored.Article) && (holding is null || holding.Contains(scored.Article)))
            .Select(scored => scored with { Score = scored.Score * (float)Gain(now - times[scored.Article]) })
            .OrderByDescending(scored => scored.Score)
            .ThenByDescending(scored => times[scored.Article])
            .ThenByDescending(scored => scored.Article)];
    }

    /// <summary>What came in a time, the newest first: being new is all of its score.</summary>
    private async Task<List<Scored>> Newest(SearchScope scope, int most)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return (await scope.Newest(MostOwn, most)).ConvertAll(article => new Scored(article.Id, (float)(Gain(now - article.Time) - 1), 0));
    }

    private static double Gain(long age) => 1 + (Newness * Math.Pow(2, -Math.Max(0, age) / HalfNew.TotalMilliseconds));

    /// <summary>Those of some articles that hold the phrases and none of those that must not occur; null where there are no phrases.</summary>
    private async Task<HashSet<long>?> Holding(DbConnection connection, IEnumerable<long> articles, LookupQuery query)
    {
        var wanted = query.Wanted.Where(any => any.All(word => word.IsPhrase)).Select(any => any.Select(word => PhraseMatch.Plain(word.Text)).ToList()).ToList();
        var without = query.Without.Where(word => word.IsPhrase).Select(word => PhraseMatch.Plain(word.Text)).ToList();
        if (wanted.Count is 0 && without.Count is 0)
        {
            return null;
        }

        var holding = new HashSet<long>();
        foreach (var some in articles.Chunk(Deepest).Take(MostTexts / Deepest))
        {
            foreach (var article in await Articles(connection, some))
            {
                var text = PhraseMatch.Plain(query.InTitle ? article.Title : article.Title + "\n" + article.Text);
                if (wanted.All(any => any.Exists(phrase => PhraseMatch.Contains(text, phrase))) && !without.Exists(phrase => PhraseMatch.Contains(text, phrase)))
                {
                    holding.Add(article.Id);
                }
            }
        }

        return holding;
    }

    /// <summary>Texts that are read through for a phrase.</summary>
    private const int MostTexts = 1_000;

    private Task<List<Article>> Articles(DbConnection connection, IEnumerable<long> ids) => ArticleStore.Whole(connection, db.Dialect, [.. ids]);

    /// <summary>The words in bold that are none of the query's own.</summary>
    private static List<string> Forms(List<Hit> hits, LookupQuery query)
    {
        var typed = query.Wanted.SelectMany(any => any).SelectMany(word => Words.In(word.Text, Language.Unknown).Select(part => Fold.Of(word.Text.AsSpan(part.Start, part.End - part.Start)))).ToHashSet();
        return [.. hits
            .SelectMany(hit => hit.Hits.Select(place => hit.Article.Text[place.Start..place.End]).Concat(hit.TitleHits.Select(place => hit.Article.Title[place.Start..place.End])))
            .DistinctBy(form => Fold.Of(form))
            .Where(form => !typed.Contains(Fold.Of(form)))];
    }

    private sealed record Ranked(IReadOnlyList<Scored> Best, IReadOnlyList<WordSegment> Segments, SearchLists Lists, bool IsCut, int Searched)
    {
        public IReadOnlyList<SoughtTerm> Terms => Lists.Terms;
    }
}
