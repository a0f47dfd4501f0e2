using Digest.Bot;
using Digest.Tests.Articles;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed class AddTests : LoadTest
{
    [Fact]
    public async Task A_feed_is_shown_with_three_entries_before_a_tap_adds_it()
    {
        Web.Announce("/feed", Rss(Item("1", "One"), Item("2", "Two"), Item("3", "Three"), Item("4", "Four")));

        var offer = await App.Say($"/add {Web.Address("/feed")}");

        offer.Text.ToString().ShouldBe("This is what I found. Shall I add it?\n\nThe News\n• One\n• Two\n• Three\n");
        (await Feeds.Find(Web.Address("/feed"))).ShouldBeNull();

        (await App.Say(Commands(offer).Single())).Text.ToString().ShouldBe("The News is one of your sources now. Its articles come in within a minute.");
        (await App.Ask("/sources")).ShouldContain("The News");
        (await App.Say(Commands(offer).Single())).Text.ToString().ShouldBe("It is one of your sources already.");
    }

    [Fact]
    public async Task Of_several_feeds_one_is_chosen_or_all()
    {
        Web.Announce("/", FakePage.Html("<html><link rel=alternate type=application/rss+xml href=/a><link rel=alternate type=application/rss+xml href=/b></html>"));
        Web.Announce("/a", Rss(Item("1")));
        Web.Announce("/b", Rss(Item("2")).Replace("The News", "Other News"));

        var offer = await App.Say($"/add {Web.Address("/")}");

        offer.Buttons.SelectMany(row => row).Select(button => button.Label).ShouldBe(["The News", "Other News", "Add all 2"]);
        await App.Say(Commands(offer)[1]);
        (await App.Ask("/sources")).ShouldNotContain("The News");
        (await App.Say(Commands(offer)[2])).Text.ToString().ShouldBe("The News is one of your sources now. Its articles come in within a minute.");
    }

    [Fact]
    public async Task Several_addresses_are_looked_at_together_and_what_is_none_is_said()
    {
        Web.Announce("/a", Rss(Item("1")));
        Web.Announce("/b", FakePage.Of(404));

        var offer = await App.Say($"/add {Web.Address("/a")} {Web.Address("/b")}\nhello");

        offer.Text.ToString().ShouldContain("The News");
        offer.Text.ToString().ShouldContain($"I cannot add {Web.Address("/b")}: it answered 404: not found.");
        offer.Text.ToString().ShouldContain("I cannot add hello: this is no web address.");
        Commands(offer).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_lists_articles_is_a_source_of_its_own()
    {
        Web.Announce("/news", FakePage.Html("<html><title>Harbour Post</title>" + string.Concat(Enumerable.Range(1, 5).Select(number => $"<h2><a href='/n/{number}'>The ferry sails for the {number}th time</a></h2>")) + "</html>"));
        foreach (var place in new[] { "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/blog/feed" })
        {
            Web.Announce(place, FakePage.Of(404));
        }

        var offer = await App.Say($"/add {Web.Address("/news")}");
        offer.Text.ToString().ShouldContain("Harbour Post (it has no feed; I read the page itself)");
        await App.Say(Commands(offer).Single());

        (await Load()).Fresh.ShouldBe(5);
        (await Ask<string>("select min(title) from articles")).ShouldBe("The ferry sails for the 1th time");
    }

    [Fact]
    public async Task A_tap_on_what_nobody_knows_any_more_says_so()
    {
        (await App.Ask("/take 5d41402abc4b2a76b9719d91")).ShouldContain("out of date");
        await App.Say("/search lanterns");
        (await App.Ask("/take lanterns")).ShouldContain("out of date");
    }

    private static List<string> Commands(Reply reply) => [.. reply.Buttons.SelectMany(row => row).Select(button => button.Command)];
}
