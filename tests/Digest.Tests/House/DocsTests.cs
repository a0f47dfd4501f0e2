using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.House;

/// <summary>What the documents say is what the program does.</summary>
public sealed partial class DocsTests
{
    [Fact]
    public async Task The_READMEs_table_of_commands_is_the_bots_own_list()
    {
        await using var app = await DigestApp.Start();
        var listed = CommandRouter.Listed(app.Get<IEnumerable<ICommand>>()).Select(command => $"| `{command.Example}` | {HelpView.Does(Words.English, command)} |");

        var told = Row().Matches(Repository.Read("README.md")).Select(match => match.Value.TrimEnd());

        told.ShouldBe(listed);
    }

    [Fact]
    public async Task The_READMEs_digest_is_the_digest_of_the_seeds()
    {
        await using var app = await DigestApp.WithSeeds();
        var reader = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        foreach (var listed in Opml.Read(await File.ReadAllBytesAsync(Repository.File("seeds", "feeds.opml"))).Feeds)
        {
            var feed = await app.Get<FeedStore>().Add(listed.Address, Feed.Web, listed.Title, app.Now);
            await app.Get<SubscriptionFeeds>().Add(reader, feed.Id);
            await app.Get<FeedStore>().Release([feed with { Trouble = "there is no server of that name", Failures = 1 }]);
        }

        var printed = Lines(Hour().Replace(await app.Ask("/digest"), "00:00"));
        var told = Lines(Hour().Replace(Repository.Read("README.md").Split("## A digest")[1].Split("```")[1], "00:00"));

        told.ShouldBe(printed);
    }

    [Theory]
    [InlineData("`/story 1` shows all its sources", "/story 1")]
    [InlineData("`/why 1` tells why it stands there", "/why 1")]
    public async Task The_READMEs_samples_of_a_story_are_what_the_bot_says(string introduced, string asked)
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Ask("/digest");
        var said = Spaced(await app.Ask(asked));

        var told = Repository.Read("README.md").Split(introduced)[1].Split("```")[1].Split('…', StringSplitOptions.RemoveEmptyEntries).Select(Spaced).Where(part => part.Trim(' ', '•').Length > 0).ToList();

        told.ShouldNotBeEmpty();
        var at = 0;
        foreach (var part in told.Select(part => part.TrimEnd(' ', '•')))
        {
            at = said.IndexOf(part, at, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"The README tells “{part}”, the bot says “{said}”");
        }
    }

    /// <summary>A page breaks lines where it likes.</summary>
    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void The_README_tells_every_subcommand()
    {
        var readme = Repository.Read("README.md");

        CommandLine.Root().Subcommands.ShouldAllBe(command => readme.Contains($"`digest {command.Name}"));
    }

    [Fact]
    public void Every_subcommand_and_option_has_a_help_text()
    {
        foreach (var command in CommandLine.Root().Subcommands)
        {
            command.Description.ShouldNotBeNullOrWhiteSpace(command.Name);
            command.Options.ShouldAllBe(option => !string.IsNullOrWhiteSpace(option.Description), command.Name);
        }
    }

    [Fact]
    public void Every_decision_has_its_five_lines()
    {
        var decisions = Heading().Split(Repository.Read("src", "DECISIONS.md")).Skip(1).ToList();

        decisions.Count.ShouldBeGreaterThan(5);
        decisions.ShouldAllBe(decision => decision.Contains("Chosen:") && decision.Contains("Over:") && decision.Contains("Why:") && decision.Contains("Would change our mind:"));
    }

    [GeneratedRegex(@"^\| `/[a-z].*\|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("[0-9]{2}:[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Hour();

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
