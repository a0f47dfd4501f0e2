using Digest.Text.Comparing;

namespace Digest.Stories;

/// <summary>
/// The recent articles in memory, found by their heaviest words and names, so that an article is compared with few of them.
/// Holds at most a fixed number of articles: the oldest leaves when one more comes. Not safe for several threads.
/// </summary>
/// <remarks>
/// A ring of articles and, beside it, a ring of their terms; each term points back to the one before it in its bucket. An article that
/// left is not taken out of its chains: what points to it ends there. So adding costs the same whatever the window holds.
/// </remarks>
public sealed class StoryWindow
{
    // Of a term in very many articles only the newest are looked at, so an article's cost has a bound.
    private const int NewestAsked = 24;
    private const int LongestWalk = 96;

    private const int Keys = Sketch.MostKeys;
    private const int BucketsPerArticle = 4;
    private const int FewestBuckets = 1 << 10;

    private readonly KnownStory?[] stories;
    private readonly Posting[] postings;
    private int[] buckets = Empty(FewestBuckets);
    private readonly float[] shared;
    private readonly List<int> found = [];
    private readonly Trail[] trails = new Trail[Keys];
    private readonly int[] hits = new int[Keys * NewestAsked];
    private long next;
    private int newest = -1;

    /// <summary>A window over the last <paramref name="capacity"/> articles.</summary>
    public StoryWindow(int capacity)
    {
        capacity = Math.Clamp(capacity, 1, int.MaxValue / Keys / 2);
        stories = new KnownStory?[capacity];
        postings = new Posting[capacity * Keys];
        shared = new float[capacity];
    }

    /// <summary>How many articles it holds.</summary>
    public int Count => (int)Math.Min(next, stories.Length);

    /// <summary>Takes an article of a story and tells the story of the one that had to leave for it, if any had.</summary>
    internal KnownStory? Take(Sketch sketch, KnownStory story)
    {
        if (Count * BucketsPerArticle > buckets.Length)
        {
            Widen();
        }

        var slot = newest = (int)(next++ % stories.Length);
        var left = stories[slot];
        stories[slot] = story;
        for (var i = 0; i < Keys; i++)
        {
            var at = (slot * Keys) + i;
            if (i >= sketch.Keys.Length)
            {
                postings[at] = new Posting(0, -1);
                continue;
            }

            Chain(at, sketch.Keys[i]);
        }

        return left;
    }

    /// <summary>The stories of the articles that share most with this one by its heaviest words and names, at most <paramref name="most"/>, each once.</summary>
    internal List<KnownStory> Candidates(Sketch sketch, int most)
    {
        Walk(sketch.Keys.AsSpan(0, sketch.KeyWeights.Length));
        AddUp(sketch.KeyWeights);

        var best = new PriorityQueue<int, (float Shared, int Age)>(Math.Min(most, found.Count) + 1);
        foreach (var slot in found)
        {
            var rank = (shared[slot], -AgeOf(slot));
            shared[slot] = 0;
            if (best.Count < most)
            {
                best.Enqueue(slot, rank);
            }
            else
            {
                best.EnqueueDequeue(slot, rank);
            }
        }

        found.Clear();
        return Distinct(best);
    }

    private List<KnownStory> Distinct(PriorityQueue<int, (float Shared, int Age)> slots)
    {
        var distinct = new List<KnownStory>(slots.Count);
        foreach (var (slot, _) in slots.UnorderedItems)
        {
            if (!distinct.Contains(stories[slot]!))
            {
                distinct.Add(stories[slot]!);
            }
        }

        return distinct;
    }

    // All chains in step: what is fetched from memory for one is waited for together with that of the others.
    private void Walk(ReadOnlySpan<uint> keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            trails[i] = new Trail { Hash = keys[i], At = buckets[BucketOf(keys[i])] };
        }

        var going = true;
        for (var step = 0; going && step < LongestWalk; step++)
        {
            going = false;
            for (var i = 0; i < keys.Length; i++)
            {
                going |= trails[i].At >= 0 && Step(ref trails[i], hits.AsSpan(i * NewestAsked, NewestAsked));
            }
        }
    }

    // Along a chain ages only rise: where one falls, the article behind it has left and its place was taken.
    private bool Step(ref Trail trail, Span<int> taken)
    {
        var slot = trail.At / Keys;
        var age = AgeOf(slot);
        if (age < trail.Age)
        {
            trail.At = -1;
            return false;
        }

        var posting = postings[trail.At];
        (trail.Age, trail.At) = (age, posting.Before);
        if (posting.Hash == trail.Hash)
        {
            taken[trail.Taken++] = slot;
            trail.At = trail.Taken < NewestAsked ? trail.At : -1;
        }

        return trail.At >= 0;
    }

    private void AddUp(ReadOnlySpan<float> weights)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            foreach (var slot in hits.AsSpan(i * NewestAsked, trails[i].Taken))
            {
                if (shared[slot] is 0)
                {
                    found.Add(slot);
                }

                shared[slot] += weights[i];
            }
        }
    }

    /// <summary>Makes a term of an article the newest of its bucket.</summary>
    private void Chain(int at, uint key)
    {
        ref var bucket = ref buckets[BucketOf(key)];
        postings[at] = new Posting(key, bucket);
        bucket = at;
    }

    /// <summary>Twice the buckets, and all chains anew from the oldest article on. No article has left yet: there are buckets enough before one must.</summary>
    private void Widen()
    {
        buckets = Empty(2 * buckets.Length);
        for (var at = 0; at < Count * Keys; at++)
        {
            // Stands for no term; a term whose hash it is would be one in four thousand million.
            if (postings[at].Hash is not 0)
            {
                Chain(at, postings[at].Hash);
            }
        }
    }

    private static int[] Empty(int length)
    {
        var empty = new int[length];
        Array.Fill(empty, -1);
        return empty;
    }

    /// <summary>How many articles came after the one in <paramref name="slot"/>.</summary>
    private int AgeOf(int slot)
    {
        return slot <= newest ? newest - slot : newest - slot + stories.Length;
    }

    private int BucketOf(uint hash) => (int)(Text.TermHash.Mix(hash) & (uint)(buckets.Length - 1));

    /// <summary>How far the chain of a term was followed: where to go on, -1 for nowhere; how old the last article was, and how many hold the term.</summary>
    private struct Trail
    {
        public uint Hash;
        public int At;
        public int Age;
        public int Taken;
    }

    /// <summary>A term of an article, and the one before it in its bucket; -1 for none.</summary>
    private readonly record struct Posting(uint Hash, int Before);
}
