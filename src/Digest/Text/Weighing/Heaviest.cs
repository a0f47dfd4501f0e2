namespace Digest.Text.Weighing;

/// <summary>
/// Keeps the numbers of the heaviest that are offered; of two that weigh the same the one whose term comes first, or where nobody tells their
/// terms the one that was offered first.
/// </summary>
internal sealed class Heaviest(int most, Func<int, string>? termOf = null)
{
    private readonly (double Weight, int Number)[] kept = new (double Weight, int Number)[most];
    private int count;

    /// <summary>What stands behind each number, the heaviest first.</summary>
    public List<T> Falling<T>(Func<int, T> of) => Falling((number, _) => of(number));

    /// <summary>The same where the weight is asked for.</summary>
    public List<T> Falling<T>(Func<int, double, T> of)
    {
        var falling = new List<T>(count);
        foreach (var (weight, number) in kept.AsSpan(0, count))
        {
            falling.Add(of(number, weight));
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
        return weight > its || (weight == its && termOf is not null && string.CompareOrdinal(termOf(number), termOf(other)) < 0);
    }
}
