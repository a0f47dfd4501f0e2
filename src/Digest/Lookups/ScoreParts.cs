using Digest.Articles.Indexing;
using Digest.Text;

namespace Digest.Lookups;

/// <summary>Takes scores of one search apart: what each word gave, what missing words cost, what being new added.</summary>
internal sealed class ScoreParts(IReadOnlyList<WordSegment> segments, SearchLists lists, int articles, bool inTitle)
{
    /// <summary>The parts' keys: a word of the query, by how many articles hold it; one that the title holds; words that the best articles share; words that are missing; being new, by days.</summary>
    public const string Word = "hit.word";
    public const string WordInTitle = "hit.wordInTitle";
    public const string Shared = "hit.shared";
    public const string Missing = "hit.missing";
    public const string New = "hit.new";

    /// <summary>Shared words that are named.</summary>
    private const int MostNamed = 4;

    private readonly float[] gains = lists.Gains(articles);
    private readonly byte least = inTitle ? WordWeight.InTitle : (byte)0;

    /// <summary>The parts of a score that newness has raised; they add up to it but for what floating numbers lose.</summary>
    /// <param name="scored">The article.</param>
    /// <param name="age">How old it is, milliseconds.</param>
    public IReadOnlyList<Part> Of(Scored scored, long age)
    {
        var weights = Weights(scored);
        var own = weights.Where(word => word.Term < lists.OwnWords).OrderByDescending(Value);
        var shared = weights.Where(word => word.Term >= lists.OwnWords).OrderByDescending(Value).ToList();
        var sum = weights.Sum(Value);
        var missing = lists.OwnWords - scored.Held;
        var kept = sum * TermScores.Kept(lists.OwnWords - missing, lists.OwnWords);
        return
        [
            .. own.Select(word => new Part(word.Weight >= WordWeight.InTitle ? WordInTitle : Word, Value(word), lists.Word(word.Term).Articles, lists.Word(word.Term).Shown)),
            new Part(Shared, shared.Sum(Value), shared.Count, string.Join(", ", shared.Take(MostNamed).Select(word => lists.Word(word.Term).Shown))),
            new Part(Missing, kept - sum, missing),
            new Part(New, scored.Score - kept, Math.Max(0, age) / (long)TimeSpan.FromDays(1).TotalMilliseconds),
        ];
    }

    private double Value((int Term, byte Weight) word) => gains[word.Term] * (word.Weight & WordWeight.Most);

    /// <summary>The weight of each word in the article, as <see cref="TermScores"/> counts it: of two forms of one word the first.</summary>
    private List<(int Term, byte Weight)> Weights(Scored scored) =>
        [.. segments
            .Where(segment => scored.Article >= segment.Oldest && scored.Article <= segment.Newest)
            .SelectMany(segment => lists.Of(segment).Wanted.Select(list => (list.Term, Weight: Weight(list, (int)(scored.Article - segment.Oldest)))))
            .Where(word => word.Weight > 0 && word.Weight >= least)
            .DistinctBy(word => word.Term)];

    private static byte Weight(FoundList list, int number)
    {
        var postings = new PostingReader(list.Bytes.Span);
        while (postings.Read() && postings.Number < number)
        {
        }

        return postings.Number == number ? postings.Weight : (byte)0;
    }
}
