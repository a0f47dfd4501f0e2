namespace Digest.Editions.Composing;

/// <summary>What one reader reads of a shelf: the stories of which his feeds brought something, and of each a bit for every article. Rules take articles out.</summary>
internal sealed class ShelfPart
{
    private readonly List<OwnStory> stories = [];
    private readonly ulong[] brought;
    private ulong[] left;

    /// <summary>What of a shelf some feeds brought.</summary>
    /// <param name="owners">To which story each word of the marks belongs: all stories, by number.</param>
    /// <param name="marks">The articles that the reader's feeds brought, as <see cref="ShelfStory.Mark"/> marked them.</param>
    public ShelfPart(ShelfStory[] owners, ulong[] marks)
    {
        var words = new List<ulong>();
        for (var at = MarkedFrom(0, marks); at < marks.Length; at = MarkedFrom(owners[at].End, marks))
        {
            stories.Add(new OwnStory(owners[at], words.Count));
            words.AddRange(owners[at].In(marks));
        }

        left = brought = [.. words];
    }

    /// <summary>By number.</summary>
    public IReadOnlyList<OwnStory> Stories => stories;

    /// <summary>All that the reader's feeds brought: each story, and the place of an article in it.</summary>
    public IEnumerable<(OwnStory Own, int Place)> Articles() =>
        stories.SelectMany(own => Enumerable.Range(0, own.Story.Articles.Length).Where(place => ArticleBits.Has(In(brought, own), place)).Select(place => (own, place)));

    /// <summary>Takes an article out.</summary>
    public void TakeOut(OwnStory own, int place)
    {
        left = ReferenceEquals(left, brought) ? [.. brought] : left;
        ArticleBits.Clear(In(left, own), place);
    }

    /// <summary>How many articles of a story are news that the reader's feeds brought, whatever rules say of them.</summary>
    public int NewsOf(OwnStory own) => ArticleBits.CountBoth(In(brought, own), own.Story.News);

    /// <summary>How many of them no rule took out.</summary>
    public int LeftOf(OwnStory own) => ArticleBits.CountBoth(In(left, own), own.Story.News);

    /// <summary>What the reader reads of a story of which something is left.</summary>
    public StoryShare Share(OwnStory own) => own.Story.Share(In(left, own));

    /// <summary>The next word with a mark; without any, the end.</summary>
    private static int MarkedFrom(int start, ReadOnlySpan<ulong> marks) => marks[start..].IndexOfAnyExcept(0UL) is >= 0 and var next ? start + next : marks.Length;

    private static Span<ulong> In(ulong[] bits, OwnStory own) => bits.AsSpan(own.Start, own.Story.News.Length);
}

/// <summary>A story of which somebody reads something.</summary>
/// <param name="Story">The story.</param>
/// <param name="Start">Where the words of its bits begin among those of the reader.</param>
internal readonly record struct OwnStory(ShelfStory Story, int Start);
