using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>Puts articles together from the bottom up, always the two groups whose articles are most alike on average.</summary>
internal static class AverageLink
{
    /// <summary>
    /// The groups once none two are alike by <paramref name="least"/> or once there are <paramref name="fewest"/> of them; each holds
    /// positions in <paramref name="articles"/>. Time and memory grow with the square of their number.
    /// </summary>
    public static List<List<int>> Groups(IReadOnlyList<Sketch> articles, double least, int fewest)
    {
        var groups = articles.Select((_, i) => (List<int>?)new List<int> { i }).ToArray();
        var alike = Table(articles);
        var nearest = new int[groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            nearest[i] = Nearest(alike, groups, i);
        }

        for (var left = groups.Length; left > fewest; left--)
        {
            var a = Closest(alike, groups, nearest);
            if (a < 0 || alike[a][nearest[a]] < least)
            {
                break;
            }

            Join(alike, groups, a, nearest[a]);
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] is not null && (i == a || nearest[i] < 0 || groups[nearest[i]] is null || nearest[i] == a))
                {
                    nearest[i] = Nearest(alike, groups, i);
                }
                else if (groups[i] is not null && alike[i][a] > alike[i][nearest[i]])
                {
                    nearest[i] = a;
                }
            }
        }

        return [.. groups.OfType<List<int>>()];
    }

    private static float[][] Table(IReadOnlyList<Sketch> articles)
    {
        var alike = new float[articles.Count][];
        for (var i = 0; i < alike.Length; i++)
        {
            alike[i] = new float[alike.Length];
            for (var j = 0; j < i; j++)
            {
                alike[i][j] = alike[j][i] = (float)Likeness.Of(articles[i], articles[j]);
            }
        }

        return alike;
    }

    private static int Nearest(float[][] alike, List<int>?[] groups, int of)
    {
        var nearest = -1;
        for (var i = 0; i < groups.Length; i++)
        {
            if (i != of && groups[i] is not null && (nearest < 0 || alike[of][i] > alike[of][nearest]))
            {
                nearest = i;
            }
        }

        return nearest;
    }

    private static int Closest(float[][] alike, List<int>?[] groups, int[] nearest)
    {
        var closest = -1;
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i] is not null && nearest[i] >= 0 && (closest < 0 || alike[i][nearest[i]] > alike[closest][nearest[closest]]))
            {
                closest = i;
            }
        }

        return closest;
    }

    private static void Join(float[][] alike, List<int>?[] groups, int a, int b)
    {
        float ours = groups[a]!.Count, theirs = groups[b]!.Count;
        for (var i = 0; i < groups.Length; i++)
        {
            if (i != a && i != b)
            {
                alike[a][i] = alike[i][a] = ((ours * alike[a][i]) + (theirs * alike[b][i])) / (ours + theirs);
            }
        }

        groups[a]!.AddRange(groups[b]!);
        groups[b] = null;
    }
}
