using System.Text.RegularExpressions;
using Digest.Editions;
using Digest.Editions.Rules;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed partial class RuleCommandTests
{
    private static readonly string[] Subjects = ["lantern parade", "glass harvest", "river museum", "copper bridge"];

    [Fact]
    public async Task A_filter_that_was_tried_does_exactly_that_when_it_is_kept()
    {
        await using var app = await Day();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        var rule = new Rule { SubscriptionId = subscription.Id, Kind = Rule.Drop, Text = "parade OR title:museum" };

        var trial = await app.Get<FilterTrial>().Of(subscription, rule, app.Now);
        await app.Get<RuleStore>().Add([rule], app.Now);
        var real = await app.Get<FilterTrial>().LastDay(subscription, app.Now);

        real.Tally.ShouldBe(trial.After.Tally);
        real.Stories.Select(story => (story.StoryId, story.Rank.Score, story.Title)).ShouldBe(trial.After.Stories.Select(story => (story.StoryId, story.Rank.Score, story.Title)));
        trial.Lost.Select(story => story.StoryId).ShouldBe(trial.Before.Stories.Select(story => story.StoryId).Except(real.Stories.Select(story => story.StoryId)));
        trial.Lost.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_filter_is_tried_kept_by_its_button_listed_and_taken_back()
    {
        await using var app = await Day();

        var tried = await app.Say("/filter test drop parade");
        tried.Text.ToString().ShouldContain("4 → 3");
        tried.Text.ToString().ShouldContain("lantern parade of");
        (await app.Ask("/digest 24h")).ShouldContain("lantern parade");

        var kept = await app.Say(tried.Buttons[0][0].Command);
        (await app.Ask("/digest 24h")).ShouldNotContain("lantern parade");
        (await app.Ask("/filter")).ShouldContain("drop parade");

        await app.Say(kept.Buttons[0][0].Command);
        (await app.Ask("/digest 24h")).ShouldContain("lantern parade");
        (await app.Ask("/filter")).ShouldContain("no filters");
    }

    [Theory]
    [InlineData("/filter add (", "A bracket is missing its partner.")]
    [InlineData("/filter test football AND (", "A bracket is missing its partner.")]
    [InlineData("/filter test football OR", "Something is missing")]
    [InlineData("/mute story 99", "There is no such story")]
    [InlineData("/unmute story 1", "none like that")]
    [InlineData("/filter test colour:red", "I know title:")]
    [InlineData("/filter test", "Say what to filter")]
    [InlineData("/mute lang:english", "What shall be silent")]
    [InlineData("/follow NOT football", "What shall I follow")]
    [InlineData("/follow story 99", "There is no such story")]
    [InlineData("/follow", "You follow nothing yet")]
    [InlineData("/unfollow", "You follow nothing yet")]
    [InlineData("/unfollow football", "none like that")]
    [InlineData("/weights Kursk much", "/weights Kursk +1.5")]
    [InlineData("/digest (", "Say it like /digest 3min")]
    public async Task What_cannot_be_read_is_told_with_the_next_step(string said, string answer)
    {
        await using var app = await Day();

        (await app.Ask(said)).ShouldContain(answer);
    }

    [Fact]
    public async Task A_story_is_muted_and_heard_again_by_its_number_in_the_digest()
    {
        await using var app = await Day();
        var title = (await app.Ask("/digest 24h")).Split('\n').First(line => line.StartsWith("2. "))[3..];

        (await app.Ask("/mute story 2")).ShouldStartWith($"{title} is silent from now on");
        (await app.Ask("/mute")).ShouldContain(title);
        (await app.Ask("/unmute story 2")).ShouldBe($"{title} is no longer silent.");
    }

    [Fact]
    public async Task A_muted_name_is_silent_in_every_script()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("a.txt", "Лавров и Шойгу прибыли в Пхеньян\n2026-11-21\n(Северный листок) Министр Сергей Шойгу прибыл в Пхеньян в субботу. Шойгу встретили на вокзале с цветами.");
        app.Write("b.txt", Some.ArticleText("regatta"));
        await app.Load();
        (await app.Ask("/digest")).ShouldContain("Шойгу");

        await app.Say("/mute Shoigu");

        (await app.Ask("/digest")).ShouldNotContain("Шойгу");
        (await app.Ask("/digest")).ShouldContain("regatta");
    }

    [Fact]
    public async Task A_mute_ends_by_itself()
    {
        await using var app = await Day();

        (await app.Ask("/mute museum 2h")).ShouldContain("museum is silent until");
        (await app.Ask("/digest 24h")).ShouldNotContain("river museum");
        app.Clock.Advance(TimeSpan.FromHours(3));
        (await app.Ask("/digest 24h")).ShouldContain("river museum");
        (await app.Ask("/unmute museum")).ShouldContain("none like that");
    }

    [Fact]
    public async Task A_story_is_muted_by_its_button()
    {
        await using var app = await Day();
        var title = Second().Match(await app.Ask("/digest")).Groups["title"].Value;
        var button = (await app.Say("/story 2")).Buttons.SelectMany(row => row).Single(button => button.Command.EndsWith(" 7d", StringComparison.Ordinal));

        await app.Say(button.Command);

        (await app.Ask("/digest")).ShouldNotContain(title);
    }

    [Fact]
    public async Task What_is_followed_is_listed_with_buttons_that_end_it()
    {
        await using var app = await Day();
        (await app.Ask("/follow Kursk")).ShouldStartWith("You follow Kursk from now on.");
        await app.Say("/follow \"transfer window\"");

        var list = await app.Say("/follow");
        list.Buttons.Count.ShouldBe(2);
        (await app.Ask("/unfollow kursk")).ShouldBe("You no longer follow Kursk.");
        (await app.Ask(list.Buttons[1][0].Command)).ShouldStartWith("You no longer follow ");
        (await app.Ask("/follow")).ShouldContain("You follow nothing yet");
    }

    [Fact]
    public async Task What_is_followed_muted_and_weighed_for_a_named_digest_is_that_digest_s_alone()
    {
        await using var app = await Day();
        await app.Say("/schedule add evening 18:30");

        var followed = await app.Say("/follow evening Kursk");
        (await app.Ask("/follow")).ShouldContain("You follow nothing yet");
        (await app.Ask("/follow evening")).ShouldContain("1  Kursk");
        (await app.Ask(followed.Buttons[0][0].Command)).ShouldBe("You no longer follow Kursk.");

        var muted = await app.Say("/mute evening museum 7d");
        (await app.Ask("/digest 24h")).ShouldContain("river museum");
        (await app.Ask("/digest evening 24h")).ShouldNotContain("river museum");
        (await app.Ask(muted.Buttons[0][0].Command)).ShouldContain("is no longer silent");

        await app.Say("/weights evening Kursk +1.5");
        (await app.Ask("/weights")).ShouldContain("no weights");
        var weights = await app.Say("/weights evening");
        (await app.Ask(weights.Buttons[0][0].Command)).ShouldContain("no longer weighs anything");
    }

    [Fact]
    public async Task A_story_is_followed_by_its_button_and_by_its_number()
    {
        await using var app = await Day();
        var title = Second().Match(await app.Ask("/digest")).Groups["title"].Value;
        var button = (await app.Say("/story 2")).Buttons.SelectMany(row => row).Single(button => button.Command.StartsWith("/follow ", StringComparison.Ordinal));

        (await app.Ask(button.Command)).ShouldStartWith($"You follow {title} from now on.");
        await app.Say("/follow story 2");
        (await app.Say("/follow")).Buttons.Count.ShouldBe(1);
        (await app.Ask("/unfollow story 2")).ShouldStartWith("You no longer follow ");
    }

    [Fact]
    public async Task A_like_is_a_weight_with_a_name_and_its_end_gives_the_identical_digest()
    {
        await using var app = await Day();
        var before = await app.Ask("/digest 24h");
        var last = Regex.Count(before, @"^\d+\. ", RegexOptions.Multiline);

        var liked = await app.Say($"/like {last}");
        liked.Text.ToString().ShouldContain("+0.5");
        (await app.Ask("/digest 24h")).ShouldNotBe(before);
        (await app.Ask("/weights")).ShouldContain("+0.5");

        foreach (var button in liked.Buttons.SelectMany(row => row))
        {
            await app.Say(button.Command);
        }

        (await app.Ask("/digest 24h")).ShouldBe(before);
        (await app.Ask("/weights")).ShouldContain("no weights");
    }

    [Fact]
    public async Task Whynot_tells_the_one_verdict_and_counts_that_add_up()
    {
        await using var app = await Day();
        (await app.Ask("/whynot lantern parade")).ShouldContain("waits for your next digest");
        await app.Say("/mute parade");
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Deliver();

        var answer = await app.Ask("/whynot lantern parade");

        answer.ShouldContain("took it out: muted: parade");
        var numbers = Number().Matches(answer[answer.LastIndexOf(": ", StringComparison.Ordinal)..]).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        numbers[0].ShouldBe(4);
        numbers.Skip(1).Sum().ShouldBe(numbers[0]);
        (await app.Ask("/whynot river museum")).ShouldContain("was shown, as number");
        (await app.Ask("/whynot https://example.org/nowhere")).ShouldContain("None of your feeds");
    }

    [Fact]
    public async Task A_topic_a_number_and_a_time_box_shape_the_digest_on_demand()
    {
        await using var app = await Day();

        (await app.Ask("/digest museum")).ShouldContain("1 shown");
        (await app.Ask("/digest 2")).ShouldContain("2 shown");
        (await app.Ask("/digest 1min")).ShouldContain(" shown");
        (await app.Ask("/digest yesterday")).ShouldContain("Nothing new");
        (await app.Ask("/new")).ShouldContain("Nothing changed");
    }

    [Fact]
    public async Task A_story_is_put_aside_listed_and_let_go()
    {
        await using var app = await Day();
        await app.Say("/digest");

        var saved = await app.Say("/save 1");
        (await app.Say("/saved")).Buttons.Count.ShouldBe(1);
        await app.Say(saved.Buttons[0][0].Command);
        (await app.Ask("/saved")).ShouldContain("Nothing is put aside");
    }

    private static async Task<DigestApp> Day()
    {
        var app = await DigestApp.Start();
        await app.Say("/start");
        foreach (var subject in Subjects)
        {
            app.Write($"{subject}.txt", Some.ArticleText(subject));
        }

        await app.Load();
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        return app;
    }

    [GeneratedRegex(@"^2\. (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Second();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
