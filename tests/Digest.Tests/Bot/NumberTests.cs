using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>A number alone means the list that was shown last.</summary>
public sealed class NumberTests
{
    [Fact]
    public async Task After_a_search_a_number_opens_its_hit_on_whatever_page_and_after_a_digest_its_story()
    {
        await using var app = await DigestApp.WithSeeds();
        var digest = await app.Say("/digest");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var found = await app.Say("/search Kim");

        foreach (var (label, command) in found.Buttons[0].Select(button => (button.Label, button.Command)))
        {
            (await app.Ask(label["Story ".Length..])).ShouldBe(await app.Ask(command));
        }

        var further = await app.Say(found.Buttons.SelectMany(row => row).First(button => button.Command.StartsWith("/page", StringComparison.Ordinal)).Command);
        var last = further.Buttons[0][^1];
        (await app.Ask(last.Label["Story ".Length..])).ShouldBe(await app.Ask(last.Command));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Say("/digest");
        (await app.Ask("2")).ShouldBe(await app.Ask(digest.Buttons[0][1].Command));
    }

    [Fact]
    public async Task A_number_behind_the_hits_opens_nothing()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Say("/search volcano");

        (await app.Ask("9")).ShouldContain("There is no such story");
    }
}
