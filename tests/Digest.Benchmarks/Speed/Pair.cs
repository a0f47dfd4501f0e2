namespace Digest.Benchmarks.Speed;

/// <summary>
/// Two ways of the same work, ours and a bare one, measured in turn in one run: their ratio holds where single times do not.
/// </summary>
public sealed record Pair(IReadOnlyList<Cost> Ours, IReadOnlyList<Cost> Bare)
{
    /// <summary>Our units a CPU second over the bare way's: the median over the rounds.</summary>
    public double Ratio => Median(Ours.Zip(Bare, (ours, bare) => ours.Rate / bare.Rate));

    /// <summary>Our units a CPU second, the median.</summary>
    public double OurRate => Median(Ours.Select(cost => cost.Rate));

    /// <summary>The bare way's units a CPU second, the median.</summary>
    public double BareRate => Median(Bare.Select(cost => cost.Rate));

    /// <summary>Runs both once to warm up, then in turn, <paramref name="rounds"/> times. Each returns how many units it did.</summary>
    public static async Task<Pair> Measure(int rounds, Func<Task<double>> ours, Func<Task<double>> bare)
    {
        await ours();
        await bare();
        List<Cost> first = [], second = [];
        for (var round = 0; round < rounds; round++)
        {
            first.Add(await Cost.Of(ours));
            second.Add(await Cost.Of(bare));
        }

        return new Pair(first, second);
    }

    /// <summary>As <see cref="Measure(int, Func{Task{double}}, Func{Task{double}})"/>, for work that does not wait.</summary>
    public static Pair Measure(int rounds, Func<double> ours, Func<double> bare) =>
        Measure(rounds, () => Task.FromResult(ours()), () => Task.FromResult(bare())).Result;

    /// <summary>The middle one; the mean of the middle two where their number is even.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
