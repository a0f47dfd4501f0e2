namespace Digest.Benchmarks.Quality;

/// <summary>How well a grouping agrees with the labelled one.</summary>
public static class Clusters
{
    /// <summary>B-cubed precision, recall and F1, 0 to 1, over items with the group they were given and the group they belong to.</summary>
    public static (double Precision, double Recall, double F1) BCubed(IReadOnlyCollection<(string Given, string True)> items)
    {
        var given = items.CountBy(item => item.Given).ToDictionary();
        var truth = items.CountBy(item => item.True).ToDictionary();
        double precision = 0, recall = 0;
        foreach (var (pair, both) in items.CountBy(item => item))
        {
            precision += (double)both * both / given[pair.Given];
            recall += (double)both * both / truth[pair.True];
        }

        precision /= items.Count;
        recall /= items.Count;
        return (precision, recall, 2 * precision * recall / (precision + recall));
    }

    /// <summary>F1, 0 to 1, over the pairs of items that are together.</summary>
    public static double PairF1(IReadOnlyCollection<(string Given, string True)> items)
    {
        var both = Pairs(items.CountBy(item => item).Select(group => group.Value));
        var given = Pairs(items.CountBy(item => item.Given).Select(group => group.Value));
        var truth = Pairs(items.CountBy(item => item.True).Select(group => group.Value));
        return Rouge.F1(both, given, truth);
    }

    private static double Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1d) / 2);
}
