using Digest.Editions.Rules;
using Digest.Stories;

namespace Digest.Editions.Composing;

/// <summary>Chooses what an edition tells: rules take articles out, ranks put stories in order, what was told stays away, and the best remain.</summary>
internal sealed class Selecting(Shelf shelf, FeedsInUse feeds, IReadOnlyDictionary<long, Remembered> told, Wish wish, long slot)
{
    /// <summary>
    /// The least that a digest tells: a single source, some days old, with words that say little. On a slow day the digest is short.
    /// </summary>
    public const double Floor = 2.5;

    /// <summary>Texts that are read together.</summary>
    private const int Batch = 500;

    /// <summary>Stories whose texts are read ahead.</summary>
    private const int Ahead = 20;

    private readonly ShelfPart own = shelf.Of(feeds.Ids);
    private readonly Dictionary<long, Rule> filtered = [];
    private readonly Dictionary<long, List<Rule>> followed = [];
    private readonly Dictionary<long, long> toldBefore = [];
    private readonly Dictionary<long, string> capped = [];
    private int stories;
    private int articles;
    private int dropped;
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

        foreach (var some in own.Articles().Chunk(Batch))
        {
            await shelf.Texts.OpenToFilters(some.Select(one => one.Own.Story.Articles[one.Place]));
            foreach (var (story, place) in some)
            {
                Filter(story, place);
            }
        }
    }

    private void Filter(OwnStory story, int place)
    {
        var article = story.Story.Articles[place];
        var text = shelf.Texts.ToFilters(article).From([.. article.Feeds.Where(feeds.Names.ContainsKey).Select(feed => feeds.Names[feed])]);
        if (RuleAgainst(article, text) is { } rule)
        {
            filtered[article.Id] = rule;
            own.TakeOut(story, place);
        }
        else
        {
            Follow(article.StoryId, text);
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
        var candidates = new List<Candidate>(own.Stories.Count);
        foreach (var story in own.Stories)
        {
            if (CandidateOf(story) is { } candidate)
            {
                candidates.Add(candidate);
            }
        }

        return candidates;
    }

    private Candidate? CandidateOf(OwnStory one)
    {
        var (story, news, open) = (one.Story, own.NewsOf(one), own.LeftOf(one));
        stories += news > 0 ? 1 : 0;
        articles += news;
        dropped += news - open;
        if (open == 0 || (wish.OnlyUpdates && !told.ContainsKey(story.Id)) || (wish.Following is not null && !followed.ContainsKey(story.Id)))
        {
            return null;
        }

        var share = own.Share(one);
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
        var news = candidate.Own.Where(article => article.IsIn(NewFrom(remembered), shelf.To)).ToList();
        await shelf.Texts.Learn(news);
        return news.Exists(article => !remembered.HoldsAll(article.Facts!));
    }

    /// <summary>What is sent at once is not what a digest had before it and left out.</summary>
    private long NewFrom(Remembered? remembered) => wish.Following is null || remembered is null ? shelf.From : Math.Max(shelf.From, remembered.Until);

    private async Task<List<Pick>> Pick(List<Candidate> candidates)
    {
        var picks = new List<Pick>();
        var led = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = 0;
        for (var at = 0; at < candidates.Count && picks.Count < wish.Length && (candidates[at].Score >= Floor || wish.Following is not null); at++)
        {
            if (at % Ahead == 0)
            {
                await shelf.Texts.Open(candidates.Skip(at).Take(Math.Min(Ahead, wish.Length - picks.Count)).SelectMany(candidate => candidate.Own));
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
        await shelf.Texts.Open(candidate.Own);
        var remembered = told.GetValueOrDefault(candidate.Story.Id);
        return new Pick(candidate.Story, candidate.Own, [.. candidate.Own.Select(shelf.Texts.Text)], RankOf(candidate.Story, candidate.Share), TellingOf(candidate, remembered), remembered?.Slot);
    }

    private Telling TellingOf(Candidate candidate, Remembered? remembered)
    {
        var teller = new StoryTelling(shelf.Texts, wish.Language, NewFrom(remembered), shelf.To);
        var telling = wish.OnlyNew && remembered is not null ? teller.Tell(candidate.Own, remembered, wish.Quotes) : shelf.Tell(candidate.Share, wish.Language, wish.Quotes);
        return wish.Following is null ? telling : telling with { Facts = teller.Held(candidate.Own) };
    }

    private double ScoreOf(ShelfStory story, StoryShare share) =>
        MovedBy(story, share) is { } interest ? share.Rank.For(interest, slot).Score : share.Score(slot);

    private Rank RankOf(ShelfStory story, StoryShare share) =>
        MovedBy(story, share) is { } interest ? share.Rank.For(interest, slot) : share.Plain(slot);

    /// <summary>What moves the rank of a story for this reader; null: it is the one that all have.</summary>
    private RankInterest? MovedBy(ShelfStory story, StoryShare share)
    {
        long? toldAt = told.TryGetValue(story.Id, out var remembered) ? remembered.Slot : null;
        if (wish.Rules.WeighsNothing && toldAt is null)
        {
            return null;
        }

        var interest = wish.Rules.InterestIn(share.Rank.Words, share.Articles.Select(article => article.TitleTerms), toldAt);
        return share.Rank.IsMovedBy(interest) ? interest : null;
    }

    private Tally Count(List<Pick> picks)
    {
        var (shown, merged) = (0, 0);
        foreach (var pick in picks)
        {
            foreach (var article in pick.Members)
            {
                if (!article.IsIn(shelf.From, shelf.To))
                {
                    continue;
                }

                shown += article.Id == pick.Lead.Id ? 1 : 0;
                merged += article.Id == pick.Lead.Id ? 0 : 1;
            }
        }

        return new Tally(articles, shown, merged, dropped, articles - shown - merged - dropped - repeated, repeated);
    }
}
