using System.Data.Common;
using Dapper;
using Digest.Storage;

namespace Digest.Articles.Indexing;

/// <summary>
/// The words articles are found by. What a transaction adds is a small segment of its own, written once; <see cref="Tidy"/> joins
/// four of a size into one, until they are large. Reading, joining and dropping segments never changes one.
/// </summary>
public sealed class WordIndex(Db db)
{
    /// <summary>Segments of about one size that become one.</summary>
    private const int FanOut = 4;

    /// <summary>
    /// So many while a load goes on, and of small ones so many at once where they are there: an article's words are written three times in
    /// place of five, and a search meanwhile seeks in some more segments.
    /// </summary>
    private const int FanOutInHaste = 16;

    /// <summary>
    /// A segment of so many articles stays as it is. A search seeks each word once in each segment, and adds up in room for one
    /// segment: with a million articles there are about ten, and their room fits what a processor keeps at hand.
    /// </summary>
    private const int Large = 65_536;

    /// <summary>Joins of so many articles are done in one transaction; larger ones would hold up the writers.</summary>
    private const int Short = 1_024;

    /// <summary>Articles entered at once that were kept before there was this index.</summary>
    private const int Batch = 500;

    /// <summary>Transactions that change segments other than their own follow each other under this name.</summary>
    internal const string Turn = "words";

    /// <summary>The segments that are whole: others are being written.</summary>
    internal const string AreWhole = "begun_at is null";

    private readonly LongJoin longJoin = new(db);
    private int added;

    /// <summary>Enters the words of new articles in the transaction that keeps them, with their ids, rising; null: that one is not entered.</summary>
    internal static async Task Add(DbConnection connection, WordLists words, IReadOnlyList<long?> ids)
    {
        var entered = ids.Count(id => id is not null);
        if (entered is 0)
        {
            return;
        }

        var (oldest, newest) = (ids.Min()!.Value, ids.Max()!.Value);
        var segment = await Begin(connection, entered, oldest, newest, LanguageCounts.Of(words.Languages(ids)));
        await words.Write(new SegmentWriter(pages => SegmentWriter.Keep(connection, segment, pages)), ids, oldest);
    }

    /// <summary>All segments, newest first.</summary>
    internal static async Task<IReadOnlyList<WordSegment>> Segments(DbConnection connection) =>
        [.. await connection.QueryAsync<WordSegment>($"select id, articles, oldest, newest, languages from word_segments where {AreWhole} order by newest desc, id desc")];

    /// <summary>Joins what is due, drops what was deleted, enters what is missing. To be called when articles have been added.</summary>
    public Task Tidy() => Join(FanOut);

    /// <summary>The same while more articles are on their way: many segments of a size may wait, so that fewer are written for the next join alone.</summary>
    internal Task KeepUp() => Interlocked.Increment(ref added) % FanOutInHaste is 0 ? Join(FanOutInHaste) : Task.CompletedTask;

    private async Task Join(int fanOut)
    {
        while (await db.Read(Missing) > 0)
        {
            await db.WriteAlone(Turn, AddMissing);
        }

        while (Due(await db.Read(Segments), fanOut) is { Count: > 0 } due)
        {
            if (IsShort(due))
            {
                await db.WriteAlone(Turn, connection => JoinDue(connection, fanOut));
            }
            else if (!await longJoin.Run(due))
            {
                return;
            }
        }
    }

    private static async Task<int> JoinDue(DbConnection connection, int fanOut)
    {
        await connection.ExecuteAsync(
            $"delete from word_segments where {AreWhole} and not exists (select 1 from articles where id between oldest and newest)");
        var due = Due(await Segments(connection), fanOut);
        if (due.Count > 0 && IsShort(due))
        {
            var join = await SegmentJoin.Of(connection, due);
            var segment = await Begin(connection, join.Articles, join.Oldest, join.Newest, join.Languages);
            await join.Write(new SegmentWriter(pages => SegmentWriter.Keep(connection, segment, pages)));
            await connection.ExecuteAsync("delete from word_segments where id = @Id", due.Select(joined => new { joined.Id }));
        }

        return due.Count;
    }

    private static bool IsShort(List<WordSegment> due) => due.Sum(segment => segment.Articles) <= Short;

    /// <summary>The segments to join: the oldest of the smallest size of which there are enough; more than enough where one transaction can still join them.</summary>
    private static List<WordSegment> Due(IReadOnlyList<WordSegment> segments, int fanOut) => segments
        .Where(segment => segment.Articles < Large)
        .GroupBy(segment => (int)Math.Log(segment.Articles, FanOut))
        .Where(alike => alike.Count() >= fanOut)
        .OrderBy(alike => alike.Key)
        .Select(alike => alike.OrderBy(segment => segment.Oldest).Take(MayJoin(alike.Max(segment => segment.Articles), fanOut)).ToList())
        .FirstOrDefault([]);

    private static int MayJoin(int articles, int fanOut) => Math.Clamp(Short / articles, fanOut, FanOutInHaste);

    private static Task<long> Begin(DbConnection connection, int articles, long oldest, long newest, string languages) => connection.ExecuteScalarAsync<long>(
        """
        insert into word_segments(articles, oldest, newest, languages)
        values (@articles, @oldest, @newest, @languages)
        returning id
        """,
        new { articles, oldest, newest, languages });

    /// <summary>The articles that are older than the index.</summary>
    private const string AreMissing = "id < coalesce((select min(oldest) from word_segments), 9223372036854775807)";

    private static Task<int> Missing(DbConnection connection) =>
        connection.ExecuteScalarAsync<int>($"select count(*) from (select 1 from articles where {AreMissing} limit 1) missing");

    private static async Task<int> AddMissing(DbConnection connection)
    {
        var articles = (await connection.QueryAsync<Article>($"{ArticleStore.SelectWhole} where {AreMissing} order by id desc limit @Batch", new { Batch })).ToList();
        articles.Reverse();
        using var words = WordLists.Of(articles);
        await Add(connection, words, articles.ConvertAll<long?>(article => article.Id));
        return articles.Count;
    }
}
