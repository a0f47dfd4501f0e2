using Digest.Bot;
using Digest.Editions;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>What /digest answers, and what its buttons do.</summary>
public sealed class DigestCommandTests
{
    [Theory]
    [InlineData("/digest", "Digest · Sun 22 Nov 2026, 06:00")]
    [InlineData("/digest yesterday", "Digest · Sat 21 Nov 2026")]
    [InlineData("/digest today", "Digest · Sun 22 Nov 2026, 00:00 – 06:00")]
    [InlineData("/digest 24h", "Digest · Sat 21 Nov 2026, 06:00 – Sun 22 Nov 2026, 06:00")]
    [InlineData("/digest 3d 5", "Digest · Thu 19 Nov 2026, 06:00 – Sun 22 Nov 2026, 06:00")]
    [InlineData("/digest 3d football", "Nothing about “football” in that time.")]
    [InlineData("/digest 0", "Say it like /digest 3min, /digest 10, /digest 24h, /digest yesterday or /digest football.")]
    public async Task A_digest_of_a_span_is_headed_with_it(string asked, string heading)
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");

        (await app.Ask(asked)).Split('\n')[0].ShouldBe(heading);
    }

    [Fact]
    public async Task Yesterday_is_yesterday_by_the_reader_s_own_clock()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        await app.Say("/timezone Tokyo");
        app.Clock.Advance(TimeSpan.FromHours(10));

        (await app.Ask("/digest yesterday")).Split('\n')[0].ShouldBe("Digest · Sun 22 Nov 2026");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task More_tells_the_same_digest_longer_however_late_it_is_asked(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        var digest = await app.Say("/digest 3 Kursk");
        var more = Button(digest, "More");
        app.Clock.Advance(TimeSpan.FromDays(2));

        var longer = await app.Say(more);

        Stories(longer).Count.ShouldBeGreaterThan(3);
        Stories(longer).Take(3).ShouldBe(Stories(digest));
        longer.Text.ToString().Split('\n')[0].ShouldBe(digest.Text.ToString().Split('\n')[0]);
        longer.Text.ToString().ShouldNotContain("volcano", Case.Insensitive, "its topic stays");
        (await app.Ask("/story 4")).ShouldContain(Stories(longer)[3][3..]);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task More_of_a_digest_that_came_by_itself_tells_its_own_window_and_the_first_stories_are_the_same(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        await app.Say("/settings length 3");
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Deliver();
        var digest = app.Postman.Arrived.Single().Reply;
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Deliver();

        var longer = await app.Say(Button(digest, "More"));

        Stories(longer).Count.ShouldBe(6);
        Stories(longer).Take(3).ShouldBe(Stories(digest));
        longer.Text.ToString().Split('\n')[0].ShouldBe("Digest · Sun 22 Nov 2026, 08:00");
        Stories(await app.Say(Button(longer, "More"))).Count.ShouldBe(12);
    }

    [Fact]
    public async Task Where_all_is_told_there_is_no_More()
    {
        await using var app = await DigestApp.WithSeeds();

        var all = await app.Say("/digest 50");

        all.Buttons.SelectMany(row => row).ShouldNotContain(button => button.Label == "More");
        all.Buttons.SelectMany(row => row).ShouldContain(button => button.Label == "Why");
    }

    [Theory]
    [InlineData("Why", "/why", "Its rank as number 2:")]
    [InlineData("Save", "/save", "Put aside: ")]
    [InlineData("Mute", "/mute", "is silent until")]
    public async Task A_button_under_a_digest_asks_which_of_its_stories_even_when_a_newer_one_has_come(string label, string command, string done)
    {
        await using var app = await DigestApp.WithSeeds();
        var digest = await app.Say("/digest 4");
        await app.Say("/digest volcano");

        var which = await app.Say(Button(digest, label));

        which.Buttons[0].Select(button => button.Label).ShouldBe(["1", "2", "3", "4"]);
        which.Buttons[^1].Single().Label.ShouldBe("Cancel");
        var answer = await app.Say(which.Buttons[0][1].Command);
        answer.Text.ToString().ShouldContain(done);
        which.Buttons[0][1].Command.ShouldStartWith(command + " ");
        await app.Say(Button(digest, label));
        (await app.Ask("2")).ShouldBe(answer.Text.ToString(), "typed it means the digest that was asked about");
    }

    [Fact]
    public async Task A_digest_and_one_that_came_by_itself_look_alike_and_their_link_is_behind_a_button()
    {
        await using var app = await DigestApp.WithSeeds();
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Deliver();
        var due = app.Postman.Arrived.Single().Reply;

        var asked = await app.Say(Here("/digest"));

        asked.Buttons.Select(row => row.Count).ShouldBe(due.Buttons.Select(row => row.Count));
        asked.Buttons.SelectMany(row => row).Select(button => (button.Label, button.Beside)).ShouldBe(due.Buttons.SelectMany(row => row).Select(button => (button.Label, button.Beside)));
        asked.Text.ToString().ShouldNotContain("Link");
        foreach (var digest in new[] { asked, due })
        {
            var link = await app.Say(Here(Button(digest, "Share")));
            link.Text.ToString().ShouldStartWith("Link to this digest\nhttps://t.me/OurBot?start=d_");
            link.Text.Spans.Select(span => span.Link).OfType<string>().Last().ShouldStartWith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2FOurBot%3Fstart%3Dd_");
        }

        (await app.Ask(Button(asked, "Share"))).ShouldBe("There are no links here: a link opens the bot in Telegram.");
    }

    private static Request Here(string text) => new() { Chat = ChatAddress.Terminal, Sender = 0, Text = text, AtTerminal = true, Bot = "OurBot" };

    private static string Button(Reply reply, string label) => reply.Buttons.SelectMany(row => row).First(button => button.Label == label).Command;

    private static List<string> Stories(Reply reply) =>
        [.. reply.Text.ToString().Split('\n').Where(line => line.Length > 2 && char.IsAsciiDigit(line[0]) && line[..4].Contains(". ", StringComparison.Ordinal))];
}
