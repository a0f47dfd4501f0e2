using System.Collections.Concurrent;

namespace Digest.Text;

/// <summary>
/// How common each term is in news: a shipped prior together with what was observed here.
/// Safe to use from several threads; holds at most some hundred thousand terms.
/// </summary>
public sealed class Background
{
    // What the prior weighs: after this many observed articles both count alike.
    private const int PriorDocuments = 2000;

    // About 20 MB of terms; past it the terms seen once are forgotten.
    private const int MostTerms = 400_000;

    // By hash: a number is found sooner than a word, and takes less.
    private readonly ConcurrentDictionary<ulong, int> learnt = new();
    private readonly Lock pruning = new();
    private int documents;

    /// <summary>How many articles were observed, the prior not counted.</summary>
    public int Documents => Volatile.Read(ref documents);

    /// <summary>What was observed: in how many articles each term, by its hash, was. A copy, to be kept and given to <see cref="Restore"/>.</summary>
    public IReadOnlyDictionary<ulong, int> Learnt => new Dictionary<ulong, int>(learnt);

    /// <summary>A background that remembers <paramref name="learnt"/> from <paramref name="documents"/> articles.</summary>
    public static Background Restore(IReadOnlyDictionary<ulong, int> learnt, int documents)
    {
        var background = new Background();
        background.Learn(learnt, documents);
        return background;
    }

    /// <summary>Adds what was observed elsewhere or before.</summary>
    public void Learn(IReadOnlyDictionary<ulong, int> learnt, int documents)
    {
        foreach (var (term, count) in learnt)
        {
            if (count > 0)
            {
                this.learnt.AddOrUpdate(term, count, (_, known) => known + count);
            }
        }

        Interlocked.Add(ref this.documents, Math.Max(0, documents));
    }

    /// <summary>How rare <paramref name="term"/> is: near 0 for a word of every article, about 8 for one never seen.</summary>
    public double Idf(string term) => Idf(TermHash.Of(term));

    internal double Idf(ulong term)
    {
        this.learnt.TryGetValue(term, out var learnt);
        var seen = (Prior.Share(term) * PriorDocuments) + learnt;
        return Math.Log((PriorDocuments + Documents + 1) / (Math.Min(seen, PriorDocuments + Documents) + 0.5));
    }

    /// <summary>Counts one article's terms; each should be given once.</summary>
    public void Observe(IEnumerable<string> distinctTerms) => Observe(distinctTerms.Select(term => TermHash.Of(term)));

    /// <summary>Counts one article's terms by their hashes; each should be given once.</summary>
    public void Observe(IEnumerable<ulong> distinctTerms)
    {
        foreach (var term in distinctTerms)
        {
            learnt.AddOrUpdate(term, 1, (_, count) => count + 1);
        }

        Interlocked.Increment(ref documents);
        if (learnt.Count > MostTerms)
        {
            ForgetRare();
        }
    }

    private void ForgetRare()
    {
        lock (pruning)
        {
            for (var least = 1; learnt.Count > MostTerms / 2; least *= 2)
            {
                foreach (var (term, count) in learnt)
                {
                    if (count <= least)
                    {
                        learnt.TryRemove(term, out _);
                    }
                }
            }
        }
    }
}
