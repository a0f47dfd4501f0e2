using Digest.Bot;
using Digest.Editions;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>Three taps from /start to the first digest.</summary>
public sealed class BeginTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Three_taps_lead_a_new_reader_to_his_first_digest_at_his_hour_by_his_clock(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        var welcome = await app.Say("/start");
        welcome.Text.ToString().ShouldContain("Three taps to your first digest.\n1 of 3 · What shall I read for you?");

        var hour = await app.Say(Button(welcome, "This 1 source"));
        hour.Text.ToString().ShouldStartWith("2 of 3 · ");
        var clock = await app.Say(Button(hour, "18:00"));
        clock.Text.ToString().ShouldStartWith("3 of 3 · By which clock? Now it is: UTC, Sun 22 Nov 2026, 06:00.");
        var digest = await app.Say(Button(clock, "Berlin"));

        digest.Text.ToString().ShouldStartWith("Your digest comes at 18:00 (Europe/Berlin), the next one on Sun 22 Nov 2026, 18:00. Here is the first.\n\nDigest · Sun 22 Nov 2026, 07:00\n\n1. ");
        digest.Edition.ShouldNotBeNull();
        (await app.Ask("/start")).ShouldContain("You have 1 source.");
        app.Clock.Advance(TimeSpan.FromHours(11));
        (await app.Deliver()).ShouldBe(1);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_folder_of_the_starting_list_is_taken_alone_and_what_was_added_stays(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        var feeds = app.Get<FeedStore>();
        foreach (var (name, pack) in new[] { ("Harbour", "World"), ("Hills", "World"), ("Reef", "Asia") })
        {
            await feeds.Add($"https://{name}.example/feed".ToLowerInvariant(), Feed.Web, name, app.Now, starter: true, pack);
        }

        var welcome = await app.Say("/start");
        welcome.Buttons.SelectMany(row => row).Select(button => button.Label).Take(4).ShouldBe(["World · 2 sources", "Asia · 1 source", "All 4 sources", "My own sources"]);
        var main = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        await app.Get<SubscriptionFeeds>().Add(main, (await feeds.Add("https://own.example/feed", Feed.Web, "Own", app.Now)).Id);

        await app.Say(Button(welcome, "World · 2 sources"));
        (await Read(app, main)).ShouldBe(["Harbour", "Hills", "Own"]);
        await app.Say(Button(welcome, "Asia · 1 source"));
        (await Read(app, main)).ShouldBe(["Own", "Reef"]);
        var own = await app.Say(Button(welcome, "My own sources"));
        (await Read(app, main)).ShouldBe(["Own"]);
        (await app.Ask(Button(own, "Go on"))).ShouldStartWith("2 of 3");
        await app.Say(Button(welcome, "All 4 sources"));
        (await Read(app, main)).ShouldBe(["Harbour", "Hills", "Own", "Reef", "Sample articles"]);
    }

    [Fact]
    public async Task A_city_may_be_typed_and_one_that_nobody_knows_is_asked_for_again()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/start");
        await app.Say("/begin at 08:00");

        var again = await app.Say("Atlantis under Sea");
        again.Text.ToString().ShouldStartWith("I know no such city");
        again.Buttons.SelectMany(row => row).ShouldContain(button => button.Label == "Tokyo");

        (await app.Ask("Madrid")).ShouldStartWith("Your digest comes at 08:00 (Europe/Madrid)");
    }

    [Fact]
    public async Task Where_nothing_is_loaded_yet_the_last_step_says_so_and_offers_it_in_a_minute()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        await app.Say("/begin at off");

        var reply = await app.Say("/begin in");

        reply.Text.ToString().ShouldContain("No digest comes by itself");
        reply.Text.ToString().ShouldContain("in a minute the first digest is ready");
        reply.Buttons.SelectMany(row => row).Select(button => button.Command).ShouldContain("/digest");
    }

    [Fact]
    public async Task The_language_can_be_changed_first_and_the_way_goes_on()
    {
        await using var app = await DigestApp.Start();
        var welcome = await app.Say("/start");
        welcome.Buttons.SelectMany(row => row).ShouldContain(button => button.Command == "/lang");

        var set = await app.Say("/lang de");

        (await app.Ask(Button(set, "Weiter"))).ShouldContain("1 von 3 · Was soll ich für dich lesen?");
    }

    private static string Button(Reply reply, string label) => reply.Buttons.SelectMany(row => row).First(button => button.Label == label).Command;

    private static async Task<List<string>> Read(DigestApp app, Subscription main) =>
        [.. (await app.Get<FeedStore>().Of(main.Id)).Select(feed => feed.Name).Order(StringComparer.Ordinal)];
}
