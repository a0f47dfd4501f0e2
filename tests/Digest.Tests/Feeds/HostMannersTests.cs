using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Feeds;

public sealed class HostMannersTests : WebTest
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_host_is_asked_by_one_request_at_a_time()
    {
        var slow = new TaskCompletionSource();
        Web.Announce("/feed", FakePage.Of(Rss) with { Until = slow.Task });
        var fetches = Enumerable.Range(0, 5).Select(i => FetchWhole($"/feed?{i}")).ToList();
        await Web.Until(1);
        slow.SetResult();
        await Task.WhenAll(fetches);
        Web.MostAtOnce.ShouldBe(1);
        Web.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_host_has_a_second_of_peace_between_two_requests()
    {
        Web.Announce("/feed", Rss);
        using var fetcher = new FeedFetcher(new FeedOptions { AllowedHosts = [Web.Host] }, Clock);
        await fetcher.Fetch(new FetchRequest(Web.Address("/feed")), default);
        var second = fetcher.Fetch(new FetchRequest(Web.Address("/feed")), default);
        await Clock.Until(waits => waits.Contains(Second));
        Clock.Advance(TimeSpan.FromMilliseconds(999));
        Web.Requests.Count.ShouldBe(1);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        await second;
        Web.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_slow_host_does_not_hold_up_the_others()
    {
        await using var slow = await FakeWeb.Start();
        slow.Announce("/feed", FakePage.Of(200) with { Form = FakeBody.Hang });
        Web.Announce("/feed", Rss);

        // Two names for one machine: hosts are told apart by name.
        var options = new FeedOptions { AllowedHosts = ["127.0.0.1", "localhost"], HostGap = TimeSpan.Zero, Parallel = 2 };
        using var fetcher = new FeedFetcher(options, Clock);
        var stuck = Enumerable.Range(0, 10).Select(_ => fetcher.Fetch(new FetchRequest(slow.Address("/feed").Replace("127.0.0.1", "localhost")), default)).ToList();
        await slow.Until(1);
        for (var i = 0; i < 5; i++)
        {
            (await fetcher.Fetch(new FetchRequest(Web.Address("/feed")), default)).ShouldBeOfType<FetchOutcome.Fetched>();
        }

        stuck.ShouldAllBe(fetch => !fetch.IsCompleted);
    }

    [Fact]
    public async Task No_more_hosts_than_allowed_are_asked_at_once()
    {
        var manners = new HostManners(new FeedOptions { Parallel = 2 }, Clock);
        var first = await manners.Await("a.example", default);
        using var second = await manners.Await("b.example", default);
        var third = manners.Await("c.example", default);
        third.IsCompleted.ShouldBeFalse();
        first.Dispose();
        (await third).Dispose();
    }

    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(503, "120", 120)]
    [InlineData(429, "Tue, 15 Sep 2026 12:10:00 GMT", 600)]
    [InlineData(429, null, 4 * 3600)]
    [InlineData(429, "soon", 4 * 3600)]
    [InlineData(429, "99999999999999999999", 24 * 3600)]
    [InlineData(429, "Tue, 15 Sep 2099 12:10:00 GMT", 24 * 3600)]
    public async Task A_host_that_asks_for_peace_gets_it_for_all_its_feeds(int status, string? retryAfter, int seconds)
    {
        var page = FakePage.Of(status);
        Web.Announce("/a", retryAfter is null ? page : page.With("Retry-After", retryAfter));
        Web.Announce("/b", Rss);
        (await Fetch("/a")).ShouldBeOfType<FetchOutcome.Wait>().For.ShouldBe(TimeSpan.FromSeconds(seconds));
        (await Fetch("/b")).ShouldBeOfType<FetchOutcome.Wait>().For.ShouldBe(TimeSpan.FromSeconds(seconds));
        Web.Requests.Count.ShouldBe(1);
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        await FetchWhole("/b");
    }

    [Fact]
    public async Task Those_who_wait_in_line_learn_that_the_host_wants_peace()
    {
        var slow = new TaskCompletionSource();
        Web.Announce("/a", FakePage.Of(429) with { Until = slow.Task });
        var first = Fetch("/a");
        await Web.Until(1);
        var second = Fetch("/b");
        slow.SetResult();
        (await first).ShouldBeOfType<FetchOutcome.Wait>();
        (await second).ShouldBeOfType<FetchOutcome.Wait>();
    }

    [Fact]
    public async Task Who_gives_up_in_line_leaves_the_line()
    {
        var manners = new HostManners(new FeedOptions { HostGap = Second }, Clock);
        var first = await manners.Await("a.example", default);
        using var patience = new CancellationTokenSource();
        var second = manners.Await("a.example", patience.Token);
        var third = manners.Await("a.example", default);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        first.Dispose();
        await Clock.Until(waits => waits.Contains(Second));
        Clock.Advance(Second);
        (await third).Dispose();
    }

    [Fact]
    public async Task Hosts_that_need_no_memory_are_forgotten_and_the_others_are_not()
    {
        var manners = new HostManners(new FeedOptions { HostGap = Second }, Clock);
        manners.Hold("held.example", TimeSpan.FromHours(1));
        for (var i = 0; i < 5000; i++)
        {
            (await manners.Await($"host{i}.example", default)).Dispose();
            Clock.Advance(Second);
        }

        manners.Remembering.ShouldBeLessThanOrEqualTo(1001);
        manners.Hold("held.example", TimeSpan.FromHours(1));
        using var turn = await manners.Await("HELD.example", default);
        turn.HeldFor.ShouldBe(TimeSpan.FromHours(1));
    }
}
