using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Editions;
using Digest.Tests.Articles;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed class SourcesTests : LoadTest
{
    [Fact]
    public async Task A_line_tells_health_volume_and_the_last_load_and_why_a_feed_is_refused()
    {
        Web.Announce("/good", Rss(Item("1"), Item("2", "Boats", "Boats came in.")));
        Web.Announce("/bad", FakePage.Html("<html>Not found, said with a smile</html>"));
        var good = await Add("/good");
        await Load();
        await Add("/bad");
        await Load();

        var list = await App.Ask("/sources");

        list.ShouldContain($"{good.Id}  The News · 2 articles in 7 days, loaded 06:00");
        list.ShouldContain("it is a web page, not a feed (tried 1 time, next 07:");
    }

    [Fact]
    public async Task Only_those_in_trouble_or_with_a_word_are_listed_when_asked()
    {
        Web.Announce("/good", Rss(Item("1")));
        Web.Announce("/bad", FakePage.Of(404));
        await Add("/good");
        await Load();
        (await App.Ask("/sources broken")).ShouldBe("All 2 sources are well.");
        await Add("/bad");
        await Load();

        (await App.Ask("/sources broken")).ShouldSatisfyAllConditions(
            list => list.ShouldContain("it answered 404: not found"),
            list => list.ShouldNotContain("The News"));
        (await App.Ask("/sources news")).ShouldContain("The News");
        (await App.Ask("/sources volcano")).ShouldBe("None of your sources is called “volcano”.");
        (await App.Say("/sources")).Buttons.SelectMany(row => row).ShouldContain(button => button.Label == "1 in trouble" && button.Command == "/sources broken");
    }

    [Fact]
    public async Task A_source_gets_another_name_in_this_chat_alone()
    {
        Web.Announce("/feed", Rss(Item("1")));
        var feed = await Add("/feed");
        await Load();
        var other = Some.Message("/sources") with { AtTerminal = true };
        await App.Say(other);
        var subscriptions = App.Get<SubscriptionStore>();
        await App.Get<SubscriptionFeeds>().Add((await subscriptions.Of(other.Chat))!, feed.Id);

        (await App.Ask($"/sources name {feed.Id} My morning paper")).ShouldStartWith("My morning paper");

        (await App.Ask("/sources")).ShouldContain("My morning paper");
        (await App.Say(other)).Text.ToString().ShouldContain("The News");
        await App.Say($"/sources name {feed.Id}");
        (await App.Ask("/sources")).ShouldContain("The News");
        (await App.Ask($"/sources name {feed.Id} {new string('x', 81)}")).ShouldBe("A name has at most 80 letters.");
    }

    [Fact]
    public async Task One_source_is_told_with_all_its_figures()
    {
        Web.Announce("/feed", Rss([.. Enumerable.Range(1, 25).Select(number => Item($"{number}", $"Subject {number}", $"Words about {number}."))]));
        var feed = await Add("/feed");
        await Load();

        (await App.Ask($"/sources {feed.Id}")).ShouldSatisfyAllConditions(
            told => told.ShouldContain(Web.Address("/feed")),
            told => told.ShouldContain("25 articles in all, 20 in the last 7 days"),
            told => told.ShouldContain("Next load: "));
    }

    [Fact]
    public async Task Many_sources_are_turned_by_pages()
    {
        for (var number = 0; number < 45; number++)
        {
            await Feeds.Add($"https://example.org/{number}", Digest.Feeds.Feed.Web, $"Paper {number}", App.Now, starter: true);
        }

        await App.Say("/start");
        var first = await App.Say("/sources paper");

        first.Buttons[0].Single().Command.ShouldBe("/sources paper page 2");
        (await App.Ask("/sources paper page 3")).ShouldContain("Paper 44");
    }

    [Fact]
    public async Task A_page_holds_twenty_sources_and_says_how_many_there_are()
    {
        for (var number = 0; number < 45; number++)
        {
            await Feeds.Add($"https://example.org/{number}", Digest.Feeds.Feed.Web, $"Paper {number:00}", App.Now, starter: true);
        }

        await App.Say("/start");

        (await Papers("/sources")).ShouldBe(("46 sources", 0, 18));
        (await Papers("/sources page 2")).ShouldBe(("46 sources", 19, 38));
        (await Papers("/sources page 99")).ShouldBe(("46 sources", 39, 44));
    }

    [Fact]
    public async Task Pages_of_those_in_trouble_hold_them_alone()
    {
        for (var number = 0; number < 45; number++)
        {
            var feed = await Feeds.Add($"https://example.org/{number}", Digest.Feeds.Feed.Web, $"Paper {number:00}", App.Now, starter: true);
            await Feeds.Release([feed with { Trouble = number % 2 == 0 ? "it answered 404: not found" : null, DueAt = App.Now }]);
        }

        await App.Say("/start");

        (await Papers("/sources broken")).ShouldBe(("23 sources", 0, 38));
        (await Papers("/sources broken page 2")).ShouldBe(("23 sources", 40, 44));
        (await App.Say("/sources")).Buttons[1].Single().Label.ShouldBe("23 in trouble");
    }

    /// <summary>The head of a list, and the first and the last paper on it.</summary>
    private async Task<(string Head, int First, int Last)> Papers(string command)
    {
        var lines = (await App.Ask(command)).Split('\n');
        var papers = lines.SelectMany(line => Regex.Matches(line, @"Paper (\d+)")).Select(match => int.Parse(match.Groups[1].Value)).ToList();
        return (lines[0], papers[0], papers[^1]);
    }

    [Fact]
    public async Task A_reader_without_the_right_changes_no_name()
    {
        Web.Announce("/feed", Rss(Item("1")));
        var feed = await Add("/feed");
        var request = new Request { Chat = ChatAddress.Terminal, Sender = 0, Text = $"/sources name {feed.Id} X", AtTerminal = true, MayChange = false };

        (await App.Say(request)).Text.ToString().ShouldContain("administer");
    }
}
