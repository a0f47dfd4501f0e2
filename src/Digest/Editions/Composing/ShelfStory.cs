namespace Digest.Editions.Composing;

/// <summary>A story on the shelf. Readers of the same feeds share what is reckoned of it; they are served one after another.</summary>
internal sealed class ShelfStory(long id, ShelfArticle[] articles)
{
    /// <summary>Shares that are kept: of a story that everybody tells, readers read countless ones.</summary>
    private const int MostShares = 32;

    /// <summary>The articles that a set of bits can name.</summary>
    private const int MostNamed = 64;

    private Dictionary<ulong, StoryShare>? shares;

    public long Id => id;

    /// <summary>Oldest first.</summary>
    public ShelfArticle[] Articles => articles;

    /// <summary>All of it.</summary>
    public StoryShare Whole { get; } = new(articles);

    /// <summary>The articles that somebody reads; at least one of them.</summary>
    public StoryShare Share(Func<ShelfArticle, bool> isRead)
    {
        var (read, bits) = (0, 0UL);
        for (var at = 0; at < articles.Length; at++)
        {
            if (isRead(articles[at]))
            {
                read++;
                bits |= 1UL << at;
            }
        }

        return read == articles.Length ? Whole
            : articles.Length > MostNamed ? Some(isRead)
            : Kept(bits, isRead);
    }

    private StoryShare Kept(ulong bits, Func<ShelfArticle, bool> isRead)
    {
        shares ??= [];
        if (!shares.TryGetValue(bits, out var share))
        {
            share = Some(isRead);
            if (shares.Count < MostShares)
            {
                shares[bits] = share;
            }
        }

        return share;
    }

    private StoryShare Some(Func<ShelfArticle, bool> isRead) => new([.. articles.Where(isRead)]);
}
