namespace Digest.Text.Weighing;

/// <summary>Keeps the numbers of the heaviest terms that are offered; of two that weigh the same the one whose term comes first.</summary>
internal sealed class Heaviest(int most, Func<int, string> termOf)
{
    private readonly (double Weight, int Number)[] kept = new (double Weight, int Number)[most];
    private int count;

    /// <summary>What stands behind each number, the heaviest first.</summary>
    public List<T> Falling<T>(Func<int, T> of)
    {
        var falling = new List<T>(count);
        foreach (var (_, number) in kept.AsSpan(0, count))
        {
            falling.Add(of(number));
        }

        return falling;
    }

    public void Offer(int number, double weight)
    {
        if (count == most && !IsBefore(number, weight, most - 1))
        {
            return;
        }

        var at = Find(number, weight);
        var moved = kept.AsSpan(at, Math.Min(count, most - 1) - at);
        moved.CopyTo(kept.AsSpan(at + 1));
        kept[at] = (weight, number);
        count = Math.Min(count + 1, most);
    }

    private int Find(int number, double weight)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = IsBefore(number, weight, middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private bool IsBefore(int number, double weight, int at)
    {
        var (its, other) = kept[at];
        return weight > its || (weight == its && string.CompareOrdinal(termOf(number), termOf(other)) < 0);
    }
}
