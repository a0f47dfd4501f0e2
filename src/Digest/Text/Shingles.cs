namespace Digest.Text;

/// <summary>
/// A fingerprint of an article's wording: the least hashes of its runs of three words, in rising order.
/// </summary>
public static class Shingles
{
    /// <summary>How many hashes a fingerprint holds at most; a likeness is then known to about 1 / sqrt of it.</summary>
    public const int Size = 64;

    private const int Run = 3;

    /// <summary>How much of the wording two articles share, 0 to 1 (Jaccard's measure).</summary>
    public static double Likeness(IReadOnlyList<ulong> a, IReadOnlyList<ulong> b)
    {
        var (shared, onlyA, onlyB) = Compare(a, b);
        return shared is 0 ? 0 : (double)shared / (shared + onlyA + onlyB);
    }

    /// <summary>How much of the shorter article's wording stands in the other, 0 to 1: a reprint with a tail of its own is near 1.</summary>
    public static double Containment(IReadOnlyList<ulong> a, IReadOnlyList<ulong> b)
    {
        var (shared, onlyA, onlyB) = Compare(a, b);
        return shared is 0 ? 0 : (double)shared / (shared + Math.Min(onlyA, onlyB));
    }

    internal static ulong[] Of(Passage passage, ReadOnlySpan<ulong> termHashes)
    {
        var marks = passage.Marks;
        if (marks.Count < Run)
        {
            return [];
        }

        var least = new LeastHashes(Size);
        for (var i = 0; i + Run <= marks.Count; i++)
        {
            var hash = termHashes[marks[i].Term];
            for (var next = 1; next < Run; next++)
            {
                hash = (hash * 31) + termHashes[marks[i + next].Term];
            }

            least.Offer(TermHash.Mix(hash));
        }

        return least.Rising();
    }

    // Only hashes below both fingerprints' ends can be missed by neither.
    private static (int Shared, int OnlyA, int OnlyB) Compare(IReadOnlyList<ulong> a, IReadOnlyList<ulong> b)
    {
        if (a.Count is 0 || b.Count is 0)
        {
            return default;
        }

        var end = Math.Min(EndOf(a), EndOf(b));
        int shared = 0, onlyA = 0, onlyB = 0, i = 0, j = 0;
        while (true)
        {
            var left = i < a.Count && a[i] <= end;
            var right = j < b.Count && b[j] <= end;
            if (!left && !right)
            {
                return (shared, onlyA, onlyB);
            }

            if (left && right && a[i] == b[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (left && (!right || a[i] < b[j]))
            {
                onlyA++;
                i++;
            }
            else
            {
                onlyB++;
                j++;
            }
        }
    }

    private static ulong EndOf(IReadOnlyList<ulong> fingerprint) =>
        fingerprint.Count < Size ? ulong.MaxValue : fingerprint[^1];
}
