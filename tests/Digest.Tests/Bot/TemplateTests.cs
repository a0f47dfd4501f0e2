using Digest.Editions;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed class TemplateTests
{
    private const string Layout = "{number}) *{title}* ({count})\n> {sentences}\n_{source}_";

    [Fact]
    public async Task A_template_is_shown_with_real_stories_before_it_is_kept_and_then_used()
    {
        await using var app = await DigestApp.WithSeeds();
        var title = (await app.Ask("/digest")).Split('\n').Single(line => line.StartsWith("1. ", StringComparison.Ordinal))[3..];

        var trial = await app.Say("/template " + Layout);
        trial.Text.ToString().ShouldContain($"1) {title} (");
        (await app.Ask("/digest")).ShouldContain($"1. {title}", customMessage: "nothing is kept yet");

        var kept = await app.Say(trial.Buttons[0][0].Command);
        kept.Text.ToString().ShouldContain("Kept");
        (await app.Ask("/digest")).ShouldContain($"1) {title} (");
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Deliver();
        app.Postman.Arrived.Single().Reply.Text.ToString().ShouldContain($"1) {title} (");

        var shown = await app.Say("/template");
        shown.Text.ToString().ShouldContain(Layout);
        await app.Say(shown.Buttons[0].Single(button => button.Command.EndsWith("reset", StringComparison.Ordinal)).Command);
        (await app.Ask("/digest")).ShouldContain($"1. {title}");

        await app.Say(trial.Buttons[0][0].Command);
        (await app.Ask("/template off")).ShouldStartWith("Your digests look as their style says again.");
    }

    [Fact]
    public async Task A_template_is_asked_for_and_a_slip_in_it_is_asked_again()
    {
        await using var app = await DigestApp.WithSeeds();

        var question = await app.Say("/template new");
        question.Text.ToString().ShouldContain("{sentences} the sentences that are quoted");
        question.Buttons[^1][0].Command.ShouldBe("/cancel");
        (await app.Ask("*{titel}*")).ShouldContain("There is no part called {titel}.");
        (await app.Ask("*{title}*")).ShouldContain("So it looks:");
    }

    [Fact]
    public async Task Each_digest_has_its_own()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/schedule add evening 18:30");

        await app.Say("/template evening new");
        var trial = await app.Say("EVENING {title}");
        await app.Say(trial.Buttons[0][0].Command);

        (await app.Ask("/digest evening")).ShouldContain("EVENING ");
        (await app.Ask("/digest")).ShouldNotContain("EVENING ");
        (await app.Get<SubscriptionStore>().All(ChatAddress.Terminal)).Single(one => one.IsMain).Template.ShouldBeNull();
    }

    [Fact]
    public async Task A_style_takes_the_place_of_a_template()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say((await app.Say("/template " + Layout)).Buttons[0][0].Command);

        await app.Say("/settings style headlines");

        (await app.Ask("/digest")).ShouldContain("\n1. ");
        (await app.Ask("/template")).ShouldContain("Style: Headlines");
    }

    [Fact]
    public async Task Three_styles_tell_more_and_more()
    {
        await using var app = await DigestApp.WithSeeds();
        var told = new List<string>();
        foreach (var style in Style.All)
        {
            await app.Say($"/settings style {style}");
            told.Add(await app.Ask("/digest"));
        }

        told.Select(text => text.Length).ShouldBeInOrder();
        told.Select(text => text.Length).Distinct().Count().ShouldBe(3);
        Sources(told[2]).ShouldContain("Северный листок, 18 Jun 2025 ·", customMessage: "the full style tells when each source wrote");
        Sources(told[1]).ShouldContain("1 more");
    }

    private static string Sources(string digest) => digest.Split('\n').First(line => line.StartsWith('—'));
}
