using Dapper;
using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Feeds;
using Digest.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Articles.Indexing;

public sealed class WordIndexTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Small_segments_become_few_large_ones_and_lose_nothing(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var index = new WordIndex(database.Db);
        for (var number = 0; number < 70; number++)
        {
            await Add(database, index, [Text(number)]);
        }

        (await database.Db.Read(WordIndex.Segments)).Count.ShouldBe(10, "four of sixteen articles, six of one: a search meanwhile seeks in few");
        await index.Tidy();

        var segments = await database.Db.Read(WordIndex.Segments);
        segments.Count.ShouldBeLessThan(10);
        segments.Sum(segment => segment.Articles).ShouldBe(70);
        (await Holding(database, "everywhere")).Count.ShouldBe(70);
        (await Holding(database, "number33")).Count.ShouldBe(1);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_deleted_leaves_the_index_when_segments_are_joined(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await Add(database, [.. Enumerable.Range(0, 20).Select(Text)]);
        await database.Db.Write(connection => connection.ExecuteAsync("delete from articles where id > 5"));
        for (var number = 20; number < 24; number++)
        {
            await Add(database, [.. Enumerable.Range(number * 20, 20).Select(Text)]);
        }

        await new WordIndex(database.Db).Tidy();

        (await Holding(database, "number3")).Count.ShouldBe(1);
        (await Holding(database, "number15")).ShouldBeEmpty();
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Articles_from_before_the_index_are_entered(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await Add(database, [.. Enumerable.Range(0, 8).Select(Text)]);
        await database.Db.Write(connection => connection.ExecuteAsync("delete from word_segments"));

        await new WordIndex(database.Db).Tidy();

        (await Holding(database, "everywhere")).Count.ShouldBe(8);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_beginning_finds_every_word_that_begins_so(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await Add(database, [.. Enumerable.Range(0, 300).Select(Text)]);

        var lists = await database.Db.Read(connection => WordLookup.ListsOfPrefix(connection, "number2", 0));

        lists.Sum(list => list.Count).ShouldBe(Enumerable.Range(0, 300).Count(number => $"{number}".StartsWith('2')));
    }

    [Fact]
    public async Task Articles_that_are_not_kept_leave_no_word()
    {
        using var words = WordLists.Of([.. Enumerable.Range(0, 3).Select(number => Article(1, Text(number)))]);

        var written = await Written(words, [40, null, 47], oldest: 40);

        written["everywher"].ShouldBe([0, 7]);
        written["number2"].ShouldBe([7]);
        written["=en"].ShouldBe([0, 7]);
        written["@a"].ShouldBe([0, 7]);
        written.ShouldNotContainKey("number1");
        words.Languages([40, null, 47]).ShouldBe(["en", "en"]);
    }

    [Fact]
    public async Task Lists_whose_room_was_used_before_hold_nothing_of_that()
    {
        Dictionary<string, List<int>> first;
        using (var words = WordLists.Of([Article(1, Text(5)), Article(1, Text(5))]))
        {
            first = await Written(words, [40, 41], oldest: 40);
        }

        using var again = WordLists.Of([Article(1, Text(6))]);
        var written = await Written(again, [47], oldest: 47);

        first["number5"].ShouldBe([0, 1]);
        written.ShouldNotContainKey("number5");
        written["number6"].ShouldBe([0]);
        written["everywher"].ShouldBe([0]);
        again.Languages([47]).ShouldBe(["en"]);
    }

    [Fact]
    public void Terms_are_in_the_order_of_their_bytes() => Prop.ForAll<NonNull<string>[]>(some =>
    {
        List<string> terms = [.. some.Select(term => IndexTerm.Cut(term.Get)), .. some.Select(term => IndexTerm.Cut("international" + term.Get))];
        InOrder(terms).Select(Convert.ToHexString).ShouldBe(terms.Select(term => Convert.ToHexString(IndexTerm.Bytes(term))).Order(StringComparer.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_page_gives_back_what_was_written()
    {
        var terms = InOrder([.. Enumerable.Range(0, 2000).Select(number => $"{"aäя中😀"[number % 4]}{number * 7919 % 104729}")]);
        var writer = new WordPageWriter();
        var pages = new List<WordPage>();
        foreach (var (index, term) in terms.Index())
        {
            var list = new PostingList();
            list.Add(index, 7);
            list.Add(index + 100_000, 0xFF);
            if (writer.Add(term, list.Count, list.Bytes) is { } full)
            {
                pages.Add(full);
            }
        }

        pages.Add(writer.End()!);
        var read = new List<byte[]>();
        foreach (var page in pages)
        {
            var reader = new WordPageReader(page.Bytes);
            while (reader.Read())
            {
                var postings = new PostingReader(page.Bytes.AsSpan()[reader.Postings]);
                postings.Read().ShouldBeTrue();
                postings.Number.ShouldBe(read.Count);
                postings.Read().ShouldBeTrue();
                (postings.Number, postings.Weight).ShouldBe((read.Count + 100_000, (byte)0xFF));
                postings.Read().ShouldBeFalse();
                read.Add(reader.Term.ToArray());
            }
        }

        read.Count.ShouldBe(terms.Count);
        read.Zip(terms).ShouldAllBe(pair => pair.First.SequenceEqual(pair.Second));
        pages.Count.ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(int.MaxValue)]
    public void A_number_is_read_as_it_was_written(int value)
    {
        var bytes = new byte[Varint.Longest];
        var length = Varint.Write(bytes, value);
        var at = 0;

        Varint.Read(bytes, ref at).ShouldBe(value);
        at.ShouldBe(length);
    }

    [Fact]
    public void A_word_weighs_more_in_the_title_in_a_short_text_and_when_it_is_repeated()
    {
        Weight(1, 0, 100).ShouldBeGreaterThan(Weight(0, 1, 100));
        Weight(0, 1, 50).ShouldBeGreaterThan(Weight(0, 1, 1000));
        Weight(0, 5, 100).ShouldBeGreaterThan(Weight(0, 1, 100));
        Weight(0, 1, 1_000_000).ShouldBe(1);
        Weight(1000, 1000, 1).ShouldBe(WordWeight.Most);

        static int Weight(int inTitle, int inText, int length) => WordWeight.Of(inTitle, inText, length) & WordWeight.Most;
    }

    [Fact]
    public void Counts_of_languages_add_up()
    {
        LanguageCounts.Sum(["en=8 ru=2", "ru=7 de=1"]).ShouldBe("ru=9 en=8 de=1");
        LanguageCounts.Languages("ru=9 en=8 de=1").ShouldBe(["ru", "en", "de"]);
        LanguageCounts.Sum([]).ShouldBe("");
    }

    private static (string Title, string Text) Text(int number) => ($"Number{number}", $"Words that stand everywhere, and number{number}.");

    private static Task Add(TestDatabase database, IReadOnlyList<(string Title, string Text)> texts) => Add(database, new WordIndex(database.Db), texts);

    private static async Task Add(TestDatabase database, WordIndex index, IReadOnlyList<(string Title, string Text)> texts)
    {
        var feed = await new FeedStore(database.Db).Add("https://a.example/feed", Feed.Web, "A", 0);
        await new ArticleStore(database.Db, index).Add(
            feed.Id,
            [.. texts.Select(text => new NewArticle(Article(feed.Id, text), ["g:" + text.Title]))],
            0);
    }

    private static Article Article(long feed, (string Title, string Text) text) => new() { FeedId = feed, Title = text.Title, Text = text.Text, Source = "A", Language = "en" };

    /// <summary>The numbers of the articles that hold each term, as a segment holds them.</summary>
    private static async Task<Dictionary<string, List<int>>> Written(WordLists words, IReadOnlyList<long?> ids, long oldest)
    {
        var pages = new List<WordPage>();
        await words.Write(new SegmentWriter(some => Task.Run(() => pages.AddRange(some))), ids, oldest);
        var reader = new WordPageReader(pages.ShouldHaveSingleItem().Bytes);
        var written = new Dictionary<string, List<int>>();
        while (reader.Read())
        {
            var its = written[System.Text.Encoding.UTF8.GetString(reader.Term)] = [];
            for (var postings = new PostingReader(pages[0].Bytes.AsSpan()[reader.Postings]); postings.Read();)
            {
                its.Add(postings.Number);
            }
        }

        return written;
    }

    private static List<byte[]> InOrder(List<string> terms)
    {
        var ordered = new OrderedTerms(terms);
        return [.. ordered.Numbers.Select(number => ordered.Bytes(number).ToArray())];
    }

    /// <summary>The numbers of the articles that hold a term.</summary>
    private static async Task<List<long>> Holding(TestDatabase database, string term)
    {
        var segments = (await database.Db.Read(WordIndex.Segments)).ToDictionary(segment => segment.Id);
        var articles = new List<long>();
        foreach (var list in await database.Db.Read(connection => WordLookup.Lists(connection, [Digest.Text.Stemming.Stem.Of(term, "en")])))
        {
            for (var postings = new PostingReader(list.Bytes.Span); postings.Read();)
            {
                articles.Add(segments[list.Segment].Oldest + postings.Number);
            }
        }

        return articles;
    }
}
