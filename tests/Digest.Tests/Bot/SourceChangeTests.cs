using Digest.Bot;
using Digest.Editions;
using Digest.Feeds;
using Digest.Tests.Articles;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>What a reader changes about a source he reads.</summary>
public sealed class SourceChangeTests : LoadTest
{
    [Fact]
    public async Task A_source_is_read_from_another_address_and_keeps_its_name_filters_weights_and_articles()
    {
        Web.Announce("/old", Rss(Item("1", "Lanterns over Ostvik", "Lanterns were lit over Ostvik.")));
        Web.Announce("/new", Rss(Item("1", "Lanterns over Ostvik", "Lanterns were lit over Ostvik."), Item("2", "Boats in Ostvik", "Boats came to Ostvik.")));
        var old = await Add("/old");
        await Load();
        await App.Say($"/sources name {old.Id} My paper");
        await App.Say($"/filter add drop volcano for {old.Id}");
        await App.Say($"/sources weight {old.Id} +1.5");

        var offer = await App.Say($"/sources address {old.Id} {Web.Address("/new")}");

        offer.Text.ToString().ShouldBe("This is what I found there. Shall I read My paper from there?\n\nThe News\n• Lanterns over Ostvik\n• Boats in Ostvik\n");
        (await App.Ask($"/sources {old.Id}")).ShouldContain(Web.Address("/old"), customMessage: "nothing changes before the tap");

        var moved = await App.Say(offer.Buttons[0].Single().Command);

        moved.Text.ToString().ShouldBe($"My paper is read from {Web.Address("/new")} from now on. Its name, folder, filters and weights stay.");
        var fresh = (await Feeds.Find(Web.Address("/new")))!;
        (await Load()).Fresh.ShouldBe(1, "what it had told before is known");
        (await App.Ask("/search lanterns")).ShouldContain("Lanterns over Ostvik");
        (await App.Ask($"/sources {fresh.Id}")).ShouldSatisfyAllConditions(
            told => told.ShouldStartWith("My paper"),
            told => told.ShouldContain("Your weight for it: +1.5"));
        (await App.Ask("/filter list")).ShouldContain($"for feed {fresh.Id}");
        (await App.Ask("/sources")).ShouldNotContain(Web.Address("/old"));

        (await App.Say(moved.Buttons[0][0].Command)).Text.ToString().ShouldContain($"is read from {Web.Address("/old")}");
        (await App.Ask("/sources")).ShouldContain($"{old.Id}  My paper");
    }

    [Fact]
    public async Task A_folder_has_no_address_to_change()
    {
        await using var app = await DigestApp.WithSeeds();
        var folder = (await app.Get<FeedStore>().Of((await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!.Id)).Single();

        (await app.Ask($"/sources address {folder.Id}")).ShouldBe("Sample articles has no address on the web, so there is none to change.");
        (await app.Ask($"/sources address {folder.Id} https://news.example")).ShouldContain("has no address on the web");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_else_reads_either_feed_goes_on_reading_it_as_it_was(string kind)
    {
        await using var app = await Start(kind);
        Web.Announce("/old", Rss(Item("1", "Lanterns over Ostvik")));
        Web.Announce("/new", Rss(Item("2", "Boats in Ostvik", "Boats came to Ostvik.")));
        await app.Say("/start");
        var old = await app.Get<Digest.Feeds.FeedStore>().Add(Web.Address("/old"), Digest.Feeds.Feed.Web, null, app.Now);
        var fresh = await app.Get<Digest.Feeds.FeedStore>().Add(Web.Address("/new"), Digest.Feeds.Feed.Web, null, app.Now);
        var subscriptions = app.Get<SubscriptionStore>();
        var other = Some.Message("/sources") with { AtTerminal = true };
        await app.Say(other);
        await app.Get<SubscriptionFeeds>().Add((await subscriptions.Of(ChatAddress.Terminal))!, old.Id);
        await app.Get<SubscriptionFeeds>().Add((await subscriptions.Of(other.Chat))!, old.Id);
        await app.Get<SubscriptionFeeds>().Add((await subscriptions.Of(other.Chat))!, fresh.Id);
        await app.Loads(Digest.Feeds.Feed.Web);

        await app.Say((await app.Say($"/sources address {old.Id} {Web.Address("/new")}")).Buttons[0].Single().Command);

        (await app.Say(other)).Text.ToString().ShouldContain($"\n{old.Id}  The News · 1 article in 7 days", customMessage: "he reads it still");
        (await app.Ask($"/sources {fresh.Id}")).ShouldContain("1 article in all", customMessage: "nobody puts articles into a feed of somebody else's");
        (await app.Ask("/sources")).ShouldNotContain($"\n{old.Id}  ");
    }

    [Fact]
    public async Task An_address_at_which_nothing_is_or_the_same_is_one_sentence()
    {
        Web.Announce("/feed", Rss(Item("1")));
        Web.Announce("/none", FakePage.Of(404));
        var feed = await Add("/feed");

        (await App.Ask($"/sources address {feed.Id} {Web.Address("/none")}")).ShouldBe("Nothing to load there: it answered 404: not found.");
        (await App.Ask($"/sources address {feed.Id} nonsense")).ShouldBe("Nothing to load there: this is no web address.");
        (await App.Ask($"/sources address {feed.Id} {Web.Address("/feed")}")).ShouldContain("is read from there already");
        (await App.Ask("/move 99 5d41402abc4b2a76b9719d91")).ShouldContain("out of date");
        (await App.Ask($"/move {feed.Id} 5d41402abc4b2a76b9719d91")).ShouldContain("out of date");
    }

    [Fact]
    public async Task An_address_that_is_missing_is_asked_for_and_taken()
    {
        Web.Announce("/old", Rss(Item("1")));
        Web.Announce("/new", Rss(Item("2")));
        var feed = await Add("/old");

        (await App.Ask($"/sources address {feed.Id}")).ShouldContain("Send the address");
        (await App.Ask(Web.Address("/new"))).ShouldStartWith("This is what I found there.");
    }

    [Fact]
    public async Task A_weight_is_shown_raised_by_its_button_and_ended_by_nought()
    {
        Web.Announce("/feed", Rss(Item("1")));
        var feed = await Add("/feed");
        await Load();

        var raised = await App.Say((await App.Say($"/sources {feed.Id}")).Buttons[0][0].Command);

        raised.Text.ToString().ShouldContain("Your weight for it: +1");
        (await App.Ask("/weights")).ShouldContain("from:The News +1");
        (await App.Ask($"/sources weight {feed.Id} 0")).ShouldNotContain("Your weight");
        (await App.Ask($"/sources weight {feed.Id} heavy")).ShouldContain("from -5 to 5");
    }

    [Fact]
    public async Task It_is_told_how_much_of_a_source_stood_in_the_digests()
    {
        Web.Announce("/feed", Rss(Item("1", "Lanterns over Ostvik"), Item("2", "Volcano wakes", "A volcano woke.")));
        var feed = await Add("/feed");
        await Load();
        await App.Load();
        await App.Say("/filter add drop volcano");
        await App.Say("/digest");

        (await App.Ask($"/sources {feed.Id}")).ShouldContain("1 article of the last 7 days stood in your digests");
    }

    [Fact]
    public async Task A_reader_without_the_right_changes_neither_address_nor_weight()
    {
        Web.Announce("/feed", Rss(Item("1")));
        var feed = await Add("/feed");
        foreach (var what in new[] { "address", "weight" })
        {
            var request = new Request { Chat = ChatAddress.Terminal, Sender = 0, Text = $"/sources {what} {feed.Id} 1", AtTerminal = true, MayChange = false };
            (await App.Say(request)).Text.ToString().ShouldContain("administer");
        }
    }
}
