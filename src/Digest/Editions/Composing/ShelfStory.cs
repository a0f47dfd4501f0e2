using System.Collections.Concurrent;

namespace Digest.Editions.Composing;

/// <summary>A story on the shelf. Readers of the same feeds share what is reckoned of it.</summary>
internal sealed class ShelfStory(long id, IReadOnlyList<ShelfArticle> articles)
{
    /// <summary>Shares that are kept: of a story that everybody tells, readers read countless ones.</summary>
    private const int MostShares = 32;

    /// <summary>The articles that a set of bits can name.</summary>
    private const int MostNamed = 64;

    private readonly ConcurrentDictionary<ulong, StoryShare> shares = new();

    public long Id => id;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ShelfArticle> Articles => articles;

    /// <summary>All of it.</summary>
    public StoryShare Whole { get; } = new(articles);

    /// <summary>The articles that somebody reads; at least one of them.</summary>
    public StoryShare Share(Func<ShelfArticle, bool> isRead)
    {
        var (read, bits) = (0, 0UL);
        for (var at = 0; at < articles.Count; at++)
        {
            if (isRead(articles[at]))
            {
                read++;
                bits |= 1UL << at;
            }
        }

        return read == articles.Count ? Whole
            : articles.Count <= MostNamed && (shares.Count < MostShares || shares.ContainsKey(bits)) ? shares.GetOrAdd(bits, _ => new StoryShare([.. articles.Where(isRead)]))
            : new StoryShare([.. articles.Where(isRead)]);
    }
}
