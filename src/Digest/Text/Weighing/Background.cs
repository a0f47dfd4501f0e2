namespace Digest.Text.Weighing;

/// <summary>
/// How common each term is in news: a shipped prior together with what was observed here.
/// Safe to use from several threads; holds at most some hundred thousand terms.
/// </summary>
public sealed class Background
{
    // What the prior weighs: after this many observed articles both count alike.
    private const int PriorDocuments = 2000;

    // Some 6 MB of terms: with 393,216 they would take twice the room. Past it the terms seen once are forgotten.
    private const int MostTerms = 390_000;

    private readonly TermTally learnt = new();
    private int documents;

    /// <summary>How many articles were observed, the prior not counted.</summary>
    public int Documents => Volatile.Read(ref documents);

    /// <summary>What was observed: in how many articles each term, by its hash, was. To be kept, and given to <see cref="Restore"/>.</summary>
    public IEnumerable<KeyValuePair<ulong, int>> Learnt => learnt.All();

    /// <summary>A background that remembers <paramref name="learnt"/> from <paramref name="documents"/> articles.</summary>
    public static Background Restore(IEnumerable<KeyValuePair<ulong, int>> learnt, int documents)
    {
        var background = new Background();
        background.Learn(learnt, documents);
        return background;
    }

    /// <summary>Adds what was observed elsewhere or before.</summary>
    public void Learn(IEnumerable<KeyValuePair<ulong, int>> learnt, int documents)
    {
        this.learnt.Add(learnt);
        Interlocked.Add(ref this.documents, Math.Max(0, documents));
    }

    /// <summary>How rare <paramref name="term"/> is: near 0 for a word of every article, about 8 for one never seen.</summary>
    public double Idf(string term) => Idf(TermHash.Of(term));

    internal double Idf(ulong term)
    {
        var seen = (Prior.Share(term) * PriorDocuments) + learnt.Of(term);
        return Math.Log((PriorDocuments + Documents + 1) / (Math.Min(seen, PriorDocuments + Documents) + 0.5));
    }

    /// <summary>Counts one article's terms; each should be given once.</summary>
    public void Observe(IEnumerable<string> distinctTerms) => Observe(distinctTerms.Select(term => TermHash.Of(term)));

    /// <summary>Counts one article's terms by their hashes; each should be given once.</summary>
    public void Observe(IEnumerable<ulong> distinctTerms)
    {
        learnt.Add(distinctTerms);
        Interlocked.Increment(ref documents);
        if (learnt.Count > MostTerms)
        {
            learnt.Shrink(MostTerms / 2);
        }
    }
}
