using Digest.Tests.Support;

namespace Digest.Tests.Editions;

/// <summary>What quiet hours or a pause hold back comes as soon as they no longer do.</summary>
public sealed class HeldTests
{
    private static readonly TimeSpan HalfPastEight = TimeSpan.FromHours(2.5);

    public static TheoryData<string, string> Ends()
    {
        var ends = new TheoryData<string, string>();
        foreach (var kind in new[] { TestDatabase.Sqlite, TestDatabase.Postgres })
        {
            foreach (var end in new[] { "/quiet off", "/quiet 23:00-08:15", "/quiet 10:00-11:00", "/quiet 07:00-10:00 mon-fri", "/timezone New York" })
            {
                ends.Add(kind, end);
            }
        }

        return ends;
    }

    [SkippableTheory]
    [MemberData(nameof(Ends))]
    public async Task A_digest_that_quiet_hours_hold_comes_when_it_is_quiet_no_more(string kind, string end)
    {
        await using var app = await Quiet(kind, "/quiet 07:00-10:00");
        app.Clock.Advance(HalfPastEight);
        (await app.Deliver()).ShouldBe(0);

        (await app.Ask(end)).ShouldContain("What was held back comes at once.");

        (await app.Deliver()).ShouldBe(1);
        app.Postman.Arrived.Single().Reply.Text.ToString().ShouldContain("lantern parade of");
        app.Clock.Advance(TimeSpan.FromHours(2));
        (await app.Deliver()).ShouldBe(0, "it came already");
    }

    [Fact]
    public async Task One_that_is_still_held_comes_at_the_new_end()
    {
        await using var app = await Quiet(TestDatabase.Sqlite, "/quiet 07:00-10:00");
        app.Clock.Advance(HalfPastEight);

        (await app.Ask("/quiet 06:00-09:00")).ShouldNotContain("held back");

        (await app.Deliver()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromMinutes(29));
        (await app.Deliver()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await app.Deliver()).ShouldBe(1);
    }

    [Fact]
    public async Task Where_nothing_is_held_nothing_comes_before_its_time()
    {
        await using var app = await Quiet(TestDatabase.Sqlite, "/quiet 06:00-07:45");
        app.Clock.Advance(TimeSpan.FromHours(1));

        (await app.Ask("/quiet off")).ShouldNotContain("held back");

        (await app.Deliver()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromHours(1));
        (await app.Deliver()).ShouldBe(1);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_slot_that_was_missed_before_the_quiet_hours_began_comes_too(string kind)
    {
        await using var app = await Quiet(kind, "/quiet 08:10-10:00");
        app.Clock.Advance(HalfPastEight);
        (await app.Deliver()).ShouldBe(0, "nothing ran at eight, and now it is quiet");

        await app.Say("/quiet off");

        (await app.Deliver()).ShouldBe(1);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_came_due_in_a_pause_comes_when_it_ends_once(string kind)
    {
        await using var app = await Quiet(kind, "/quiet off");
        await app.Say("/pause 3d");
        app.Clock.Advance(TimeSpan.FromHours(30));
        (await app.Deliver()).ShouldBe(0);

        (await app.Ask("/resume")).ShouldContain("What was held back comes at once.");

        (await app.Deliver()).ShouldBe(1);
        (await app.Deliver()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromHours(20));
        (await app.Deliver()).ShouldBe(1, "and the next at its hour");
    }

    [Fact]
    public async Task A_pause_that_ends_in_quiet_hours_leaves_it_to_them()
    {
        await using var app = await Quiet(TestDatabase.Sqlite, "/quiet 07:00-10:00");
        await app.Say("/pause 3d");
        app.Clock.Advance(HalfPastEight);

        await app.Say("/resume");

        (await app.Deliver()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromHours(1.5));
        (await app.Deliver()).ShouldBe(1);
    }

    /// <summary>Six in the morning; the digest is due at eight.</summary>
    private static async Task<DigestApp> Quiet(string kind, string hours)
    {
        var app = await DigestApp.Start(kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Say("/start");
        await app.Load();
        await app.Say(hours);
        return app;
    }
}
