using System.Collections.Frozen;
using Digest.Editions.Rules;
using Digest.Stories;

namespace Digest.Editions.Composing;

/// <summary>Chooses what an edition tells: rules take articles out, ranks put stories in order, what was told stays away, and the best remain.</summary>
internal sealed class Selecting(Shelf shelf, FrozenSet<long> feeds, IReadOnlyDictionary<long, string> feedNames, IReadOnlyDictionary<long, Remembered> told, Wish wish, long slot, long from, long to)
{
    /// <summary>
    /// The least that a digest tells: a single source, some days old, with words that say little. On a slow day the digest is short.
    /// </summary>
    public const double Floor = 2.5;

    /// <summary>Texts that are read together.</summary>
    private const int Batch = 500;

    /// <summary>Stories whose texts are read ahead.</summary>
    private const int Ahead = 20;

    private readonly List<ShelfStory> own = shelf.Of(feeds);
    private readonly Dictionary<long, Rule> filtered = [];
    private readonly Dictionary<long, List<Rule>> followed = [];
    private readonly Dictionary<long, long> toldBefore = [];
    private readonly Dictionary<long, string> capped = [];
    private int stories;
    private int articles;
    private int repeated;

    public async Task<Selection> Run()
    {
        await Filter();
        var candidates = Candidates();
        candidates.Sort(static (one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Story.Id.CompareTo(other.Story.Id));
        var open = wish.OnlyNew && told.Count > 0 ? await WithoutRepeats(candidates) : candidates;
        var picks = await Pick(open);
        return new Selection
        {
            Picks = picks,
            Followed = followed,
            Filtered = filtered,
            ToldBefore = toldBefore,
            Capped = capped,
            Ranked = candidates,
            Stories = stories,
            Tally = Count(picks),
        };
    }

    /// <summary>Asks the rules about every article of ours, some texts at a time.</summary>
    private async Task Filter()
    {
        if (wish.Rules.LetsAllPass && wish.Topic is null && wish.Following is null)
        {
            return;
        }

        foreach (var some in own.SelectMany(story => story.Articles).Where(IsOurs).Chunk(Batch))
        {
            var words = await shelf.Words([.. some.Select(article => article.Id)]);
            foreach (var article in some)
            {
                var text = words[article.Id].From([.. article.Feeds.Where(feeds.Contains).Select(feed => feedNames.GetValueOrDefault(feed, ""))]);
                if (RuleAgainst(article, text) is { } rule)
                {
                    filtered[article.Id] = rule;
                }
                else
                {
                    Follow(article.StoryId, text);
                }
            }
        }
    }

    private void Follow(long story, FilterText text)
    {
        foreach (var rule in wish.Following?.In(text, slot) ?? [])
        {
            var rules = followed.TryGetValue(story, out var known) ? known : followed[story] = [];
            if (!rules.Contains(rule))
            {
                rules.Add(rule);
            }
        }
    }

    private Rule? RuleAgainst(ShelfArticle article, FilterText text) =>
        wish.Rules.Against(text, article.Feeds, slot) is { } rule ? rule
            : wish.Topic is { } topic && RuleBook.ExpressionOf(topic.Text)?.Matches(text, slot) != true ? topic
            : null;

    private List<Candidate> Candidates()
    {
        Func<ShelfArticle, bool> isRead = IsRead;
        var candidates = new List<Candidate>(own.Count);
        foreach (var story in own)
        {
            if (CandidateOf(story, isRead) is { } candidate)
            {
                candidates.Add(candidate);
            }
        }

        return candidates;
    }

    private Candidate? CandidateOf(ShelfStory story, Func<ShelfArticle, bool> isRead)
    {
        var (news, open) = (0, 0);
        foreach (var article in story.Articles)
        {
            if (article.IsIn(from, to) && IsOurs(article))
            {
                news++;
                open += filtered.ContainsKey(article.Id) ? 0 : 1;
            }
        }

        stories += news > 0 ? 1 : 0;
        articles += news;
        if (open == 0 || (wish.OnlyUpdates && !told.ContainsKey(story.Id)) || (wish.Following is not null && !followed.ContainsKey(story.Id)))
        {
            return null;
        }

        var share = story.Share(isRead);
        return new Candidate(story, ScoreOf(story, share), open, share);
    }

    /// <summary>Stories that were told stay when one of their new articles has a sentence with a fact the chat has not had.</summary>
    private async Task<List<Candidate>> WithoutRepeats(List<Candidate> candidates)
    {
        var open = new List<Candidate>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (!told.TryGetValue(candidate.Story.Id, out var remembered) || await HasNews(candidate, remembered))
            {
                open.Add(candidate);
                continue;
            }

            toldBefore[candidate.Story.Id] = remembered.Slot;
            repeated += candidate.Window;
        }

        return open;
    }

    private async Task<bool> HasNews(Candidate candidate, Remembered remembered)
    {
        var news = candidate.Own.Where(article => article.IsIn(NewFrom(remembered), to)).ToList();
        await shelf.Open([.. news.Select(article => article.Id)]);
        return news.Exists(article => shelf.Facts(article).Sentences.Any(sentence => !sentence.Facts.IsSubsetOf(remembered.Facts)));
    }

    /// <summary>What is sent at once is not what a digest had before it and left out.</summary>
    private long NewFrom(Remembered? remembered) => wish.Following is null || remembered is null ? from : Math.Max(from, remembered.Until);

    private async Task<List<Pick>> Pick(List<Candidate> candidates)
    {
        var picks = new List<Pick>();
        var led = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = 0;
        for (var at = 0; at < candidates.Count && picks.Count < wish.Length && (candidates[at].Score >= Floor || wish.Following is not null); at++)
        {
            if (at % Ahead == 0)
            {
                await shelf.Open([.. candidates.Skip(at).Take(Math.Min(Ahead, wish.Length - picks.Count)).SelectMany(candidate => candidate.Own).Select(article => article.Id)]);
            }

            var pick = await Tell(candidates[at]);
            words += pick.Telling.Words;
            if (picks.Count > 0 && words > wish.Words)
            {
                break;
            }

            if (wish.SourceCap is { } cap && led.GetValueOrDefault(pick.Lead.Source) >= cap)
            {
                capped[pick.Story.Id] = pick.Lead.Source;
                words -= pick.Telling.Words;
                continue;
            }

            led[pick.Lead.Source] = led.GetValueOrDefault(pick.Lead.Source) + 1;
            picks.Add(pick);
        }

        return picks;
    }

    private async Task<Pick> Tell(Candidate candidate)
    {
        await shelf.Open([.. candidate.Own.Select(article => article.Id)]);
        var remembered = told.GetValueOrDefault(candidate.Story.Id);
        return new Pick(candidate.Story, candidate.Own, RankOf(candidate.Story, candidate.Share), TellingOf(candidate, remembered), remembered?.Slot);
    }

    private Telling TellingOf(Candidate candidate, Remembered? remembered)
    {
        var teller = new StoryTelling(shelf, wish.Language, NewFrom(remembered), to);
        var telling = wish.OnlyNew && remembered is not null ? teller.Tell(candidate.Own, remembered, wish.Quotes) : shelf.Tell(candidate.Share, wish.Language, wish.Quotes);
        return wish.Following is null ? telling : telling with { Facts = teller.Held(candidate.Own) };
    }

    private double ScoreOf(ShelfStory story, StoryShare share)
    {
        if (wish.Rules.WeighsNothing && !told.ContainsKey(story.Id))
        {
            return share.Score(slot);
        }

        var interest = InterestIn(story, share);
        return share.Rank.IsMovedBy(interest) ? share.Rank.For(interest, slot).Score : share.Score(slot);
    }

    private Rank RankOf(ShelfStory story, StoryShare share) => share.Rank.For(InterestIn(story, share), slot);

    private RankInterest InterestIn(ShelfStory story, StoryShare share) => wish.Rules.InterestIn(
        share.Rank.Words,
        share.Articles.Select(article => article.TitleTerms),
        told.TryGetValue(story.Id, out var remembered) ? remembered.Slot : null);

    private Tally Count(List<Pick> picks)
    {
        var (shown, merged) = (0, 0);
        foreach (var pick in picks)
        {
            foreach (var article in pick.Members)
            {
                if (!article.IsIn(from, to))
                {
                    continue;
                }

                shown += article.Id == pick.Lead.Id ? 1 : 0;
                merged += article.Id == pick.Lead.Id ? 0 : 1;
            }
        }

        var dropped = filtered.Count == 0 ? 0 : own.SelectMany(story => story.Articles).Count(article => filtered.ContainsKey(article.Id) && article.IsIn(from, to));
        return new Tally(articles, shown, merged, dropped, articles - shown - merged - dropped - repeated, repeated);
    }

    private bool IsRead(ShelfArticle article) => IsOurs(article) && !filtered.ContainsKey(article.Id);

    private bool IsOurs(ShelfArticle article)
    {
        foreach (var feed in article.Feeds)
        {
            if (feeds.Contains(feed))
            {
                return true;
            }
        }

        return false;
    }
}
