using System.Data.Common;
using System.Text;
using Dapper;

namespace Digest.Articles.Indexing;

/// <summary>Finds the lists of terms in the segments of the word index: one seek for a term in a segment.</summary>
internal static class WordLookup
{
    /// <summary>Pages read for one beginning of a word: some thousand words.</summary>
    private const int MostPages = 128;

    /// <summary>Pages read through for a part of a word: those of the newest thousand articles or so, a hundredth of a second.</summary>
    private const int MostPagesOfPart = 256;

    /// <summary>The lists of whole terms. Where a segment has none, there is no list.</summary>
    public static async Task<List<FoundList>> Lists(DbConnection connection, IReadOnlyList<string> terms)
    {
        var lists = new List<FoundList>();
        if (terms.Count is 0)
        {
            return lists;
        }

        var wanted = terms.Select(IndexTerm.Bytes).ToArray();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            with terms(number, term) as (values {string.Join(", ", terms.Select((_, number) => $"({number}, @t{number})"))})
            select s.id, t.number,
              (select p.bytes from word_pages p where p.segment = s.id and p.first <= t.term order by p.first desc limit 1) as bytes
            from word_segments s
            cross join terms t
            where s.{WordIndex.AreWhole}
            """;
        AddAll(command, wanted);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (await reader.IsDBNullAsync(2))
            {
                continue;
            }

            var (number, page) = (reader.GetInt32(1), reader.GetFieldValue<byte[]>(2));
            var pageReader = new WordPageReader(page);
            if (pageReader.Find(wanted[number]))
            {
                lists.Add(new FoundList(reader.GetInt64(0), number, pageReader.Count, page.AsMemory(pageReader.Postings)));
            }
        }

        return lists;
    }

    /// <summary>The lists of all terms that begin like <paramref name="prefix"/>, newest segments first, as far as some pages reach.</summary>
    public static async Task<List<FoundList>> ListsOfPrefix(DbConnection connection, string prefix, int number)
    {
        var first = IndexTerm.Bytes(prefix);
        return Matching(await PagesOf(connection, first), number, reader => reader.Term.StartsWith(first));
    }

    /// <summary>The terms that somebody meant who typed a word that stands nowhere, the most frequent first, as far as some pages reach; see <see cref="Mistyped"/>.</summary>
    public static async Task<IReadOnlyList<string>> TermsLike(DbConnection connection, string word)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = IndexTerm.Bytes(word[..Mistyped.Sure]);
        foreach (var (_, page) in await PagesOf(connection, first))
        {
            CountTermsLike(word, first, page, counts);
        }

        return [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Take(MostMeant).Select(count => count.Key)];
    }

    /// <summary>Thousands of terms begin like a word: only one that is meant becomes a string.</summary>
    private static void CountTermsLike(string word, byte[] first, byte[] page, Dictionary<string, int> counts)
    {
        Span<char> letters = stackalloc char[IndexTerm.Longest];
        var known = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var reader = new WordPageReader(page);
        while (reader.Read())
        {
            if (reader.Term.StartsWith(first))
            {
                var term = letters[..Encoding.UTF8.GetChars(reader.Term, letters)];
                if (known.TryGetValue(term, out var count) || Mistyped.Is(word, term) || Mistyped.IsOfStem(word, term))
                {
                    known[term] = count + reader.Count;
                }
            }
        }
    }

    /// <summary>Words that one mistyped word is taken for: the likeliest, and its other forms.</summary>
    private const int MostMeant = 3;

    /// <summary>The pages on which terms with this beginning stand, newest segments first.</summary>
    private static Task<IEnumerable<(long Segment, byte[] Page)>> PagesOf(DbConnection connection, byte[] first)
    {
        byte[] last = [.. first, byte.MaxValue];
        return connection.QueryAsync<(long Segment, byte[] Page)>(
            $"""
            select s.id, p.bytes
            from word_segments s
            join word_pages p on p.segment = s.id
            where s.{WordIndex.AreWhole}
              and p.first < @last
              and p.first >= coalesce((select b.first from word_pages b where b.segment = s.id and b.first <= @first order by b.first desc limit 1), @first)
            order by s.newest desc, p.first
            limit {MostPages}
            """,
            new { first, last });
    }

    /// <summary>The lists of all terms that hold <paramref name="part"/>, as far as some pages of the newest segments reach.</summary>
    public static async Task<List<FoundList>> ListsOfPart(DbConnection connection, string part, int number)
    {
        var wanted = IndexTerm.Bytes(part);
        var pages = await connection.QueryAsync<(long Segment, byte[] Page)>(
            $"""
            select s.id, p.bytes
            from word_segments s
            join word_pages p on p.segment = s.id
            where s.{WordIndex.AreWhole}
            order by s.newest desc, p.first
            limit {MostPagesOfPart}
            """);
        return Matching(pages, number, reader => reader.Term.IndexOf(wanted) >= 0);
    }

    private static List<FoundList> Matching(IEnumerable<(long Segment, byte[] Page)> pages, int number, Func<WordPageReader, bool> isWanted)
    {
        var lists = new List<FoundList>();
        foreach (var (segment, page) in pages)
        {
            var reader = new WordPageReader(page);
            while (reader.Read())
            {
                if (isWanted(reader))
                {
                    lists.Add(new FoundList(segment, number, reader.Count, page.AsMemory(reader.Postings)));
                }
            }
        }

        return lists;
    }

    private static void AddAll(DbCommand command, byte[][] terms)
    {
        for (var number = 0; number < terms.Length; number++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@t{number}";
            parameter.Value = terms[number];
            command.Parameters.Add(parameter);
        }
    }
}
