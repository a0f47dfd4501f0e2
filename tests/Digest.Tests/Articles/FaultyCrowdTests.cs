using System.Text;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Articles;

/// <summary>Every way in which a feed can misbehave, all at once, beside feeds that do not.</summary>
public sealed class FaultyCrowdTests : IAsyncLifetime
{
    private const int Good = 50;
    private const int Cap = 1024 * 1024;

    private FakeWeb good = null!;
    private FakeWeb bad = null!;
    private DigestApp app = null!;

    public async Task InitializeAsync()
    {
        good = await FakeWeb.Start();
        bad = await FakeWeb.Start();
        app = await DigestApp.Start(TestDatabase.Sqlite, settings =>
        {
            // Two names of this machine are two hosts.
            settings.Feeds.AllowedHosts = [good.Host, $"localhost:{new Uri(bad.Address("/")).Port}"];
            settings.Feeds.HostGap = TimeSpan.Zero;
            settings.Feeds.MaxBytes = Cap;
            settings.Feeds.MaxPages = 0;
        });
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await bad.DisposeAsync();
        await good.DisposeAsync();
    }

    [Fact]
    public async Task Fault_46_seventy_one_faulty_feeds_at_once_leave_fifty_good_ones_on_time()
    {
        var faults = Readable().Select(page => (Page: page, Fails: false)).Concat(Unreadable().Select(page => (Page: page, Fails: true))).ToList();
        faults.Count.ShouldBe(71);
        var expected = new Dictionary<string, bool>();
        foreach (var (number, fault) in faults.Index())
        {
            bad.Announce($"/fault/{number}", fault.Page);
            expected[await Add(bad.Address($"/fault/{number}").Replace("127.0.0.1", "localhost"))] = fault.Fails;
        }

        Ways();
        foreach (var number in Enumerable.Range(0, Good))
        {
            good.Announce($"/good/{number}", Rss($"<item><guid>good-{number}</guid><title>Subject {number}</title><description>Words about {number}.</description></item>"));
            expected[await Add(good.Address($"/good/{number}"))] = false;
        }

        await app.Say("/start");
        var loading = app.Loads(Feed.Web);
        await good.Until(Good + 1);
        loading.IsCompleted.ShouldBeFalse();
        await Ends(loading);

        // On a slow machine the clock of the test runs far enough for some to be due again: their first load counts.
        var loads = (await loading).DistinctBy(load => load.Feed.Address).ToList();
        loads.Count.ShouldBe(expected.Count);
        loads.Count(load => load.Feed.Address.StartsWith(good.Address("/"), StringComparison.Ordinal) && load.Fresh == 1).ShouldBe(Good);
        loads.Where(load => load.Feed.Trouble is not null != expected[load.Feed.Address]).Select(load => $"{load.Feed.Address} {load.Feed.Trouble}").ShouldBeEmpty();
        loads.ShouldAllBe(load => load.Feed.Trouble == null || !load.Feed.Trouble.Contains("fault of this program"));
    }

    /// <summary>Lets the deadlines of those pass that never end; slowly enough that no claim on a feed runs out meanwhile.</summary>
    private async Task Ends(Task loading)
    {
        for (var step = 0; step < 1_500 && !loading.IsCompleted; step++)
        {
            await Task.WhenAny(loading, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
            app.Clock.Advance(TimeSpan.FromSeconds(0.5));
        }
    }

    private async Task<string> Add(string address)
    {
        await app.Get<FeedStore>().Add(address, Feed.Web, null, app.Now, starter: true);
        return address;
    }

    /// <summary>Faults through which something can be read: what was said is not lost, and nobody is troubled.</summary>
    private IEnumerable<FakePage> Readable()
    {
        foreach (var document in new[]
        {
            Rss("<item><title>Never closed<description>A & B <b>bold</description></item><item><title>Next</title>"),
            Rss("<item><guid>1</guid><title>Whole</title></item>")[..^25],
            Rss(""),
            Rss($"<item><title>Heavy</title><description>{new string('x', Cap / 2)}</description></item>"),
            Rss("<item><guid>1</guid><title>One</title></item><item><guid>1</guid><title>Two</title></item>"),
            Rss(string.Concat(Enumerable.Range(0, 9).Select(number => $"<item><guid>same</guid><link>https://example.org/{number}</link><title>Title {number}</title></item>"))),
            Rss("<item><title>Without an id</title><link>https://example.org/1</link></item>"),
            Rss("<item><title>Without anything</title></item>"),
            Rss("<item><title/><description>No title.</description></item>"),
            Rss("<item><title>Tomorrow's</title><pubDate>Tue, 01 Jan 2199 00:00:00 GMT</pubDate></item>"),
            Rss("<item><title>Ancient</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>"),
            Rss("<item><title>Some day</title><pubDate>some day</pubDate></item>"),
            Rss(string.Concat(Enumerable.Range(0, 2000).Select(number => $"<item><guid>{number}</guid><title>Many {number}</title></item>"))),
            "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + Rss("<item><title>XXE &x;</title></item>"),
            "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/canary.dtd'>" + Rss("<item><title>Far away</title></item>"),
            "<!DOCTYPE rss [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>" + Rss("<item><title>Laughs &c;</title></item>"),
            "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'>" + Rss("<item><title>Caf&eacute;</title></item>"),
            Rss("<item><title>&lt;script&gt;alert(1)&lt;/script&gt; @everyone</title><link>javascript:alert(1)</link></item>"),
            Rss("<item><title>Inside</title><link>http://127.0.0.1/secret</link></item>"),
            Rss("<item><title>Relative</title><link>../a//b?c=%20d</link></item>"),
            Rss("<item><title>\u202eevil\u200b\u200d e" + new string('\u0301', 500) + "</title></item>"),
            Rss($"<item><title>{new string('t', 20_000)}</title><description>{new string('d', 200_000)}</description></item>"),
            "junk before " + Rss("<item><title>After junk</title></item>") + "<junk>",
        })
        {
            yield return FakePage.Of(document);
        }

        yield return FakePage.Of(Encoding.Latin1.GetBytes(Rss("<item><title>Caf\u00e9 in another encoding</title></item>")), "application/rss+xml; charset=utf-8");
        yield return FakePage.Of(Encoding.Unicode.GetBytes(Rss("<item><title>Wide</title></item>")));
        yield return FakePage.Of(Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='x-nobody'?>" + Rss("<item><title>Unknown</title></item>")));
        yield return FakePage.Of([.. Encoding.UTF8.GetBytes(Rss("<item><title>Bad ")[..^16]), 0xC3, 0x28, 0xFF, .. "</title></item></channel></rss>"u8]);
        yield return FakePage.Of(Rss("<item><title>Con\0trol\u0007</title></item>"));
        yield return FakePage.Of(Rss("<item><title>Packed and not said</title></item>")).With("Content-Encoding", "gzip");
        yield return FakePage.Redirect(301, good.Address("/moved"));
        yield return FakePage.Html(Rss("<item><title>Called a page</title></item>"));
    }

    /// <summary>Faults that are told in a sentence. The two that ask for peace come last: their host is left alone from then on.</summary>
    private static IEnumerable<FakePage> Unreadable()
    {
        foreach (var status in new[] { 400, 401, 403, 404, 405, 410, 418, 451, 500, 502, 504, 520, 204, 304 })
        {
            yield return FakePage.Of(status);
        }

        foreach (var location in new[] { "/circle", "/there", "/chain/0", "/cookie", "http://10.0.0.1/feed", "http://[::ffff:10.0.0.1]/feed", "http://169.254.169.254/latest/", "file:///etc/passwd" })
        {
            yield return FakePage.Redirect(302, location);
        }

        foreach (var document in new[] { "", "<html><body>Soon</body></html>", "<opml/>", "{", Nested() })
        {
            yield return FakePage.Of(document);
        }

        yield return FakePage.Of(302);
        yield return FakePage.Of([0, 1, 2, 255]);
        yield return FakePage.GzipBomb();
        yield return FakePage.Of(new byte[2 * Cap]);
        yield return FakePage.Of(FakePage.Pack(new byte[8 * Cap], "br")).With("Content-Encoding", "br");
        yield return FakePage.Of([0x1F, 0x8B, 8, 1, 2, 3]).With("Content-Encoding", "gzip");
        yield return FakePage.Of("xxxx").With("Content-Encoding", "compress");
        yield return FakePage.Of(Rss("<item/>")) with { Form = FakeBody.Cut };
        yield return FakePage.Of(Rss("<item/>")) with { Form = FakeBody.Reset };
        foreach (var form in new[] { FakeBody.Drip, FakeBody.Hang })
        {
            yield return FakePage.Of(Rss("<item/>")) with { Form = form };
        }

        yield return FakePage.Of(429).With("Retry-After", "600");
        yield return FakePage.Of(503).With("Retry-After", "600");
    }

    /// <summary>Where redirects of the faults lead.</summary>
    private void Ways()
    {
        good.Announce("/moved", Rss("<item><title>Moved</title></item>"));
        bad.Announce("/circle", FakePage.Redirect(302, "/circle"));
        bad.Announce("/there", FakePage.Redirect(302, "/and-back"));
        bad.Announce("/and-back", FakePage.Redirect(302, "/there"));
        bad.Announce("/cookie", FakePage.Redirect(302, "/cookie").With("Set-Cookie", "seen=1"));
        for (var hop = 0; hop < 30; hop++)
        {
            bad.Announce($"/chain/{hop}", FakePage.Redirect(302, $"/chain/{hop + 1}"));
        }
    }

    private static string Nested() => string.Concat(Enumerable.Repeat("<a>", 100_000));

    private static string Rss(string items) => $"<rss version='2.0'><channel><title>The News</title>{items}</channel></rss>";
}
