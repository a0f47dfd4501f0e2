using System.Net;
using System.Net.Sockets;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Feeds;

public sealed class PublicSocketsTests
{
    private const string Answer = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>";

    private readonly FakeClock clock = new();

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.1:{port}", true)]
    [InlineData("127.0.0.1:1", false)]
    [InlineData("127.0.0.2", false)]
    [InlineData("example.org", false)]
    [InlineData("127.0.0", false)]
    [InlineData("", false)]
    public async Task Only_a_host_that_is_named_gets_past_the_guard(string allowed, bool passes)
    {
        await using var web = new RawWeb(Answer);
        var outcome = await Fetch(web.Address, allowed.Replace("{port}", new Uri(web.Address).Port.ToString()));
        outcome.ShouldBe(passes ? null : "127.0.0.1 is inside a private network");
        web.Visits.ShouldBe(passes ? 1 : 0);
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_refused_unless_it_is_named_itself()
    {
        await using var web = new RawWeb(Answer);
        var address = web.Address.Replace("127.0.0.1", "localhost");
        (await Fetch(address, "127.0.0.1")).ShouldBe("localhost is inside a private network");
        (await Fetch(address, "LocalHost")).ShouldBeNull();
    }

    [SkippableFact]
    public async Task IPv6_works_and_is_guarded_alike()
    {
        Skip.IfNot(Socket.OSSupportsIPv6, "this machine has no IPv6");
        await using var web = new RawWeb(Answer, IPAddress.IPv6Loopback);
        (await Fetch(web.Address, "example.org")).ShouldBe("::1 is inside a private network");
        (await Fetch(web.Address, web.Host)).ShouldBeNull();
        (await Fetch(web.Address, "[::1]")).ShouldBeNull();
    }

    [Fact]
    public void A_connection_lives_for_minutes_so_that_a_change_in_the_DNS_is_seen()
    {
        using var sockets = PublicSockets.Open(new FeedOptions(), clock);
        sockets.PooledConnectionLifetime.ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task Bad_hosts_hold_up_good_ones_for_one_deadline_at_most()
    {
        await using var silent = new RawWeb((_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation), IPAddress.Loopback);
        await using var good = await FakeWeb.Start();
        good.Announce("/feed", "<rss/>");
        var options = new FeedOptions { AllowedHosts = ["127.0.0.1", "localhost"], HostGap = TimeSpan.Zero, Parallel = 1 };
        using var fetcher = new FeedFetcher(options, clock);
        var bad = fetcher.Fetch(new FetchRequest(silent.Address.Replace("127.0.0.1", "localhost")), default);
        await clock.Until(waits => waits.Contains(options.Deadline));
        var waiting = fetcher.Fetch(new FetchRequest(good.Address("/feed")), default);
        waiting.IsCompleted.ShouldBeFalse();
        clock.Advance(options.Deadline);
        (await bad).ShouldBeOfType<FetchOutcome.Failed>();
        (await waiting).ShouldBeOfType<FetchOutcome.Fetched>();
    }

    /// <summary>What a fetch complains of; null: it worked.</summary>
    private async Task<string?> Fetch(string address, string allowed)
    {
        using var fetcher = new FeedFetcher(new FeedOptions { AllowedHosts = [allowed], HostGap = TimeSpan.Zero }, clock);
        return (await fetcher.Fetch(new FetchRequest(address), default) as FetchOutcome.Failed)?.Why;
    }
}
