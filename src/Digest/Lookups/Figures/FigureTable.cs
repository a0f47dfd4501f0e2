using Digest.Articles;

namespace Digest.Lookups.Figures;

/// <summary>How the reports of one figure stand to each other.</summary>
public enum FigureState
{
    /// <summary>All allow one value.</summary>
    Agree,

    /// <summary>It grew from report to report, as a toll does.</summary>
    Rising,

    /// <summary>They exclude each other.</summary>
    Conflict,
}

/// <summary>One figure of a story: all who state it, the earliest first.</summary>
public sealed record FigureRow(string Thing, string Harm, string Unit, FigureState State, IReadOnlyList<FigureClaim> Claims);

/// <summary>
/// Puts the figures of a story's articles side by side. Two are the same figure only where thing, unit, harm and year agree,
/// the values are of one size and the sentences speak of the same: in doubt nothing is compared.
/// </summary>
public static class FigureTable
{
    // A toll of nine and one of two thousand are not two reports of one.
    private const double MostApart = 5;
    private const double NearlyEqual = 2;

    // Of the words of the shorter sentence, as many stand in the other.
    private const double LeastShared = 0.35;
    private const double LeastSharedOfMeasures = 0.4;

    // Of these a story counts one group: two numbers of builders are two numbers of the same builders.
    private static readonly HashSet<string> Narrow = ["engineer", "builder", "protester"];

    /// <summary>The figures that two articles or more state: those that exclude each other first, then rising ones, then the rest; most reported first.</summary>
    public static IReadOnlyList<FigureRow> Of(IEnumerable<Article> articles)
    {
        var groups = new List<List<FigureClaim>>();
        foreach (var claim in articles.OrderBy(article => article.Time).ThenBy(article => article.Id).SelectMany(FigureReader.Read))
        {
            var group = groups.Find(group => group.TrueForAll(other => MayBeOne(other, claim)) && group.Exists(other => IsOne(other, claim)));
            if (group is null)
            {
                groups.Add([claim]);
                continue;
            }

            // An article that names two values of a kind speaks of two things, or corrects itself: the first stands.
            if (!group.Exists(other => other.Article.Id == claim.Article.Id))
            {
                group.Add(claim);
            }
        }

        return [.. groups
            .Where(group => group.Count > 1)
            .Select(group => new FigureRow(group[0].Thing, group[0].Harm, group[0].Figure.Unit, StateOf(group), group))
            .OrderByDescending(row => row.State)
            .ThenByDescending(row => row.Claims.Count)];
    }

    private static bool MayBeOne(FigureClaim one, FigureClaim other) =>
        one.Thing == other.Thing
        && one.Harm == other.Harm
        && one.Figure.Unit == other.Figure.Unit
        && one.Year == other.Year
        && Ratio(one, other) <= MostApart;

    private static bool IsOne(FigureClaim one, FigureClaim other)
    {
        if (one.Harm.Length > 0 && one.Figure.Unit.Length is 0)
        {
            return true;
        }

        var shared = one.Context.Count(other.Context.Contains) / (double)Math.Max(1, Math.Min(one.Context.Count, other.Context.Count));
        return one.Figure.Unit.Length > 0 || one.Thing.Length is 0
            ? shared >= LeastSharedOfMeasures
            : shared >= LeastShared || (Narrow.Contains(one.Thing) && Ratio(one, other) <= NearlyEqual) || Ratio(one, other) is 1;
    }

    private static double Ratio(FigureClaim one, FigureClaim other)
    {
        var (less, more) = (Math.Min(one.Figure.Value, other.Figure.Value), Math.Max(one.Figure.Value, other.Figure.Value));
        return less > 0 ? more / less : more > 0 ? double.PositiveInfinity : 1;
    }

    private static FigureState StateOf(List<FigureClaim> claims)
    {
        if (claims.Max(claim => claim.Span.Least) <= claims.Min(claim => claim.Span.Most))
        {
            return FigureState.Agree;
        }

        return IsRising(claims) ? FigureState.Rising : FigureState.Conflict;
    }

    // Later reports never name less, and what is counted is a toll or said to have grown.
    private static bool IsRising(List<FigureClaim> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            var (before, after) = (claims[i - 1], claims[i]);
            if (after.Figure.Value < before.Figure.Value || (after.Figure.Value > before.Figure.Value && after.Article.Time <= before.Article.Time))
            {
                return false;
            }
        }

        return claims[0].Figure.Unit.Length is 0 && (claims[0].Harm.Length > 0 || claims.Exists(claim => claim.Grows));
    }
}
