namespace Digest.Benchmarks.Speed.Corpus;

/// <summary>Numbers that depend on a seed alone: the same on every machine, in any order of asking.</summary>
internal struct Draw(ulong seed)
{
    private ulong state = seed;

    /// <summary>A seed made of several numbers.</summary>
    public static ulong Seed(params ReadOnlySpan<long> parts)
    {
        var seed = 0UL;
        foreach (var part in parts)
        {
            seed = new Draw(seed ^ (ulong)part).Next();
        }

        return seed;
    }

    // SplitMix64: a few operations a number, good enough to write news with.
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From <paramref name="least"/> to below <paramref name="end"/>, all alike.</summary>
    public int Between(int least, int end) => least + (int)(Unit() * (end - least));

    /// <summary>From 0 to below <paramref name="count"/> by Zipf's law: the n-th is drawn n times as seldom as the first.</summary>
    public int Zipf(int count) => (int)Math.Exp(Unit() * Math.Log(count + 1)) - 1;
}
