using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.Data.Sqlite;

namespace Digest.Benchmarks.Speed.Apart;

/// <summary>
/// The least that a first load with search can be: fetch, read the XML, drop the tags, insert rows and their words into FTS5.
/// Nothing is remembered, analysed, grouped or explained, and nothing is safe.
/// </summary>
public static class BareLoad
{
    private const int SideBySide = 16;
    private const int FeedsOfTransaction = 50;

    private static readonly XmlReaderSettings Xml = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>Loads a corpus into a new database and tells the <see cref="Cost"/>. Arguments: connection string, port, how many feeds.</summary>
    public static async Task Run(string[] args)
    {
        var port = int.Parse(args[1], CultureInfo.InvariantCulture);
        var feeds = int.Parse(args[2], CultureInfo.InvariantCulture);
        await using var database = new SqliteConnection(args[0]);
        await database.OpenAsync();
        await using (var schema = database.CreateCommand())
        {
            schema.CommandText =
                """
                pragma journal_mode = wal;
                create table articles(id integer primary key, feed integer, key text, title text, address text, date text, text text, unique (feed, key));
                create virtual table words using fts5(title, text, content='', tokenize='unicode61');
                """;
            await schema.ExecuteNonQueryAsync();
        }

        OwnProcess.Tell(await Cost.Of(() => Load(database, port, feeds)));
    }

    private static async Task<double> Load(SqliteConnection database, int port, int feeds)
    {
        using var http = new HttpClient();
        using var places = new SemaphoreSlim(SideBySide);
        var articles = 0;
        foreach (var some in Enumerable.Range(0, feeds).Chunk(FeedsOfTransaction))
        {
            var read = await Task.WhenAll(some.Select(async feed =>
            {
                await places.WaitAsync();
                try
                {
                    return Read(feed, await http.GetByteArrayAsync(new Uri(LoopbackFeeds.Address(port, feed))));
                }
                finally
                {
                    places.Release();
                }
            }));
            articles += Keep(database, read.SelectMany(entries => entries));
        }

        return articles;
    }

    private static List<Row> Read(int feed, byte[] document)
    {
        var rows = new List<Row>();
        var row = new Row { Feed = feed };
        using var reader = XmlReader.Create(new MemoryStream(document), Xml);
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "title" or "guid" or "id" or "link" or "pubDate" or "published" or "encoded" or "content")
            {
                row = Take(row, reader);
                continue;
            }

            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "item" or "entry" })
            {
                rows.Add(row);
                row = new Row { Feed = feed };
            }

            reader.Read();
        }

        return rows;
    }

    private static Row Take(Row row, XmlReader reader)
    {
        var name = reader.LocalName;
        var address = reader.GetAttribute("href");
        var text = reader.ReadElementContentAsString();
        return name switch
        {
            "title" => row with { Title = text },
            "link" => row with { Address = address ?? text },
            "guid" or "id" => row with { Key = text },
            "encoded" or "content" => row with { Text = WithoutTags(text) },
            _ => row with { Date = text },
        };
    }

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is var start and >= 0)
        {
            text.Append(rest[..start]);
            var end = rest[start..].IndexOf('>');
            rest = end < 0 ? [] : rest[(start + end + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static int Keep(SqliteConnection database, IEnumerable<Row> rows)
    {
        using var transaction = database.BeginTransaction();
        using var article = database.Prepare("insert into articles(feed, key, title, address, date, text) values (@0, @1, @2, @3, @4, @5) returning id", 6);
        using var words = database.Prepare("insert into words(rowid, title, text) values (@0, @1, @2)", 3);
        var count = 0;
        foreach (var row in rows)
        {
            article.Set(row.Feed, row.Key, row.Title, row.Address, row.Date, row.Text);
            words.Set(article.ExecuteScalar()!, row.Title, row.Text);
            words.ExecuteNonQuery();
            count++;
        }

        transaction.Commit();
        return count;
    }

    private sealed record Row
    {
        public int Feed { get; init; }

        public string Key { get; init; } = "";

        public string Title { get; init; } = "";

        public string Address { get; init; } = "";

        public string Date { get; init; } = "";

        public string Text { get; init; } = "";
    }
}
