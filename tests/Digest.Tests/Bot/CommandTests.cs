using System.Text;
using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Editions;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed partial class CommandTests
{
    [Fact]
    public async Task Start_greets_and_tells_when_the_next_digest_comes()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");

        var reply = await app.Say("/start");

        reply.Text.ToString().ShouldContain("Your next digest comes on Sun 22 Nov 2026, 08:00 (UTC)");
        reply.Buttons.SelectMany(row => row).Select(button => button.Command).ShouldContain("/digest");
    }

    [Fact]
    public async Task Every_example_of_every_command_is_answered()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");

        foreach (var command in app.Get<IEnumerable<ICommand>>())
        {
            var answer = await app.Ask(command.Example);
            answer.ShouldNotContain("went wrong", customMessage: command.Example);
            answer.ShouldNotContain("There is no /", customMessage: command.Example);
        }
    }

    [Fact]
    public async Task Every_button_of_every_answer_types_a_command_of_at_most_64_bytes_that_is_answered()
    {
        await using var app = await DigestApp.WithSeeds();
        var asked = new Queue<string>(["/start", "/begin", "/digest", "/story 1", "/why 1", "/search Kim", "/sources", "/schedule", "/timezone", "/settings", "/help"]);
        var known = new HashSet<string>(asked);

        while (asked.TryDequeue(out var text))
        {
            var reply = await app.Say(text);
            reply.Text.ToString().ShouldNotContain("went wrong", customMessage: text);
            foreach (var button in reply.Buttons.SelectMany(row => row))
            {
                Encoding.UTF8.GetByteCount(button.Command).ShouldBeInRange(1, 64);
                if (known.Add(button.Command))
                {
                    asked.Enqueue(button.Command);
                }
            }
        }

        known.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task Whatever_is_missing_is_asked_for_with_something_to_tap()
    {
        await using var app = await DigestApp.WithSeeds();
        string[] states = ["/digest", "/follow Kursk", "/mute football"];
        string[] whole = ["help", "invite", "sources"];
        var bare = new List<string>();
        foreach (var command in app.Get<IEnumerable<ICommand>>().Where(command => !command.Hidden && !whole.Contains(command.Name) && command.Example.Contains(' ', StringComparison.Ordinal)))
        {
            foreach (var state in states)
            {
                await app.Say(state);
            }

            var reply = await app.Say($"/{command.Name}");

            if (reply.Buttons.Count == 0 && reply.Files.Count == 0 && reply.Chooses is null)
            {
                bare.Add(command.Name);
            }

            if (reply.Asks is not null)
            {
                reply.Buttons[^1].ShouldHaveSingleItem().Command.ShouldBe("/cancel");
            }
        }

        bare.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/schedule add", "evening", "18:30", "evening 18:30")]
    [InlineData("/filter", "drop football", null, "Yesterday:")]
    [InlineData("/mute", "football 7d", null, "football is silent until")]
    [InlineData("/limit", "7000123 feeds 50", null, "may have 50 feeds")]
    public async Task What_is_answered_completes_the_command(string command, string answer, string? further, string result)
    {
        await using var app = await DigestApp.Start();

        await app.Say(command);
        var reply = await app.Ask(answer);

        (further is null ? reply : await app.Ask(further)).ShouldContain(result);
    }

    [Fact]
    public async Task A_digest_that_tells_nothing_leaves_the_numbers_of_the_last_one()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");

        (await app.Ask("/digest unicorns")).ShouldBe("Nothing about “unicorns” in that time.");

        (await app.Ask("/story 1")).ShouldContain("Kursk");
    }

    [Fact]
    public async Task All_sources_are_taken_away_after_a_question_and_come_back_by_the_file_they_leave()
    {
        await using var app = await DigestApp.Start();
        var subscriptions = app.Get<SubscriptionStore>();
        await app.Say("/start");
        foreach (var feed in new[] { "https://a.example/", "https://b.example/" })
        {
            await app.Get<SubscriptionFeeds>().Add((await subscriptions.Of(ChatAddress.Terminal))!, (await app.Get<Digest.Feeds.FeedStore>().Add(feed, Digest.Feeds.Feed.Web, null, app.Now)).Id);
        }

        var question = await app.Say("/remove all");
        question.Text.ToString().ShouldContain("This takes all 3 sources away.");
        (await app.Ask("/sources")).ShouldContain("3 sources");
        var gone = await app.Say(question.Buttons[0][0].Command);

        gone.Text.ToString().ShouldContain("3 sources are gone.");
        (await app.Ask("/sources")).ShouldContain("no sources yet");
        await app.Say(new Request { Chat = ChatAddress.Terminal, Sender = 0, Text = "", AtTerminal = true, File = new RequestFile("digest-removed.opml", gone.Files.Single().Content) });
        (await app.Ask("/sources")).ShouldContain("a.example");
    }

    [Fact]
    public async Task Saved_stories_bear_the_headline_of_the_readers_language()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");

        var saved = (await app.Ask("/save 1"))["Put aside: ".Length..];

        (await app.Ask("/saved")).ShouldContain($"• {saved}");
    }

    [Fact]
    public async Task A_number_opens_the_story_of_the_last_digest()
    {
        await using var app = await DigestApp.WithSeeds();
        var digest = await app.Ask("/digest");
        var title = SecondTitle().Match(digest).Groups["title"].Value;

        (await app.Ask("2")).ShouldContain(title);
        (await app.Ask("/story 2")).ShouldContain(title);
        (await app.Ask("/story 99")).ShouldContain("no such story");
        (await app.Ask("/story")).ShouldContain("Which story?");
    }

    [Theory]
    [InlineData("/story 1")]
    [InlineData("/why 1")]
    [InlineData("/save 1")]
    public async Task A_story_bears_the_headline_of_the_reader_s_language_wherever_it_is_met(string command)
    {
        await using var app = await DigestApp.WithSeeds();
        var digest = (await app.Say("/digest")).Text.ToString();

        // The newest article of the first story is Russian.
        const string Headline = "Kim Gives Shoygu His Word on Russia's Treaty and Offers 6,000 Men for Kursk";
        digest.ShouldContain($"1. {Headline}\n");
        (await app.Say(command)).Text.ToString().Split('\n')[0].ShouldContain(Headline);
    }

    [Fact]
    public async Task Words_find_a_story_too()
    {
        await using var app = await DigestApp.WithSeeds();

        (await app.Ask("/story lunar eclipse")).ShouldContain("eclipse");
    }

    [Fact]
    public async Task Why_shows_parts_that_add_up_to_the_rank()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");

        var why = await app.Ask("/why 1");

        var numbers = Signed().Matches(why).Select(match => decimal.Parse(match.Value.Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        numbers.Count.ShouldBeGreaterThan(2);
        numbers[..^1].Sum().ShouldBe(numbers[^1]);
        why.ShouldContain("one story");
    }

    [Fact]
    public async Task A_schedule_is_answered_with_the_next_five_times()
    {
        await using var app = await DigestApp.Start();

        var answer = await app.Ask("/schedule 08:00,18:30 mon-fri");

        answer.ShouldContain("Mon 23 Nov 2026, 08:00");
        answer.Split('\n').Count(line => line.StartsWith('•')).ShouldBe(5);
        (await app.Ask("/schedule whenever")).ShouldContain("weekly sun 10:00");
        (await app.Ask("/schedule off")).ShouldContain("No digest comes by itself");
    }

    [Fact]
    public async Task A_time_zone_moves_the_times()
    {
        await using var app = await DigestApp.Start();

        (await app.Ask("/timezone Tokyo")).ShouldContain("(Asia/Tokyo)");
        (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!.DueAt.ShouldBe(DigestApp.Morning.AddHours(17).ToUnixTimeMilliseconds());
        (await app.Ask("/timezone Atlantis")).ShouldContain("no such city");
    }

    [Fact]
    public async Task The_length_is_set_within_its_bounds()
    {
        await using var app = await DigestApp.WithSeeds();

        await app.Say("/settings length 3");
        (await app.Ask("/digest")).ShouldContain(", 3 shown");
        (await app.Ask("/settings length 0")).ShouldContain("1 to 50");
        (await app.Ask("/settings length many")).ShouldContain("1 to 50");
    }

    [Fact]
    public async Task A_feed_is_taken_away_and_put_back()
    {
        await using var app = await DigestApp.WithSeeds();

        var removed = await app.Say("/remove Sample articles");
        removed.Text.ToString().ShouldContain("no longer one of your sources");
        (await app.Ask("/sources")).ShouldContain("no sources yet");

        await app.Say(removed.Buttons[0][0].Command);
        (await app.Ask("/sources")).ShouldContain("Sample articles");
    }

    [Fact]
    public async Task Help_lists_every_command_and_explains_each()
    {
        await using var app = await DigestApp.Start();
        var all = await app.Ask("/help");

        foreach (var command in CommandRouter.Listed(app.Get<IEnumerable<ICommand>>()))
        {
            all.ShouldContain($"/{command.Name} ");
            (await app.Ask($"/help {command.Name}")).ShouldContain(command.Example);
        }

        (await app.Ask("/help nothing")).ShouldContain("There is no /nothing");
    }

    [GeneratedRegex(@"^2\. (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex SecondTitle();

    [GeneratedRegex(@"(?<=^)[+−]?\d+\.\d\d", RegexOptions.Multiline)]
    private static partial Regex Signed();
}
