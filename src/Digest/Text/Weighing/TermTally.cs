namespace Digest.Text.Weighing;

/// <summary>
/// Counts by the hash of a term. Read from any thread without a lock while others add; a million places, of which up to three quarters are taken, are 12 MB.
/// </summary>
internal sealed class TermTally
{
    private const int LeastRoom = 1 << 10;

    // Stands for an empty place, so the term whose hash it is shares a count with the next.
    private const ulong Free = 0;

    private readonly Lock writing = new();
    private Room room = new(LeastRoom);
    private volatile int count;

    /// <summary>How many terms were counted.</summary>
    public int Count => count;

    /// <summary>How often a term was counted; 0 for one that never was.</summary>
    public int Of(ulong term)
    {
        // A free place has counted nothing.
        var seen = Volatile.Read(ref room);
        return seen.Counts[seen.Find(Known(term))];
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
        var seen = Volatile.Read(ref room);
        for (var at = 0; at < seen.Terms.Length; at++)
        {
            if (Volatile.Read(ref seen.Terms[at]) is var term and not Free)
            {
                yield return new(term, seen.Counts[at]);
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
                Move(room.Terms.Length, least);
            }
        }
    }

    private static ulong Known(ulong term) => term is Free ? Free + 1 : term;

    private void Add(ulong term, int more)
    {
        var at = room.Find(term);
        if (room.Terms[at] == term)
        {
            room.Counts[at] += more;
            return;
        }

        room.Counts[at] = more;
        Volatile.Write(ref room.Terms[at], term);
        if (++count > room.Terms.Length / 4 * 3)
        {
            Move(2 * room.Terms.Length, 0);
        }
    }

    // Readers go on in the old room until the new one is there.
    private void Move(int places, int least)
    {
        var moved = new Room(places);
        var kept = 0;
        for (var at = 0; at < room.Terms.Length; at++)
        {
            if (room.Terms[at] is var term and not Free && room.Counts[at] > least)
            {
                var there = moved.Find(term);
                (moved.Terms[there], moved.Counts[there]) = (term, room.Counts[at]);
                kept++;
            }
        }

        Volatile.Write(ref room, moved);
        count = kept;
    }

    /// <summary>Terms and their counts side by side: an entry of both would be a third larger.</summary>
    private sealed class Room(int places)
    {
        public ulong[] Terms { get; } = new ulong[places];

        public int[] Counts { get; } = new int[places];

        /// <summary>Where a term stands, or the free place where it would.</summary>
        public int Find(ulong term)
        {
            var mask = Terms.Length - 1;
            var at = (int)term & mask;
            while (Volatile.Read(ref Terms[at]) is var other && other != term && other is not Free)
            {
                at = (at + 1) & mask;
            }

            return at;
        }
    }
}
