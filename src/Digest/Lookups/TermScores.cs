using Digest.Articles.Indexing;

namespace Digest.Lookups;

/// <summary>An article and how well it fits the words.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Score">The sum over the words, weighed by how many of them it holds.</param>
/// <param name="Words">Which of them: a bit each.</param>
internal readonly record struct Scored(long Article, float Score, uint Words)
{
    /// <summary>How many of the words it holds.</summary>
    public int Held => System.Numerics.BitOperations.PopCount(Words);
}

/// <summary>What the lists of a query's words add up to: BM25 over all articles that hold one of them, segment by segment.</summary>
internal sealed class TermScores
{
    /// <summary>What an article that holds few of the words keeps of its score: the rest goes with the share of words it holds.</summary>
    private const float Alone = 0.9f;

    /// <summary>What an article keeps of its score that holds so many of so many words.</summary>
    public static float Kept(int held, int terms) => Alone + ((1 - Alone) * held / terms);

    private readonly int terms;
    private readonly float[] gains;
    private readonly PriorityQueue<Scored, (float Score, long Article)> best = new();
    private Cell[] cells = [];
    private int[] touched = [];
    private int touchedCount;

    /// <summary>What an article must reach to be kept: the least of the best, once there are enough.</summary>
    private float leastScore = float.NegativeInfinity;

    /// <summary>Nothing is added up yet.</summary>
    /// <param name="gains">How much each word counts: its rarity, times what one step of a weight is worth.</param>
    /// <param name="terms">How many of them are the query's own words.</param>
    public TermScores(float[] gains, int terms) => (this.gains, this.terms) = (gains, terms);

    /// <summary>How many articles hold one of the words; one that was left out early may count for each of its words.</summary>
    public int Some { get; private set; }

    /// <summary>How many articles were looked at more closely: what the work of a query grows with.</summary>
    internal int Begun { get; private set; }

    /// <summary>The articles with the highest scores, best first; among equals the newest first. Nothing is added afterwards.</summary>
    public List<Scored> Best()
    {
        GiveBack();
        var ordered = best.UnorderedItems.Select(item => item.Element).ToList();
        ordered.Sort((one, other) => (other.Score, other.Article).CompareTo((one.Score, one.Article)));
        return ordered;
    }

    /// <summary>Adds up a segment and keeps its best articles, <paramref name="most"/> of all segments; only those of <paramref name="only"/> where it is given.</summary>
    public void Add(WordSegment segment, SegmentLists lists, bool inTitle, int most, HashSet<long>? only)
    {
        if (lists.Wanted.Count is 0)
        {
            return;
        }

        MakeRoom(segment.Span);
        CountAll(lists.Wanted, inTitle ? WordWeight.InTitle : (byte)0);
        foreach (var list in lists.Unwanted)
        {
            Drop(list);
        }

        foreach (var narrowing in lists.Narrowing)
        {
            Narrow(narrowing);
        }

        Keep(segment, most, only);
    }

    /// <summary>
    /// Adds the lists up, rare words first. Once enough articles are kept, one that begins with a common word need not be begun
    /// where all the words to come could not bring it up to them; so a common word costs little beside a rare one.
    /// </summary>
    private void CountAll(List<FoundList> lists, byte least)
    {
        var ordered = lists.OrderBy(list => list.Term >= terms).ThenByDescending(list => gains[list.Term]).ThenBy(list => list.Term).ToList();
        var toCome = ordered.Sum(list => gains[list.Term] * WordWeight.Most);
        foreach (var list in ordered)
        {
            toCome -= gains[list.Term] * WordWeight.Most;

            // What a widened query adds raises articles and finds none.
            Count(list, least, list.Term >= terms ? WordWeight.Most + 1 : (int)Math.Min(WordWeight.Most + 1, (leastScore - toCome) / gains[list.Term] * Rounding));
        }
    }

    /// <summary>Floating numbers lose a little: what is nearly enough is looked at.</summary>
    private const float Rounding = 0.999f;

    private void Count(FoundList list, byte least, int enough)
    {
        var gain = gains[list.Term];
        var bit = list.Term < terms ? 1u << list.Term : 0;
        var bytes = list.Bytes.Span;
        var (number, passed) = (0, 0);
        for (var at = 0; at < bytes.Length;)
        {
            number += Varint.Read(bytes, ref at);
            var weight = bytes[at++];
            ref var cell = ref cells[number];
            if (cell.Score is 0)
            {
                if ((weight & WordWeight.Most) < enough || weight < least)
                {
                    passed += weight < least ? 0 : 1;
                    continue;
                }

                touched[touchedCount++] = number;
            }
            else if (weight < least || (cell.Words & bit) > 0)
            {
                // Two forms of one word, a stem and a spelling, are one word.
                continue;
            }

            cell.Score += gain * (weight & WordWeight.Most);
            cell.Words |= bit;
        }

        Some += list.Term < terms ? passed : 0;
    }

    private void Drop(FoundList list)
    {
        for (var postings = new PostingReader(list.Bytes.Span); postings.Read();)
        {
            cells[postings.Number].Words = 0;
        }
    }

    /// <summary>Leaves only what stands in one of the lists.</summary>
    private void Narrow(IReadOnlyList<FoundList> any)
    {
        foreach (var list in any)
        {
            for (var postings = new PostingReader(list.Bytes.Span); postings.Read();)
            {
                cells[postings.Number].Passes = true;
            }
        }

        for (var i = 0; i < touchedCount; i++)
        {
            ref var cell = ref cells[touched[i]];
            cell.Words = cell.Passes ? cell.Words : 0;
        }

        foreach (var list in any)
        {
            for (var postings = new PostingReader(list.Bytes.Span); postings.Read();)
            {
                cells[postings.Number].Passes = false;
            }
        }
    }

    private void Keep(WordSegment segment, int most, HashSet<long>? only)
    {
        for (var i = 0; i < touchedCount; i++)
        {
            var number = touched[i];
            var cell = cells[number];
            cells[number] = default;
            if (cell.Words is 0 || only?.Contains(segment.Oldest + number) is false)
            {
                continue;
            }

            var held = System.Numerics.BitOperations.PopCount(cell.Words);
            Some++;
            Offer(new Scored(segment.Oldest + number, cell.Score * Kept(held, terms), cell.Words), most);
        }

        Begun += touchedCount;
        touchedCount = 0;
    }

    private void Offer(Scored scored, int most)
    {
        if (scored.Score < leastScore)
        {
            return;
        }

        best.Enqueue(scored, (scored.Score, scored.Article));
        if (best.Count > most)
        {
            best.Dequeue();
            leastScore = best.TryPeek(out _, out var least) ? least.Score : leastScore;
        }
    }

    private void MakeRoom(int span)
    {
        var room = cells.Length < span ? Interlocked.Exchange(ref spare, null) : null;
        if (room?.Cells.Length >= span)
        {
            (cells, touched) = room;
        }
        else if (cells.Length < span)
        {
            (cells, touched) = (new Cell[span], new int[span]);
        }
    }

    /// <summary>Room of a query that is done, for the next one: its cells are empty again. To make it anew costs more than most queries.</summary>
    private static Room? spare;

    private void GiveBack()
    {
        if (cells.Length > 0)
        {
            spare = new Room(cells, touched);
            (cells, touched) = ([], []);
        }
    }

    private sealed record Room(Cell[] Cells, int[] Touched);

    private struct Cell
    {
        public float Score;
        public uint Words;
        public bool Passes;
    }
}

/// <summary>What a query's words have in one segment.</summary>
internal sealed class SegmentLists
{
    /// <summary>The lists that add to a score.</summary>
    public List<FoundList> Wanted { get; } = [];

    /// <summary>Lists of articles that must not be found.</summary>
    public List<FoundList> Unwanted { get; } = [];

    /// <summary>Of each of these, an article must stand in one list.</summary>
    public List<List<FoundList>> Narrowing { get; } = [];
}
