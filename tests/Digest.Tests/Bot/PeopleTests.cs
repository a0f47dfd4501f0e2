using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Editions;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed partial class PeopleTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_invitation_lets_in_as_many_as_it_says_and_no_more(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        var payload = await Invitation(app, "/invite 2");

        (await Say(app, 7, "/start")).ShouldContain("ask for an invitation");
        (await Say(app, 7, $"/start {payload}")).ShouldContain("Welcome");
        (await Say(app, 8, $"/start {payload}")).ShouldContain("Welcome");
        (await Say(app, 9, $"/start {payload}")).ShouldContain("ask for an invitation");
        (await Say(app, 7, "/digest")).ShouldContain("Digest");
        (await app.Ask("/users")).ShouldContain("2 people were let in");
    }

    [Fact]
    public async Task An_invitation_is_void_after_a_month()
    {
        await using var app = await DigestApp.Start();
        var payload = await Invitation(app, "/invite");

        app.Clock.Advance(TimeSpan.FromDays(31));

        (await Say(app, 7, $"/start {payload}")).ShouldContain("ask for an invitation");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_is_shut_out_hears_so_and_gets_nothing_until_he_is_let_in_again(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await Say(app, 7, $"/start {await Invitation(app, "/invite")}");

        var dismissed = await app.Say("/users out 7");
        dismissed.Text.ToString().ShouldContain("A reader is shut out");
        (await Say(app, 7, "/digest")).ShouldContain("ask for an invitation");
        (await app.Get<SubscriptionStore>().PausedWhy(new ChatAddress(7))).ShouldBe(SubscriptionStore.ShutOut);

        await app.Say(dismissed.Buttons[0][0].Command);
        (await Say(app, 7, "/digest")).ShouldContain("Digest");
        (await app.Get<SubscriptionStore>().PausedWhy(new ChatAddress(7))).ShouldBeNull();
        (await app.Ask("/users out 12345")).ShouldContain("Nobody of that number");
    }

    [Fact]
    public async Task In_open_mode_everybody_is_welcome_and_owns_nothing()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);

        (await Say(app, 7, "/start")).ShouldContain("Welcome");
        (await Say(app, 7, "/users")).ShouldContain("There is no /users");
        (await Say(app, 7, "/help")).ShouldNotContain("/invite");
        (await Say(app, 7, "/help invite")).ShouldContain("There is no /invite");
        (await app.Ask("/help")).ShouldContain("/invite");
    }

    [Fact]
    public async Task Who_asks_too_fast_is_asked_once_to_slow_down_and_is_answered_again_after_a_minute()
    {
        await using var app = await DigestApp.Start(change: settings => (settings.Bot.Open, settings.Bot.LookupsPerMinute) = (true, 3));

        for (var request = 0; request < 3; request++)
        {
            (await Say(app, 7, "/help")).ShouldContain("To read");
        }

        (await Say(app, 7, "/help")).ShouldContain("slow down");
        (await app.Hear(Some.Message("/help"))).ShouldBeNull();
        (await Say(app, 8, "/help")).ShouldContain("To read");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Say(app, 7, "/help")).ShouldContain("To read");
    }

    [Fact]
    public async Task An_owner_gives_a_chat_bounds_of_its_own()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);

        (await app.Ask("/limit 7 lookups 1")).ShouldBe("Chat 7 may have 500 feeds and ask 1 times a minute.");
        (await Say(app, 7, "/help")).ShouldContain("To read");
        (await Say(app, 7, "/help")).ShouldContain("slow down");
        (await app.Ask("/limit 7 off")).ShouldBe("Chat 7 may have 500 feeds and ask 30 times a minute.");
        (await app.Ask("/limit")).ShouldContain("Say whose limit");
        (await app.Ask("/limit 7 horses 3")).ShouldContain("Say whose limit");
    }

    [Fact]
    public async Task A_chat_has_as_many_feeds_as_it_may_have()
    {
        await using var app = await DigestApp.Start(change: settings => (settings.Bot.Open, settings.Bot.MostFeeds) = (true, 1));
        await Say(app, 7, "/start");
        var subscription = (await app.Get<SubscriptionStore>().Of(new ChatAddress(7)))!;

        (await app.Get<Quota>().FeedsLeft(subscription)).ShouldBe(0);
        await app.Ask("/limit 7 feeds 5");
        (await app.Get<Quota>().FeedsLeft(subscription)).ShouldBe(4);
    }

    private static async Task<string> Say(DigestApp app, long person, string text) =>
        (await app.Say(Some.Message(text, person))).Text.ToString();

    private static async Task<string> Invitation(DigestApp app, string command) =>
        Payload().Match(await app.Ask(command)).Value;

    [GeneratedRegex("i_[0-9a-f]+")]
    private static partial Regex Payload();
}
