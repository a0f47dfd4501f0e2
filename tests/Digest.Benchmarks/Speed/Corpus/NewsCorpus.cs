using System.Collections.Concurrent;

namespace Digest.Benchmarks.Speed.Corpus;

/// <summary>
/// Made-up news of any size, the same for the same numbers: feeds in five languages, RSS and Atom in turn, full texts as HTML.
/// Of the articles 59 % are alone, 19 % reprint another with changes, 14 % word for word, 8 % tell the same in other words.
/// In each round after the first a tenth of the feeds gains one to three entries. Nothing is kept: each feed is written when asked for.
/// </summary>
public sealed record NewsCorpus(int Feeds, int Entries)
{
    /// <summary>When all of it has appeared.</summary>
    public static readonly DateTimeOffset Day = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private const int Alone = 59;
    private const int Changed = 19;
    private const int Copied = 14;

    private static readonly ConcurrentDictionary<string, Newsroom> Newsrooms = new();

    /// <summary>How long an article is, words: from the least to below the end.</summary>
    public (int Least, int End) Length { get; init; } = (300, 900);

    /// <summary>How many entries feed <paramref name="feed"/> has gained until a round; its version.</summary>
    public static int Gained(int feed, int round)
    {
        var gained = 0;
        for (var each = 1; each <= round; each++)
        {
            var draw = new Draw(Draw.Seed(feed, each, 3));
            gained += draw.Between(0, 10) == 0 ? draw.Between(1, 4) : 0;
        }

        return gained;
    }

    /// <summary>The document of a feed in a round, UTF-8: its newest entries, newest first.</summary>
    public byte[] Document(int feed, int round)
    {
        var gained = Gained(feed, round);
        var entries = Enumerable.Range(0, Entries).Select(place => Entries + gained - 1 - place).Select(number => (number, Article(feed, number)));
        return feed % 2 == 0 ? FeedText.Rss(feed, Language(feed), entries) : FeedText.Atom(feed, Language(feed), entries);
    }

    internal static string Language(int feed) => new Draw(Draw.Seed(feed, 1)).Between(0, 100) switch { < 68 => "en", < 83 => "ru", < 90 => "de", < 95 => "fr", _ => "pt" };

    internal MadeArticle Article(int feed, int number)
    {
        var own = Draw.Seed(feed, number, 2);
        var draw = new Draw(own);
        var kind = draw.Between(0, 100);
        var room = Newsrooms.GetOrAdd(Language(feed), language => new Newsroom(language));
        if (kind < Alone)
        {
            return room.Write(own, own, Length);
        }

        var story = Draw.Seed(Neighbour(feed, ref draw), draw.Between(0, Entries), 2);
        return kind < Alone + Changed ? room.Reprint(room.Write(story, story, Length), story, own)
            : kind < Alone + Changed + Copied ? room.Write(story, story, Length)
            : room.Write(story, own, Length);
    }

    // Another feed of the same language, by whose story this one goes.
    private int Neighbour(int feed, ref Draw draw)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var other = draw.Between(0, Feeds);
            if (Language(other) == Language(feed))
            {
                return other;
            }
        }

        return feed;
    }
}
