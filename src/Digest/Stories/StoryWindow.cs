namespace Digest.Stories;

/// <summary>
/// The recent articles' words and names, indexed in memory so that an article is compared with few of them.
/// Holds at most a fixed number of articles: the oldest leaves when one more comes. Not safe for several threads.
/// </summary>
public sealed class StoryWindow
{
    // The heaviest terms find what is alike; the light ones find everything.
    private const int TermsAsked = 12;

    // Of a term in very many articles only the newest are looked at, so an article's cost has a bound.
    private const int NewestAsked = 200;

    private readonly Entry[] entries;
    private readonly Dictionary<uint, Postings> postings = [];
    private readonly Dictionary<int, double> found = [];
    private int next;

    /// <summary>A window over the last <paramref name="capacity"/> articles.</summary>
    public StoryWindow(int capacity)
    {
        entries = new Entry[Math.Max(1, capacity)];
    }

    /// <summary>How many articles it holds.</summary>
    public int Count => Math.Min(next, entries.Length);

    internal int Oldest => Math.Max(0, next - entries.Length);

    /// <summary>Takes an article that belongs to <paramref name="story"/>.</summary>
    public void Add(StoryArticle article, long story) => Take(Sketch.Of(article), story);

    /// <summary>Takes an article and tells the story of the one that had to leave for it, if any had.</summary>
    internal long? Take(Sketch sketch, long story)
    {
        var sequence = next++;
        ref var entry = ref entries[sequence % entries.Length];
        var left = entry.Sketch is null ? (long?)null : entry.Story;
        foreach (var term in entry.Sketch?.Terms ?? [])
        {
            Forget(term.Hash);
        }

        entry = new Entry(story, sketch);
        foreach (var term in sketch.Terms)
        {
            Index(term.Hash, sequence);
        }

        return left;
    }

    /// <summary>The articles most like this one by its heaviest words and names, the likest first, with the story each belongs to.</summary>
    public IReadOnlyList<StoryCandidate> Candidates(StoryArticle article, int most) => Candidates(Sketch.Of(article), most);

    internal List<StoryCandidate> Candidates(Sketch sketch, int most)
    {
        found.Clear();
        foreach (var term in sketch.Terms.OrderByDescending(term => term.Weight).Take(TermsAsked))
        {
            if (this.postings.TryGetValue(term.Hash, out var postings))
            {
                Collect(postings, term.Weight);
            }
        }

        return Likest(most);
    }

    // A heap of the best so far: sorting all that was found would cost more than finding it.
    private List<StoryCandidate> Likest(int most)
    {
        var best = new PriorityQueue<int, (double Shared, int Sequence)>(most + 1);
        foreach (var (sequence, shared) in found)
        {
            if (best.Count < most)
            {
                best.Enqueue(sequence, (shared, sequence));
            }
            else
            {
                best.EnqueueDequeue(sequence, (shared, sequence));
            }
        }

        var candidates = new List<StoryCandidate>(best.Count);
        while (best.TryDequeue(out var sequence, out var rank))
        {
            candidates.Add(new StoryCandidate(entries[sequence % entries.Length].Story, rank.Shared));
        }

        candidates.Reverse();
        return candidates;
    }

    private void Collect(Postings postings, double weight)
    {
        for (var i = postings.Count - 1; i >= 0 && postings.Count - i <= NewestAsked; i--)
        {
            if (postings[i] < Oldest)
            {
                return;
            }

            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(found, postings[i], out _) += weight;
        }
    }

    private void Index(uint hash, int sequence)
    {
        if (!this.postings.TryGetValue(hash, out var postings))
        {
            this.postings[hash] = postings = new Postings();
        }

        postings.Add(sequence);
    }

    private void Forget(uint hash)
    {
        if (!this.postings.TryGetValue(hash, out var postings))
        {
            return;
        }

        if (postings.TrimBelow(Oldest) is 0)
        {
            this.postings.Remove(hash);
        }
    }

    private readonly record struct Entry(long Story, Sketch? Sketch);
}

/// <summary>A story that an article may belong to, and how much of the article's weight an article of it shares.</summary>
public sealed record StoryCandidate(long Story, double Shared);
