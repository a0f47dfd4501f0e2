using System.Text;
using System.Text.Json.Nodes;
using Digest.Feeds;
using Digest.Telegram;
using Digest.Tests.House;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

/// <summary>The walk through the bot that the README shows is one that was walked: every message there was sent.</summary>
public sealed class WalkTests
{
    private const string Title = "## A walk through the bot";
    private const string Fence = "```";
    private const string Rewrite = "DIGEST_TEST_WRITE";
    private const long Ben = 2;

    private readonly Transcript walk = new();
    private FakeChat ann = null!;

    [Fact]
    public async Task The_README_s_walk_is_what_the_bot_says()
    {
        await using var web = await FakeWeb.Start();
        web.Announce("/", FakePage.Html("<html><title>Pier Gazette</title><link rel=alternate type=application/rss+xml href=/feed></html>"));
        web.Announce("/feed", PierGazette);
        await using var bot = await WholeBot.Start(
            settings => (settings.Feeds.AllowedHosts, settings.Feeds.HostGap, settings.Feeds.MaxPages) = ([web.Host], TimeSpan.Zero, 0));
        SowSeeds(bot.App);

        ann = bot.Telegram.Private(WholeBot.Owner);

        await Begin(bot);
        await Add(bot, web);
        await Read(bot);
        await Settle(bot);
        await InAGroup(bot);
        await IntoAChannel(bot);
        await Exchange(bot);

        bot.Telegram.Violations.ShouldBeEmpty();
        Compare(walk.ToString().Replace($"http://{web.Host}", "https://gazette.example", StringComparison.Ordinal).TrimEnd());
    }

    private async Task Begin(WholeBot bot)
    {
        walk.Scene("Ann begins");
        var welcome = await Ask(bot, ann, "/start");
        await bot.App.Load();
        await Tap(bot, welcome, "This 1 source");
        await Tap(bot, bot.Telegram.Now(welcome), "08:00");
        await Tap(bot, bot.Telegram.Now(welcome), "Berlin", 8);
    }

    private async Task Add(WholeBot bot, FakeWeb web)
    {
        walk.Scene("She adds a site by its address");
        var offer = await Ask(bot, ann, web.Address("/"));
        await Tap(bot, offer, offer.Buttons[0][0].Label);
        await bot.App.Loads(Feed.Web);
        await bot.App.Load();
        bot.App.Clock.Advance(TimeSpan.FromMinutes(12));
        await Ask(bot, ann, "/sources", 3);
    }

    private async Task Read(WholeBot bot)
    {
        walk.Scene("A digest, a story, and why it stands there");
        var digest = await Ask(bot, ann, "/digest 3");
        await Tap(bot, digest, "1", 14);
        await Ask(bot, ann, "/why 1", 11);
    }

    private async Task Settle(WholeBot bot)
    {
        walk.Scene("When it comes, and what stays away");
        await Ask(bot, ann, "/schedule 08:00,18:30 mon-fri");
        var trial = await Ask(bot, ann, "/filter test drop volcano OR title:ferry");
        await Tap(bot, trial, trial.Buttons[0][0].Label);
    }

    private async Task InAGroup(WholeBot bot)
    {
        walk.Scene("In a group");
        var group = bot.Telegram.Group(-1005);
        (group.Members[WholeBot.Owner], group.Members[Ben]) = ("administrator", "member");
        await Ask(bot, group, "/start@" + FakeTelegram.BotName, 2);
        await Ask(bot, group, "/ask@" + FakeTelegram.BotName + " How many sappers died in the minefields?", who: Ben);
        await Ask(bot, group, "/schedule@" + FakeTelegram.BotName + " off", who: Ben);
    }

    private async Task IntoAChannel(WholeBot bot)
    {
        walk.Scene("Into a channel");
        var channel = bot.Telegram.Channel(-1007);
        channel.Members[WholeBot.Owner] = "administrator";
        await Ask(bot, ann, "/channel");
        walk.Said("Ann", "(chooses her channel, News)");
        await Hear(bot, ann, () => bot.Telegram.Say(ann, WholeBot.Owner, "", change: message =>
        {
            message.Remove("text");
            message["chat_shared"] = new JsonObject { ["request_id"] = 1, ["chat_id"] = channel.Id, ["title"] = channel.Title };
        }));
        walk.Said("News", bot.Telegram.Texts(channel).Single());
    }

    private async Task Exchange(WholeBot bot)
    {
        walk.Scene("Feeds in and out");
        walk.Said("Ann", "📎 feeds.opml");
        bot.Telegram.Keep("f1", Encoding.UTF8.GetBytes("""<opml><body><outline text="World"><outline text="Harbour" xmlUrl="https://harbour.example/feed"/><outline text="Hills" xmlUrl="https://hills.example/rss"/><outline text="Lost" xmlUrl="nowhere"/></outline></body></opml>"""));
        await Hear(bot, ann, () => bot.Telegram.Say(ann, WholeBot.Owner, "", change: message =>
        {
            message.Remove("text");
            message["document"] = new JsonObject { ["file_id"] = "f1", ["file_unique_id"] = "u", ["file_name"] = "feeds.opml", ["file_size"] = 300 };
        }), end: "added");
        await Ask(bot, ann, "/export opml");
        await bot.Telegram.Until(fake => fake.Sent.Any(message => message.FileName is not null));
        walk.Answered(bot.Telegram.Sent.First(message => message.FileName is not null));
    }

    private async Task<FakeMessage> Ask(WholeBot bot, FakeChat chat, string said, int lines = int.MaxValue, long who = WholeBot.Owner)
    {
        walk.Said(who == Ben ? "Ben" : "Ann", said);
        return await Hear(bot, chat, () => bot.Telegram.Say(chat, who, said), lines);
    }

    /// <summary>The answer, when it says what it shall: some answers first tell how far they are.</summary>
    private async Task<FakeMessage> Hear(WholeBot bot, FakeChat chat, Action say, int lines = int.MaxValue, string end = "")
    {
        var before = bot.Telegram.Sent.Count(message => message.Chat == chat);
        FakeMessage? Answer() => bot.Telegram.Sent.Where(message => message.Chat == chat).Skip(before).Select(bot.Telegram.Now).FirstOrDefault();
        say();
        await bot.Telegram.Until(_ => Answer()?.Text.Text.Contains(end) == true);
        var heard = Answer()!;
        walk.Answered(heard, lines);
        return heard;
    }

    private async Task Tap(WholeBot bot, FakeMessage message, string label, int lines = int.MaxValue)
    {
        walk.Tapped("Ann", label);
        if (message.Buttons.SelectMany(row => row).First(button => button.Label == label).Data.StartsWith(Keyboard.BesideSign))
        {
            await Hear(bot, message.Chat, () => bot.Telegram.Press(message, label), lines);
            return;
        }

        walk.Answered(await bot.Press(message, label), lines);
    }

    private static void Compare(string walked)
    {
        var readme = Repository.Read("README.md");
        var begins = readme.IndexOf(Fence + "\n", readme.IndexOf(Title, StringComparison.Ordinal), StringComparison.Ordinal) + Fence.Length + 1;
        var ends = readme.IndexOf("\n" + Fence, begins, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(Rewrite) is not null)
        {
            File.WriteAllText(Repository.File("README.md"), readme[..begins] + walked + readme[ends..]);
            return;
        }

        readme[begins..ends].ShouldBe(walked, $"The README's walk is not what the bot says now. '{Rewrite}=1 dotnet test --filter WalkTests' writes it anew.");
    }

    private static void SowSeeds(DigestApp app)
    {
        foreach (var seed in Directory.EnumerateFiles(Repository.File("seeds", "articles")))
        {
            File.Copy(seed, Path.Combine(app.Folder, Path.GetFileName(seed)));
        }
    }

    private const string PierGazette =
        """
        <rss version="2.0"><channel><title>Pier Gazette</title><link>https://gazette.example/</link>
        <item><guid>1</guid><title>Night ferry returns to Port Alder after nine years</title><pubDate>Sun, 22 Nov 2026 05:10:00 GMT</pubDate>
        <description>The night ferry between Port Alder and Cape Morrow sails again from Monday, nine years after the last crossing. The crossing takes six hours and carries 140 passengers, the harbour office said on Sunday.</description></item>
        <item><guid>2</guid><title>Lighthouse keepers of Cape Morrow open their log books</title><pubDate>Sat, 21 Nov 2026 18:00:00 GMT</pubDate>
        <description>Log books kept at Cape Morrow since 1871 can be read in the town library. They record 312 storms and one whale in the harbour.</description></item>
        <item><guid>3</guid><title>Tram drivers vote on the winter timetable</title><pubDate>Sat, 21 Nov 2026 12:30:00 GMT</pubDate>
        <description>Drivers of the Port Alder tramway vote this week on a timetable with fewer night runs.</description></item>
        </channel></rss>
        """;
}
