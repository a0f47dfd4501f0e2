using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Articles.Reading;
using Digest.Bot;
using Digest.Editions;
using Digest.Feeds.Formats;
using Digest.Lookups;
using Digest.Telegram;
using Digest.Telegram.Api;
using Digest.Tests.Feeds.Formats;
using Digest.Tests.House;
using Digest.Tests.Support;

namespace Digest.Tests.Fuzz;

/// <summary>
/// Whatever comes from outside, nothing throws and nothing takes more than its share of time and memory. A few thousand cases by
/// default; DIGEST_TEST_FUZZ says how many, and a failure names the seed and the number that repeat it.
/// </summary>
public sealed partial class FuzzTests
{
    /// <summary>Cases of a whole run, shared among the readers by what one costs.</summary>
    private static readonly int Cases = LongTests.Count("DIGEST_TEST_FUZZ", plain: 4_000, @long: 100_000);

    /// <summary>One case may take this long, on a machine that is busy with other tests.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    /// <summary>And this much memory, bytes, and so much for each byte of the case.</summary>
    private const long MostMemory = 64 * 1024 * 1024;

    private const long MostMemoryAByte = 4_000;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("DIGEST_TEST_SEED"), out var seed) ? seed : Random.Shared.Next();

    private static readonly DateTimeOffset Now = DigestApp.Morning;

    private static readonly Mutator Feeds = new([.. Sample.Names.Select(Sample.Bytes)]);

    private static readonly Mutator Texts = new([.. Directory.EnumerateFiles(Repository.File("seeds", "articles")).Select(File.ReadAllBytes)]);

    private static readonly Mutator Pages = new([.. PageSamples()]);

    private static readonly Mutator Words = new([.. Sayings.Select(Encoding.UTF8.GetBytes)]);

    [Fact]
    public void No_bytes_harm_the_feed_parser() => Try(Cases * 3 / 10, Feeds.Bytes, bytes => bytes.Length, bytes =>
    {
        if (FeedParser.Parse(bytes, new DocumentHead("application/xml", new Uri("https://feed.example/x"))) is FeedDocument.Read { Feed: var feed })
        {
            foreach (var entry in feed.Entries)
            {
                _ = (entry.Title, entry.Link, entry.Summary, entry.Content, entry.Published);
            }
        }
    });

    [Fact]
    public void No_page_harms_the_page_reader() =>
        Try(Cases / 10, Pages.Text, text => text.Length, text => PageReader.Read(text, new Uri("https://page.example/x")).ShouldNotBeNull());

    [Fact]
    public void No_text_harms_the_plain_text_reader() =>
        Try(Cases / 10, Texts.Text, text => text.Length, text => PlainTextReader.Read(text).ShouldNotBeNull());

    [Fact]
    public void No_words_harm_the_query_parser() =>
        Try(Cases * 2 / 10, Words.Text, text => text.Length, text => LookupQuery.Parse(text, Now).ShouldNotBeNull());

    [Fact]
    public void No_words_harm_the_schedule() =>
        Try(Cases / 10, Words.Text, text => text.Length, text => _ = Cadence.Parse(text));

    [Fact]
    public void No_text_harms_the_splitter_and_every_part_is_whole_HTML_of_a_length_Telegram_takes() =>
        Try(Cases / 10, Texts.Text, text => text.Length, text =>
        {
            foreach (var part in MessagePart.Of(new RichText().Bold(text[..(text.Length / 3)]).Add(text).Link(text[..Math.Min(50, text.Length)], text)))
            {
                part.Text.Length.ShouldBeLessThanOrEqualTo(MessageParts.LongestText);
                Encoding.UTF8.GetByteCount(part.Html).ShouldBeLessThanOrEqualTo(32_768);
                part.Html.ShouldBe(TelegramHtml.Render(part.Text));
            }
        });

    [Fact]
    public void No_update_and_no_callback_data_harm_the_listener() =>
        Try(Cases * 2 / 10, Words.Text, text => text.Length, text =>
        {
            _ = Listening.Read(Message(text), Me);
            _ = Listening.Read(Tap(text), Me);
            _ = ReplyJson.Read(text);
        });

    [Fact]
    public async Task No_words_harm_the_commands_and_every_one_is_answered()
    {
        await using var app = await DigestApp.Start();
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Say("/start");
        await app.Load();
        for (var number = 0; number < Cases / 100; number++)
        {
            // What needs the network is another test's.
            var said = Words.Text(Seed, number);
            var answer = await app.Say(NeedsNetwork().IsMatch(said) ? "/help " + said : said);
            answer.Text.ToString().ShouldNotContain("went wrong inside the program", Case.Insensitive, $"DIGEST_TEST_SEED={Seed}, case {number}: {said}");
        }
    }

    private static readonly User Me = new() { Id = FakeTelegram.BotId, IsBot = true, Username = FakeTelegram.BotName, FirstName = "Digest" };

    [GeneratedRegex(@"^\s*/?(add|import|check|take|sources)|[.:/]\w", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NeedsNetwork();

    private static string[] Sayings =>
    [
        "/search Kursk \"combat engineers\" -museum since:30d from:harbour", "/schedule 08:00,18:30 mon-fri", "/schedule every 2h 8-22", "/timezone Berlin",
        "/story 3", "/why 2", "/help schedule", "/settings length 5", "/digest", "/remove 4", "/pause 2d", "/quiet 23:00-07:00", "Kursk since:2026-01-01", "weekly sun 10:00", "monthly 1 09:00",
        "/page 0123456789abcdef 2", "/again 17", "{\"spans\":[{\"text\":\"a\",\"mark\":1}],\"buttons\":[[{\"label\":\"x\",\"command\":\"/help\"}]]}", "08:00", "3", "",
    ];

    private static Update Message(string text) => new()
    {
        UpdateId = 1,
        Message = new Message { MessageId = 1, Chat = new Chat { Id = 7, Type = "private" }, From = new User { Id = 7, FirstName = "A" }, Text = text, Date = Now.ToUnixTimeSeconds() },
    };

    private static Update Tap(string data) => new()
    {
        UpdateId = 2,
        CallbackQuery = new CallbackQuery { Id = "q", From = new User { Id = 7, FirstName = "A" }, Data = data, Message = Message("x").Message },
    };

    private static IEnumerable<byte[]> PageSamples() => Directory.EnumerateFiles(Repository.File("seeds", "articles")).Take(8).Select(path =>
    {
        var paragraphs = string.Concat(File.ReadLines(path).Select(line => $"<p>{System.Net.WebUtility.UrlDecode(line)}</p>\n"));
        return Encoding.UTF8.GetBytes(
            $$"""
            <!doctype html><html lang="en"><head><title>A page</title><meta property="og:title" content="A page"><script type="application/ld+json">{"@type":"NewsArticle","headline":"A page","datePublished":"2026-11-21T08:00:00Z"}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>A page</h1><time datetime="2026-11-21">21 Nov</time>{{paragraphs}}</article><footer>Subscribe now</footer></body></html>
            """);
    });

    private static void Try<T>(int cases, Func<int, int, T> make, Func<T, int> size, Action<T> work)
    {
        Parallel.For(0, cases, new ParallelOptions { MaxDegreeOfParallelism = 2 }, number =>
        {
            var input = make(Seed, number);
            var (began, memory) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            try
            {
                work(input);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"DIGEST_TEST_SEED={Seed}, case {number}", error);
            }

            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(MostTime, $"DIGEST_TEST_SEED={Seed}, case {number}");
            (GC.GetAllocatedBytesForCurrentThread() - memory).ShouldBeLessThan(MostMemory + (MostMemoryAByte * size(input)), $"DIGEST_TEST_SEED={Seed}, case {number}");
        });
    }
}
