using System.Text;
using Digest.Feeds.Formats;
using Digest.Feeds.Pages;

namespace Digest.Tests.Feeds.Pages;

public sealed class TelegramPageTests
{
    private static readonly Uri Address = new("https://t.me/s/harbour_news");

    private const string Head = "<html><head><meta property='og:title' content='Harbour News – Telegram'></head><body><div class='tgme_channel_info_header_title'><span>Harbour News</span></div>";

    [Fact]
    public void Messages_are_entries_with_their_words_date_address_and_picture()
    {
        var feed = Read(
            """
            <div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="harbour_news/41" data-view="x">
              <div class="tgme_widget_message_bubble"><a class="tgme_widget_message_photo_wrap" href="https://t.me/harbour_news/41" style="width:800px;background-image:url('https://cdn.example/p.jpg')"></a>
              <div class="tgme_widget_message_text js-message_text" dir="auto"><b>The ferry</b> sails again.<br/><br/>It left <a href="https://example.org/a">at noon</a>.</div>
              <div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.2K</span><a class="tgme_widget_message_date" href="https://t.me/harbour_news/41"><time datetime="2026-11-20T12:30:00+00:00" class="time">12:30</time></a></div></div></div></div>
            """)!;

        (feed.Title, feed.Link).ShouldBe(("Harbour News", "https://t.me/s/harbour_news"));
        var entry = feed.Entries.ShouldHaveSingleItem();
        (entry.Id, entry.Link, entry.Title).ShouldBe(("harbour_news/41", "https://t.me/harbour_news/41", ""));
        entry.Content.ShouldBe("<b>The ferry</b> sails again.<br/><br/>It left <a href=\"https://example.org/a\">at noon</a>.");
        entry.Published.ShouldBe(new DateTimeOffset(2026, 11, 20, 12, 30, 0, TimeSpan.Zero));
        entry.Picture.ShouldBe("https://cdn.example/p.jpg");
    }

    [Fact]
    public void An_answer_has_its_own_words_and_a_forward_names_where_it_came_from()
    {
        var entries = Read(
            """
            <div class="tgme_widget_message" data-post="harbour_news/42"><a class="tgme_widget_message_reply"><div class="tgme_widget_message_text js-message_reply_text">Asked before</div></a><div class="tgme_widget_message_text js-message_text">The answer.</div></div>
            <div class="tgme_widget_message" data-post="harbour_news/43"><div>Forwarded from <a class="tgme_widget_message_forwarded_from_name"><span>Lowland</span></a></div><div class="tgme_widget_message_text js-message_text">A word of others.</div></div>
            """)!.Entries;

        entries[0].Content.ShouldBe("The answer.");
        entries[1].Source.ShouldBe(new EntrySource("Lowland", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<div class='tgme_widget_message service_message' data-post='harbour_news/1'><div class='tgme_widget_message_text'>Channel created</div></div>")]
    [InlineData("<div class='tgme_widget_message' data-post='harbour_news/2'><div class='tgme_widget_message_text'> </div></div>")]
    public void A_page_without_messages_is_no_channel(string body) => Read(body).ShouldBeNull();

    [Theory]
    [InlineData("/harbour_news", "https://t.me/s/harbour_news")]
    [InlineData("/s/harbour_news", "https://t.me/s/harbour_news")]
    [InlineData("/harbour_news/41", "https://t.me/s/harbour_news")]
    [InlineData("@harbour_news", "https://t.me/s/harbour_news")]
    [InlineData("/+AbCdEf123", null)]
    [InlineData("/abc", null)]
    public void A_channel_is_known_by_its_name_and_its_messages(string path, string? page) => TelegramPage.Address(path).ShouldBe(page);

    private static ParsedFeed? Read(string body) => PageSource.Read(Encoding.UTF8.GetBytes(Head + body), new DocumentHead("text/html; charset=utf-8", Address), FeedLimits.Usual);
}
