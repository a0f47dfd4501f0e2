using Digest.Articles;
using Digest.Tests.Support;

namespace Digest.Tests.Articles;

public sealed class ChangedArticleTests : LoadTest
{
    [Fact]
    public async Task An_article_that_its_source_changes_is_read_again_and_the_words_before_are_kept()
    {
        Web.Announce("/feed", FakePage.Of(Rss(Item("1", text: "Five lanterns were lit."))), FakePage.Of(Rss(Item("1", text: "Six lanterns were lit."))));
        var feed = await Add("/feed");
        await Load();
        App.Clock.Advance(TimeSpan.FromHours(3));
        var read = App.Now;

        (await LoadAgain(feed)).Fresh.ShouldBe(0);

        var change = (await App.Get<ArticleChanges>().After(0, 10)).ShouldHaveSingleItem();
        (change.OldText, change.Text).ShouldBe(("Five lanterns were lit.", "Six lanterns were lit."));
        (change.OldTitle, change.Title).ShouldBe(("Lanterns", "Lanterns"));
        change.ChangedAt.ShouldBeGreaterThanOrEqualTo(read);
        (await App.Get<ArticleStore>().Find(change.ArticleId))!.Text.ShouldBe("Five lanterns were lit.");
    }

    [Fact]
    public async Task A_second_change_tells_what_the_first_had_made_of_it()
    {
        Web.Announce("/feed", FakePage.Of(Rss(Item("1", "One"))), FakePage.Of(Rss(Item("1", "Two"))), FakePage.Of(Rss(Item("1", "Three"))));
        var feed = await Add("/feed");
        await Load();
        await LoadAgain(feed);
        await LoadAgain(feed);

        (await App.Get<ArticleChanges>().After(0, 10)).Select(change => (change.OldTitle, change.Title)).ShouldBe([("One", "Two"), ("Two", "Three")]);
    }

    [Fact]
    public async Task What_is_written_anew_without_another_word_is_no_change()
    {
        Web.Announce("/feed", FakePage.Of(Rss(Item("1", text: "Lanterns &lt;b&gt;were&lt;/b&gt; lit."))), FakePage.Of(Rss(Item("1", text: "Lanterns  were lit.&lt;img src=pixel?2&gt;"))));
        var feed = await Add("/feed");
        await Load();
        await LoadAgain(feed);

        (await App.Get<ArticleChanges>().After(0, 10)).ShouldBeEmpty();
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Changes_are_told_in_their_order_after_the_last_one_known(string kind)
    {
        await using var app = await Start(kind);
        Web.Announce("/feed", FakePage.Of(Rss(Item("1", "One"), Item("2", "Eins"))), FakePage.Of(Rss(Item("1", "Two"), Item("2", "Zwei"))));
        await app.Get<Digest.Feeds.FeedStore>().Add(Web.Address("/feed"), Digest.Feeds.Feed.Web, null, app.Now, starter: true);
        await app.Say("/start");
        await app.Loads(Digest.Feeds.Feed.Web);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Loads(Digest.Feeds.Feed.Web);
        var changes = app.Get<ArticleChanges>();

        var first = (await changes.After(0, 1)).ShouldHaveSingleItem();
        var second = (await changes.After(first.Id, 1)).ShouldHaveSingleItem();

        new[] { first.Title, second.Title }.ShouldBe(["Two", "Zwei"], ignoreOrder: true);
        (await changes.After(second.Id, 1)).ShouldBeEmpty();
    }
}
