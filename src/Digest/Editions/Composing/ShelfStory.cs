namespace Digest.Editions.Composing;

/// <summary>A story on the shelf. Readers of the same articles share what is reckoned of it; they are served one after another.</summary>
internal sealed class ShelfStory
{
    /// <summary>Shares that are kept: of a story that everybody tells, readers read countless ones.</summary>
    private const int MostShares = 32;

    private readonly int start;
    private readonly ulong[] news;
    private readonly List<(ulong[] Bits, StoryShare Share)> shares = [];

    /// <summary>A story with its articles.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="articles">Oldest first.</param>
    /// <param name="isNews">Whether an article is news in the window.</param>
    /// <param name="start">Among the marks of a whole shelf, the word in which its own begin.</param>
    public ShelfStory(long id, ShelfArticle[] articles, Func<ShelfArticle, bool> isNews, int start)
    {
        (Id, Articles, Whole, this.start) = (id, articles, new StoryShare(articles), start);
        news = new ulong[ArticleBits.Words(articles.Length)];
        for (var place = 0; place < articles.Length; place++)
        {
            if (isNews(articles[place]))
            {
                ArticleBits.Set(news, place);
            }
        }
    }

    public long Id { get; }

    /// <summary>Oldest first.</summary>
    public ShelfArticle[] Articles { get; }

    /// <summary>All of it.</summary>
    public StoryShare Whole { get; }

    /// <summary>Its articles that are news, as <see cref="ArticleBits"/>.</summary>
    public ReadOnlySpan<ulong> News => news;

    /// <summary>Where the marks of the next story may begin.</summary>
    public int End => start + news.Length;

    /// <summary>Marks one of its articles among those of the shelf.</summary>
    public void Mark(ulong[] marks, int place) => ArticleBits.Set(marks.AsSpan(start, news.Length), place);

    /// <summary>Its own among the marks of the shelf.</summary>
    public ReadOnlySpan<ulong> In(ulong[] marks) => marks.AsSpan(start, news.Length);

    /// <summary>The articles that somebody reads; at least one of them.</summary>
    public StoryShare Share(ReadOnlySpan<ulong> read) => ArticleBits.Count(read) == Articles.Length ? Whole : Kept(read);

    private StoryShare Kept(ReadOnlySpan<ulong> read)
    {
        foreach (var (bits, known) in shares)
        {
            if (read.SequenceEqual(bits))
            {
                return known;
            }
        }

        var share = Some(read);
        if (shares.Count < MostShares)
        {
            shares.Add((read.ToArray(), share));
        }

        return share;
    }

    private StoryShare Some(ReadOnlySpan<ulong> read)
    {
        var some = new List<ShelfArticle>();
        for (var place = 0; place < Articles.Length; place++)
        {
            if (ArticleBits.Has(read, place))
            {
                some.Add(Articles[place]);
            }
        }

        return new StoryShare([.. some]);
    }
}
