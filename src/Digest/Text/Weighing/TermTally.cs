namespace Digest.Text.Weighing;

/// <summary>
/// Counts by the hash of a term. Read from any thread without a lock while others add; half a million terms take 16 MB.
/// </summary>
internal sealed class TermTally
{
    private const int LeastRoom = 1 << 10;

    // Stands for an empty place, so the term whose hash it is shares a count with the next.
    private const ulong Free = 0;

    private readonly Lock writing = new();
    private Entry[] entries = new Entry[LeastRoom];
    private volatile int count;

    /// <summary>How many terms were counted.</summary>
    public int Count => count;

    /// <summary>How often a term was counted; 0 for one that never was.</summary>
    public int Of(ulong term)
    {
        // A free place has counted nothing.
        var seen = Volatile.Read(ref entries);
        return seen[Find(seen, Known(term))].Count;
    }

    /// <summary>Counts each of <paramref name="terms"/> once more.</summary>
    public void Add(IEnumerable<ulong> terms)
    {
        lock (writing)
        {
            foreach (var term in terms)
            {
                Add(Known(term), 1);
            }
        }
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(IEnumerable<KeyValuePair<ulong, int>> counted)
    {
        lock (writing)
        {
            foreach (var (term, more) in counted)
            {
                Add(Known(term), Math.Max(0, more));
            }
        }
    }

    /// <summary>All counts, each as it is when its turn comes.</summary>
    public IEnumerable<KeyValuePair<ulong, int>> All()
    {
        var seen = Volatile.Read(ref entries);
        for (var at = 0; at < seen.Length; at++)
        {
            if (Volatile.Read(ref seen[at].Term) is var term and not Free)
            {
                yield return new(term, seen[at].Count);
            }
        }
    }

    /// <summary>Forgets what was counted seldom, until at most <paramref name="most"/> terms are left.</summary>
    public void Shrink(int most)
    {
        lock (writing)
        {
            for (var least = 1; count > most; least *= 2)
            {
                Move(entries.Length, least);
            }
        }
    }

    private static ulong Known(ulong term) => term is Free ? Free + 1 : term;

    private void Add(ulong term, int more)
    {
        var at = Find(entries, term);
        if (entries[at].Term == term)
        {
            entries[at].Count += more;
            return;
        }

        entries[at].Count = more;
        Volatile.Write(ref entries[at].Term, term);
        if (++count > entries.Length / 4 * 3)
        {
            Move(2 * entries.Length, 0);
        }
    }

    // Readers go on in the old room until the new one is there.
    private void Move(int room, int least)
    {
        var moved = new Entry[room];
        var kept = 0;
        foreach (var entry in entries)
        {
            if (entry.Term is not Free && entry.Count > least)
            {
                moved[Find(moved, entry.Term)] = entry;
                kept++;
            }
        }

        Volatile.Write(ref entries, moved);
        count = kept;
    }

    /// <summary>Where a term stands, or the free place where it would.</summary>
    private static int Find(Entry[] entries, ulong term)
    {
        var mask = entries.Length - 1;
        var at = (int)term & mask;
        while (Volatile.Read(ref entries[at].Term) is var other && other != term && other is not Free)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private struct Entry
    {
        public ulong Term;
        public int Count;
    }
}
