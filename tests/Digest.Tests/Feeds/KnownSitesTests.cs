using Digest.Feeds;

namespace Digest.Tests.Feeds;

public sealed class KnownSitesTests
{
    private const string Channel = "UCabcdefghijklmnopqrstuv";

    [Theory]
    [InlineData($"https://www.youtube.com/channel/{Channel}", $"https://www.youtube.com/feeds/videos.xml?channel_id={Channel}")]
    [InlineData($"https://m.youtube.com/channel/{Channel}/videos", $"https://www.youtube.com/feeds/videos.xml?channel_id={Channel}")]
    [InlineData("https://www.youtube.com/playlist?list=PLabc-1_2", "https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc-1_2")]
    [InlineData("https://youtube.com/watch?v=x&list=PLabc", "https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc")]
    [InlineData("https://www.youtube.com/user/somebody", "https://www.youtube.com/feeds/videos.xml?user=somebody")]
    [InlineData("https://www.youtube.com/@somebody", null)]
    [InlineData("https://www.reddit.com/r/news/", "https://www.reddit.com/r/news/.rss")]
    [InlineData("https://old.reddit.com/user/somebody", "https://www.reddit.com/user/somebody/.rss")]
    [InlineData("https://www.reddit.com/r/news/.rss", null)]
    [InlineData("https://github.com/owner/repo/releases", "https://github.com/owner/repo/releases.atom")]
    [InlineData("https://github.com/owner/repo/releases/tag/v1", "https://github.com/owner/repo/releases.atom")]
    [InlineData("https://github.com/owner/repo/commits/main/src", "https://github.com/owner/repo/commits/main/src.atom")]
    [InlineData("https://github.com/owner/repo/issues", "https://github.com/owner/repo/commits.atom")]
    [InlineData("https://github.com/owner", "https://github.com/owner.atom")]
    [InlineData("https://github.com/owner/repo/releases.atom", null)]
    [InlineData("https://github.com/", null)]
    [InlineData("https://medium.com/@writer", "https://medium.com/feed/@writer")]
    [InlineData("https://bsky.app/profile/somebody.example", "https://bsky.app/profile/somebody.example/rss")]
    [InlineData("https://example.org/r/news", null)]
    public void An_address_of_a_known_site_gives_its_feed(string address, string? feed) =>
        KnownSites.Feeds(WebAddress.Parse(address)!).ShouldBe(feed is null ? [] : [feed]);

    [Fact]
    public void A_repository_has_releases_tags_and_commits() =>
        KnownSites.Feeds(WebAddress.Parse("https://github.com/owner/repo")!).ShouldBe(
        [
            "https://github.com/owner/repo/releases.atom",
            "https://github.com/owner/repo/tags.atom",
            "https://github.com/owner/repo/commits.atom",
        ]);

    [Theory]
    [InlineData($"<link itemprop=\"url\" href=\"https://www.youtube.com/channel/{Channel}\">")]
    [InlineData($"var data = {{\"externalId\":\"{Channel}\"}}")]
    [InlineData($"{{\"videoDetails\":{{\"channelId\": \"{Channel}\"}}}}")]
    public void A_page_of_a_channel_gives_its_number(string html) =>
        KnownSites.FeedsOf(html, WebAddress.Parse("https://www.youtube.com/@somebody")!).ShouldBe([$"https://www.youtube.com/feeds/videos.xml?channel_id={Channel}"]);

    [Fact]
    public void A_persons_page_on_any_server_may_be_Mastodon()
    {
        KnownSites.FeedsOf("", WebAddress.Parse("https://social.example/@anna")!).ShouldBe(["https://social.example/@anna.rss"]);
        KnownSites.FeedsOf("", WebAddress.Parse("https://social.example/@anna/123")!).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("feed://example.org/x", "https://example.org/x")]
    [InlineData("feed:http://example.org/x", "http://example.org/x")]
    [InlineData("FEED:example.org/x", "example.org/x")]
    [InlineData("https://example.org/feed:x", "https://example.org/feed:x")]
    public void An_address_for_feed_readers_is_an_address_of_the_web(string given, string meant) => FeedScheme.Undo(given).ShouldBe(meant);

    [Theory]
    [InlineData("r/news", "https://www.reddit.com/r/news")]
    [InlineData("/r/news/", "https://www.reddit.com/r/news")]
    [InlineData("@anna@social.example", "https://social.example/@anna")]
    [InlineData("example.org", null)]
    [InlineData("anna@example.org", null)]
    public void What_people_write_for_an_address_is_understood(string text, string? address) => KnownSites.Spelled(text).ShouldBe(address);
}
