using Digest.Editions.Rules;

namespace Digest.Editions.Composing;

/// <summary>What was chosen from a window and what became of everything else.</summary>
internal sealed class Selection
{
    public required IReadOnlyList<Pick> Picks { get; init; }

    /// <summary>What a story matches of what is followed, by its number.</summary>
    public required IReadOnlyDictionary<long, List<Rule>> Followed { get; init; }

    /// <summary>Which rule took which article out.</summary>
    public required IReadOnlyDictionary<long, Rule> Filtered { get; init; }

    /// <summary>Stories that were told before and have nothing new, and when they were told.</summary>
    public required IReadOnlyDictionary<long, long> ToldBefore { get; init; }

    /// <summary>Stories whose leading source had its share.</summary>
    public required IReadOnlyDictionary<long, string> Capped { get; init; }

    /// <summary>All stories that could be told, best first, with their ranks.</summary>
    public required IReadOnlyList<Candidate> Ranked { get; init; }

    /// <summary>All stories of the window, whatever became of them.</summary>
    public required int Stories { get; init; }

    public required Tally Tally { get; init; }

    /// <summary>The last one's rank; null where none is told.</summary>
    public double? Cut => Picks.Count > 0 ? Picks[^1].Rank.Score : null;

    /// <summary>All that weighs enough is told, and there is more that does not.</summary>
    public bool IsSlow => Ranked.Count > 0
        && Ranked[^1].Score < Selecting.Floor
        && Ranked.Count(candidate => candidate.Score >= Selecting.Floor && !ToldBefore.ContainsKey(candidate.Story.Id) && !Capped.ContainsKey(candidate.Story.Id)) == Picks.Count;

    /// <summary>What became of an article of the window.</summary>
    public Verdict VerdictOf(long article, long story)
    {
        if (Filtered.TryGetValue(article, out var rule))
        {
            return new Verdict.Filtered(rule);
        }

        var place = 0;
        foreach (var pick in Picks)
        {
            place++;
            if (pick.Story.Id == story)
            {
                return pick.Lead.Id == article ? new Verdict.Shown(place) : new Verdict.Merged(place);
            }
        }

        if (ToldBefore.TryGetValue(story, out var slot))
        {
            return new Verdict.ToldBefore(slot);
        }

        if (Capped.TryGetValue(story, out var source))
        {
            return new Verdict.Capped(source);
        }

        var score = Ranked.First(candidate => candidate.Story.Id == story).Score;
        return score < Selecting.Floor ? new Verdict.UnderFloor(Selecting.Floor - score)
            : score < Cut ? new Verdict.Below(Cut.Value - score)
            : new Verdict.NoRoom();
    }
}

/// <summary>A story that could be told.</summary>
/// <param name="Story">The story.</param>
/// <param name="Score">Its rank.</param>
/// <param name="Window">How many of its articles came in the window and were not taken out.</param>
/// <param name="Share">Its articles that count.</param>
internal readonly record struct Candidate(ShelfStory Story, double Score, int Window, StoryShare Share)
{
    public IReadOnlyList<ShelfArticle> Own => Share.Articles;
}
