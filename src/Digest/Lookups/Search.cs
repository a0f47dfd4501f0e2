using Dapper;
using Digest.Articles;
using Digest.Editions;
using Digest.Storage;
using Digest.Text;

namespace Digest.Lookups;

/// <summary>A found article, the sentence that shows why, and where the words stand in it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Starts">Where the sentence begins in the article's text.</param>
/// <param name="Ends">Where it ends.</param>
/// <param name="Hits">The places of the query's words, in the article's text, within the sentence.</param>
/// <param name="Score">How well it fits.</param>
public sealed record Hit(Article Article, int Starts, int Ends, IReadOnlyList<(int Start, int End)> Hits, double Score);

/// <summary>What a search found.</summary>
/// <param name="Hits">The page, best first.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Every">Each holds every word; otherwise at least one.</param>
public sealed record SearchResult(IReadOnlyList<Hit> Hits, int Total, bool Every);

/// <summary>Finds articles of a subscription's feeds by their words: BM25 over title and text.</summary>
public sealed class Search(Db db, Background background, TimeProvider time)
{
    public const int PageSize = 5;

    /// <summary>Articles that are weighed, newest first: common words must not read a whole archive.</summary>
    private const int MostWeighed = 300;

    /// <summary>Robertson's usual values.</summary>
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>The length of a usual article, words.</summary>
    private const double UsualLength = 400;

    /// <summary>A word of the title says more than one of the text.</summary>
    private const double TitleGain = 2;

    /// <summary>One page of what fits, best first.</summary>
    public async Task<SearchResult> Find(Subscription subscription, LookupQuery query, int page)
    {
        var terms = TermsOf(query, await Languages());
        if (terms.Count == 0)
        {
            return new SearchResult([], 0, true);
        }

        var every = await Weigh(subscription, query, terms, db.Dialect.MatchAll(terms));
        var hits = every.Count > 0 || terms.Count == 1 ? every : await Weigh(subscription, query, terms, db.Dialect.MatchAny(terms));
        return new SearchResult([.. hits.Skip((page - 1) * PageSize).Take(PageSize)], hits.Count, every.Count > 0);
    }

    /// <summary>
    /// The words of a query, each in the forms it may be found by: a few words do not tell their language,
    /// so each is stemmed as in every language that was loaded lately.
    /// </summary>
    private static List<IReadOnlyCollection<string>> TermsOf(LookupQuery query, IReadOnlyList<string> languages)
    {
        var words = query.Words.Split(' ');
        var content = words.Where(word => !languages.Any(language => StopWords.Contains(language, Fold.Of(word)))).ToList();
        return [.. (content.Count > 0 ? content : [.. words])
            .SelectMany(word => languages.SelectMany(language => SearchWords.Of(word, language).Select((form, place) => (word, place, form))))
            .GroupBy(found => (found.word, found.place), found => found.form)
            .Select(forms => forms.ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>The languages of the newest articles, the most frequent first.</summary>
    private Task<IReadOnlyList<string>> Languages() => db.Read<IReadOnlyList<string>>(async connection =>
        [.. (await connection.QueryAsync<string>(
            """
            select language
            from articles
            where id > (select max(id) from articles) - @Newest
            group by language
            order by count(*) desc, language
            limit @MostLanguages
            """,
            new { Newest, MostLanguages })).DefaultIfEmpty(Language.Unknown)]);

    /// <summary>Articles that tell which languages there are.</summary>
    private const int Newest = 1000;

    /// <summary>Languages a word is stemmed in.</summary>
    private const int MostLanguages = 8;

    private async Task<List<Hit>> Weigh(Subscription subscription, LookupQuery query, IReadOnlyList<IReadOnlyCollection<string>> terms, string match)
    {
        var articles = await db.Read(connection => connection.QueryAsync<Article>(
            $"""
            select a.*
            from articles a
            where a.id in ({db.Dialect.MatchingIds})
              and exists (
                select 1
                from article_feeds f
                join subscription_feeds s on s.feed_id = f.feed_id
                where f.article_id = a.id and s.subscription_id = @Id)
            order by a.id desc
            limit @MostWeighed
            """,
            new { subscription.Id, match, MostWeighed }));
        return [.. articles
            .Where(article => Fits(article, query))
            .Select(article => Weigh(article, terms))
            .OrderByDescending(hit => hit.Score)
            .ThenByDescending(hit => hit.Article.Id)];
    }

    private bool Fits(Article article, LookupQuery query)
    {
        if (query.From is { } from && !Fold.Of(article.Source).Contains(from, StringComparison.Ordinal))
        {
            return false;
        }

        if (query.Since is { } since && article.Time < (time.GetUtcNow() - since).ToUnixTimeMilliseconds())
        {
            return false;
        }

        if (query.Phrases.Count == 0 && query.Without.Count == 0)
        {
            return true;
        }

        var folded = Fold.Of(article.Title + "\n" + article.Text);
        return query.Phrases.All(phrase => folded.Contains(phrase, StringComparison.Ordinal))
            && !query.Without.Any(word => folded.Contains(word, StringComparison.Ordinal));
    }

    private Hit Weigh(Article article, IReadOnlyList<IReadOnlyCollection<string>> terms)
    {
        var title = Words.In(article.Title, article.Language);
        var body = Words.In(article.Text, article.Language);
        var places = body.Where(word => terms.Any(term => Matches(word, term))).ToList();
        var score = terms.Sum(term => Weight(term, body, body.Count) + (TitleGain * Weight(term, title, UsualLength)));
        var (starts, ends) = SentenceWith(article, places, terms);
        var hits = places.Where(word => word.Start >= starts && word.End <= ends).Select(word => (word.Start, word.End)).ToList();
        return new Hit(article, starts, ends, hits, score);
    }

    private double Weight(IReadOnlyCollection<string> term, List<Word> words, double length)
    {
        var count = words.Count(word => Matches(word, term));
        return term.Max(background.Idf) * count * (K1 + 1) / (count + (K1 * (1 - B + (B * length / UsualLength))));
    }

    /// <summary>The sentence that holds most of the words, the earliest of those that hold as many.</summary>
    private static (int Starts, int Ends) SentenceWith(Article article, List<Word> places, IReadOnlyList<IReadOnlyCollection<string>> terms)
    {
        var best = Sentences.Split(article.Text, article.Language)
            .Select(sentence => (sentence.Start, sentence.End, Found: terms.Count(term => places.Any(word => word.Start >= sentence.Start && word.End <= sentence.End && Matches(word, term)))))
            .OrderByDescending(sentence => sentence.Found)
            .ThenBy(sentence => sentence.Start)
            .FirstOrDefault();
        return (best.Start, best.End);
    }

    private static bool Matches(Word word, IReadOnlyCollection<string> term) => term.Any(form => word.Term.StartsWith(form, StringComparison.Ordinal));
}
