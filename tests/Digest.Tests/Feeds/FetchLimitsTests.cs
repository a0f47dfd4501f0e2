using System.Net;
using System.Text;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Feeds;

public sealed class FetchLimitsTests : WebTest
{
    private static readonly byte[] Document = Encoding.UTF8.GetBytes(Rss + new string(' ', 50_000));

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw-deflate")]
    [InlineData("br")]
    public async Task A_packed_answer_is_unpacked(string coding)
    {
        Web.Announce("/feed", FakePage.Of(Document).Packed(coding));
        (await FetchWhole("/feed")).Body.SequenceEqual(Document).ShouldBeTrue();
    }

    [Fact]
    public async Task A_gzip_bomb_is_stopped_at_the_cap()
    {
        Web.Announce("/feed", FakePage.GzipBomb());
        (await FetchFailing("/feed")).ShouldBe("the answer is larger than 15 MiB");
    }

    [Fact]
    public async Task An_answer_that_states_too_large_a_size_is_not_read()
    {
        await using var web = new RawWeb("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n");
        (await FetchFailing(web.Address, Allowing(web))).ShouldBe("the answer is larger than 15 MiB");
    }

    [Fact]
    public async Task An_endless_answer_is_stopped_at_the_cap()
    {
        Web.Announce("/feed", FakePage.Of(new byte[1024 * 1024]) with { Form = FakeBody.Endless });
        (await FetchFailing("/feed")).ShouldBe("the answer is larger than 15 MiB");
    }

    [Theory]
    [InlineData(FakeBody.Drip)]
    [InlineData(FakeBody.Hang)]
    public async Task One_deadline_covers_headers_and_body(FakeBody form)
    {
        Web.Announce("/feed", FakePage.Of(Document) with { Form = form });
        var fetch = FetchFailing("/feed");
        await Web.Until(1);
        Clock.Advance(TimeSpan.FromSeconds(29));
        fetch.IsCompleted.ShouldBeFalse();
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await fetch).ShouldBe("127.0.0.1 did not finish within 30 seconds");
    }

    [Fact]
    public async Task Headers_that_drip_meet_the_same_deadline()
    {
        await using var web = new RawWeb(async (stream, cancellation) =>
        {
            while (true)
            {
                await stream.WriteAsync("X"u8.ToArray(), cancellation);
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellation);
            }
        }, IPAddress.Loopback);
        var fetch = FetchFailing(web.Address, Allowing(web));
        await Clock.Until(waits => waits.Contains(TimeSpan.FromSeconds(30)));
        Clock.Advance(TimeSpan.FromSeconds(30));
        (await fetch).ShouldEndWith("did not finish within 30 seconds");
    }

    [Fact]
    public async Task Redirects_share_one_deadline()
    {
        var first = new TaskCompletionSource();
        Web.Announce("/a", FakePage.Redirect(302, "/b") with { Until = first.Task });
        Web.Announce("/b", FakePage.Of(Document) with { Form = FakeBody.Hang });
        var fetch = FetchFailing("/a");
        await Web.Until(1);
        Clock.Advance(TimeSpan.FromSeconds(20));
        first.SetResult();
        await Web.Until(2);
        Clock.Advance(TimeSpan.FromSeconds(10));
        (await fetch).ShouldEndWith("did not finish within 30 seconds");
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_failure()
    {
        Web.Announce("/feed", FakePage.Of(Document) with { Form = FakeBody.Cut });
        (await FetchFailing("/feed")).ShouldBe("the answer of 127.0.0.1 broke off");
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_a_failure()
    {
        Web.Announce("/feed", FakePage.Of(200) with { Form = FakeBody.Reset });
        (await FetchFailing("/feed")).ShouldBe("the answer of 127.0.0.1 broke off");
    }

    [Fact]
    public async Task Fewer_bytes_than_stated_are_a_failure()
    {
        await using var web = new RawWeb("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss/>");
        (await FetchFailing(web.Address, Allowing(web))).ShouldBe("the answer of 127.0.0.1 broke off");
    }

    [Fact]
    public async Task Nobody_listening_is_a_failure()
    {
        string host;
        await using (var web = new RawWeb(""))
        {
            host = web.Host;
        }

        (await FetchFailing($"http://{host}/feed", new FeedOptions { AllowedHosts = [host] })).ShouldBe("127.0.0.1 does not answer");
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_a_failure() =>
        (await FetchFailing("http://nobody.invalid/feed", new FeedOptions())).ShouldBe("there is no server named nobody.invalid");

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    [InlineData("HTTP/9.9 what\r\n\r\n")]
    public async Task Something_that_is_no_web_server_is_a_failure(string answer)
    {
        await using var web = new RawWeb(answer);
        (await FetchFailing(web.Address, Allowing(web))).ShouldBe("127.0.0.1 does not answer as a web server does");
    }

    [Fact]
    public async Task Headers_without_end_are_a_failure()
    {
        await using var web = new RawWeb("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-Junk: " + new string('x', 1000) + "\r\n", 100)));
        (await FetchFailing(web.Address, Allowing(web))).ShouldBe("the answer of 127.0.0.1 has too many headers");
    }

    [Fact]
    public async Task An_empty_answer_is_a_failure_so_that_its_validators_are_not_kept()
    {
        Web.Announce("/feed", FakePage.Of("").With("ETag", "\"1\""));
        (await FetchFailing("/feed")).ShouldBe("the answer is empty");
    }

    [Fact]
    public async Task Wrongly_packed_answers_are_failures()
    {
        var packed = FakePage.Pack(Document, "gzip");
        Web.Announce("/cut", FakePage.Of(packed[..(packed.Length / 2)]).With("Content-Encoding", "gzip"));
        Web.Announce("/bad", FakePage.Of([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, .. "nonsense, certainly"u8]).With("Content-Encoding", "gzip"));
        Web.Announce("/zstd", FakePage.Of("xyz").With("Content-Encoding", "zstd"));
        (await FetchFailing("/cut")).ShouldBe("the packed answer breaks off");
        (await FetchFailing("/bad")).ShouldBe("the answer is packed wrongly");
        (await FetchFailing("/zstd")).ShouldBe("the answer is packed in a way we do not know (zstd)");
    }

    [Theory]
    [InlineData(404, "it answered 404: not found")]
    [InlineData(401, "it answered 401: unauthorized")]
    [InlineData(403, "it answered 403: forbidden")]
    [InlineData(500, "it answered 500: internal server error")]
    [InlineData(503, "it answered 503: service unavailable")]
    [InlineData(499, "it answered 499: client closed request")]
    [InlineData(777, "it answered 777")]
    [InlineData(204, "it answered 204: not a whole document")]
    [InlineData(206, "it answered 206: not a whole document")]
    public async Task A_refusal_is_said_with_its_number(int status, string why)
    {
        Web.Announce("/feed", FakePage.Of(status));
        (await Fetch("/feed")).ShouldBe(new FetchOutcome.Failed(why, status));
    }

    [Fact]
    public async Task Gone_is_gone()
    {
        Web.Announce("/feed", FakePage.Of(410));
        (await Fetch("/feed")).ShouldBeOfType<FetchOutcome.Gone>();
    }

    [Theory]
    [InlineData("ftp://example.org/feed")]
    [InlineData("file:///etc/passwd")]
    [InlineData("example.org/feed")]
    [InlineData("http://")]
    [InlineData("http://exa mple.org/")]
    [InlineData("http://example.org:99999/")]
    [InlineData("")]
    public async Task Something_that_is_no_web_address_is_not_asked(string address) =>
        (await FetchFailing(address, new FeedOptions())).ShouldStartWith("this is no web address");

    [Fact]
    public async Task The_caller_may_give_up()
    {
        Web.Announce("/feed", FakePage.Of(200) with { Form = FakeBody.Hang });
        using var patience = new CancellationTokenSource();
        var fetch = Fetcher.Fetch(new FetchRequest(Web.Address("/feed")), patience.Token);
        await Web.Until(1);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(fetch);
    }

    [Fact]
    public async Task What_an_answer_says_about_its_document_is_handed_on()
    {
        Web.Announce("/feed", FakePage.Of(Rss, "text/xml; charset=koi8-r").With("Content-Language", "ru").With("Content-Location", "/feed.ru.xml").With("Cache-Control", "max-age=5400"));
        var fetched = await FetchWhole("/feed");
        fetched.ContentType.ShouldBe("text/xml; charset=koi8-r");
        fetched.Language.ShouldBe("ru");
        fetched.Location.ShouldBe("/feed.ru.xml");
        fetched.FreshFor.ShouldBe(TimeSpan.FromMinutes(90));
    }

    private static FeedOptions Allowing(RawWeb web) => new() { AllowedHosts = [web.Host], HostGap = TimeSpan.Zero };
}
