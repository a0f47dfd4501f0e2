using Digest.Articles;
using Digest.Editions;
using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Events;

namespace Digest.Lookups.Timelines;

/// <summary>What happened when, in quoted sentences: one line an event, however many sources tell it.</summary>
public sealed class Timeline(Search search, TimeProvider time)
{
    public const int PageSize = 8;

    // A timeline is read, not searched: more articles say the same again.
    private const int MostArticles = 120;
    private const int MostCharacters = 20_000;

    /// <summary>The events of what holds the words, the oldest first.</summary>
    public async Task<IReadOnlyList<TimelineEvent>> Find(Subscription subscription, TimelineRequest request)
    {
        var query = Query(request);
        if (query.Wanted.Count is 0)
        {
            return [];
        }

        // Who holds the words one by one may hold them in no sentence; who lacks one holds them in none, and is not read.
        var found = await search.Texts(subscription, query with { Since = null, Until = null }, MostArticles, (scored, terms) => scored.Held == terms.Count);
        var forms = new SoughtForms(found.Terms);
        return Join(found.Articles.SelectMany(article => Events(article, sentence => forms.AllIn(sentence, article.Language))).Where(line => request.Holds(line.Date.Date) && Holds(query, line.Date.Date)));
    }

    /// <summary>Why the articles of some events were found.</summary>
    public Task<IReadOnlyDictionary<long, ScoreReason>> Explain(Subscription subscription, TimelineRequest request, IEnumerable<TimelineEvent> events) =>
        search.Explain(subscription, Query(request) with { Since = null, Until = null }, events.Select(line => line.Article), MostArticles);

    /// <summary>The events of a story's articles: what they date themselves, and how each begins.</summary>
    public static IReadOnlyList<TimelineEvent> Of(IEnumerable<Article> articles) => Join(articles.SelectMany(article => Events(article, _ => true)));

    private LookupQuery Query(TimelineRequest request) => LookupQuery.Parse(request.Words, time.GetUtcNow()) with { AsStated = true };

    /// <summary>The times of a query, which are those of articles in a search, are those of events here.</summary>
    private static bool Holds(LookupQuery query, DateOnly day)
    {
        var begins = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        return (query.Since is not { } since || begins.AddDays(1).ToUnixTimeMilliseconds() > since) && (query.Until is not { } until || begins.ToUnixTimeMilliseconds() < until);
    }

    private static IEnumerable<TimelineEvent> Events(Article article, Func<string, bool> counts)
    {
        var written = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(article.Time).UtcDateTime);
        var first = true;
        foreach (var (start, end) in Sentences.Split(article.Text, article.Language).TakeWhile(sentence => sentence.Start < MostCharacters))
        {
            var text = article.Text[start..end];
            if (!counts(text))
            {
                continue;
            }

            var dates = EventDates.In(text, written);
            if (dates.Count > 0)
            {
                yield return new TimelineEvent(dates[0], true, article, start, end, []);
            }
            else if (first && article.PublishedAt is not null)
            {
                yield return new TimelineEvent(new EventDate(written, DatePart.Day, 0), false, article, start, end, []);
            }

            first = false;
        }
    }

    private static List<TimelineEvent> Join(IEnumerable<TimelineEvent> lines)
    {
        var events = new List<(TimelineEvent Event, HashSet<string> Words, HashSet<string> Others)>();
        foreach (var line in lines.OrderBy(line => line.Date.Date).ThenBy(line => line.Date.Known).ThenBy(line => line.Article.Time).ThenBy(line => line.Article.Id).ThenBy(line => line.Starts))
        {
            var words = TellingWords(line);
            var known = events.Find(other => IsSame(other.Event, other.Words, line, words));
            if (known.Event is null)
            {
                events.Add((line, words, []));
            }
            else if (known.Event.Article.Source != line.Article.Source)
            {
                known.Others.Add(line.Article.Source);
            }
        }

        return [.. events.Select(found => found.Event with { Others = [.. found.Others] })];
    }

    // Of two sentences on one day, half the words of the shorter one; of one story in two languages the day alone.
    private const double SharedInStory = 0.3;
    private const double SharedElsewhere = 0.5;

    private static bool IsSame(TimelineEvent one, HashSet<string> words, TimelineEvent other, HashSet<string> others)
    {
        if (one.Date.Date != other.Date.Date || one.Date.Known != other.Date.Known)
        {
            return false;
        }

        var inStory = one.Article.StoryId is not null && one.Article.StoryId == other.Article.StoryId;
        if (inStory && one.Article.Language != other.Article.Language)
        {
            return true;
        }

        var shared = words.Count(others.Contains) / (double)Math.Max(1, Math.Min(words.Count, others.Count));
        return shared >= (inStory ? SharedInStory : SharedElsewhere);
    }

    private static HashSet<string> TellingWords(TimelineEvent line) =>
        [.. Words.In(line.Text, line.Article.Language).Where(word => !StopWords.Contains(line.Article.Language, Fold.Of(line.Text.AsSpan(word.Start, word.End - word.Start)))).Select(word => word.Term)];
}
