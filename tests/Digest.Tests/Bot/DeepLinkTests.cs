using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Editions;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>What a link to the bot opens.</summary>
public sealed partial class DeepLinkTests
{
    [Fact]
    public async Task A_story_and_a_digest_carry_links_that_open_them_again()
    {
        await using var app = await DigestApp.WithSeeds();

        var digest = await app.Say(Here("/digest"));
        var story = await app.Say(Here("/story 2"));
        var (toDigest, toStory) = (await Shared(app, digest), await Shared(app, story));

        var title = digest.Text.ToString().Split('\n').Single(line => line.StartsWith("2. ", StringComparison.Ordinal))[3..];
        (await app.Say(Here($"/start {toStory}"))).Text.ToString().ShouldContain(title);
        var again = await app.Say(Here($"/start {toDigest}"));
        again.Text.ToString().ShouldContain($"2. {title}");
        again.Text.ToString().Split('\n').Count(line => Numbered().IsMatch(line)).ShouldBe(10);
        (await app.Say(again.Buttons[0][1].Command)).Text.ToString().ShouldContain(title);
    }

    [Fact]
    public async Task A_guessed_link_shows_a_stranger_nothing_that_his_own_feeds_do_not_tell()
    {
        await using var app = await DigestApp.WithSeeds();
        var digest = await app.Say(Here("/digest"));
        var reader = Some.Message($"/start {await Shared(app, digest)}") with { Bot = "OurBot" };

        (await app.Say(reader)).Text.ToString().ShouldContain("ask for an invitation");

        await app.Get<People>().Readmit(reader.Sender, 0);
        await app.Say(reader with { Text = "/start" });
        var subscriptions = app.Get<SubscriptionStore>();
        foreach (var feed in await app.Get<Digest.Feeds.FeedStore>().Of((await subscriptions.Of(reader.Chat))!.Id))
        {
            await app.Get<SubscriptionFeeds>().Remove((await subscriptions.Of(reader.Chat))!, feed.Id);
        }

        (await app.Say(reader)).Text.ToString().ShouldBe("That digest is no longer kept, or your feeds tell none of it.");
        (await app.Say(reader with { Text = "/start d_999" })).Text.ToString().ShouldContain("no longer kept");
    }

    [Fact]
    public async Task Where_the_bot_has_no_name_there_are_no_links()
    {
        await using var app = await DigestApp.WithSeeds();

        var digest = await app.Say("/digest");

        (await app.Ask(digest.Buttons.SelectMany(row => row).Single(button => button.Label == "Share").Command)).ShouldNotContain("https://");
    }

    private static Request Here(string text) => new() { Chat = ChatAddress.Terminal, Sender = 0, Text = text, AtTerminal = true, Bot = "OurBot" };

    /// <summary>What the link carries that the button "Share" gives.</summary>
    private static async Task<string> Shared(DigestApp app, Reply reply)
    {
        reply = await app.Say(Here(reply.Buttons.SelectMany(row => row).Single(button => button.Label == "Share").Command));
        var link = reply.Text.Spans.Select(span => span.Link).First(link => link?.StartsWith("https://t.me/", StringComparison.Ordinal) == true)!;
        link.ShouldStartWith("https://t.me/OurBot?start=");
        return Allowed().Match(link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]).Value;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Numbered();
}
