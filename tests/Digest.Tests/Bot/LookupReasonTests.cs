using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Editions;
using Digest.Lookups;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed partial class LookupReasonTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_parts_of_every_hit_add_up_to_its_score(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        var reader = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;

        foreach (var query in new[]
        {
            "Kursk", "Kursk engineers", "in:title Kim", "Shoigu", "pyramid*", "terremoto OR quake", "lang:es", "from:courier Kursk", "nothing-of-this-kind museum",
            "what did the minister of foreign affairs say in Wonsan about the war in Ukraine",
        })
        {
            var asked = LookupQuery.Parse(query, DigestApp.Morning);
            var hits = (await app.Get<Search>().Find(reader, asked, 1)).Hits;
            var reasons = await app.Get<Search>().Explain(reader, asked, hits.Select(hit => hit.Article), Search.Deepest);

            hits.ShouldNotBeEmpty(query);
            foreach (var hit in hits)
            {
                reasons[hit.Article.Id].Score.ShouldBe(hit.Score, 1e-6, query);
                reasons[hit.Article.Id].Parts.Sum(part => part.Value).ShouldBe(hit.Score, 1e-4 * hit.Score, query);
            }
        }
    }

    [Theory]
    [InlineData("/search Kursk engineers")]
    [InlineData("/search what did the minister of foreign affairs say in Wonsan about the war")]
    [InlineData("/ask Who found the tomb of Tutankhamun?")]
    [InlineData("/timeline Shoigu")]
    public async Task What_is_shown_adds_up_under_the_button_and_leads_back(string asked)
    {
        await using var app = await DigestApp.WithSeeds();
        var shown = await app.Say(asked);
        var why = shown.Buttons.SelectMany(row => row).Single(button => button.Label is "Why?");

        why.Command.Length.ShouldBeLessThanOrEqualTo(64);
        var reasons = await app.Say(why.Command);

        Sums(reasons).ShouldNotBeEmpty();
        Sums(reasons).ShouldAllBe(sum => sum.Parts == sum.Total);
        (await app.Ask(reasons.Buttons[0][0].Command)).ShouldBe(shown.Text.ToString());
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Why_alone_or_with_a_number_means_what_was_looked_up_last_until_a_digest_comes(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        await app.Ask("/digest");
        (await app.Ask("/why 1")).ShouldContain("Its rank as number 1");

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Ask("/search Kim");
        (await app.Ask("/why 2")).ShouldStartWith("2. ");
        Sums(await app.Say("/why")).Count.ShouldBe(Search.PageSize);
        (await app.Ask("/why 7")).ShouldStartWith("7. ");

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Ask("/digest 24h");
        await app.Ask("/digest");
        (await app.Ask("/why 1")).ShouldNotStartWith("1. ");
    }

    [Fact]
    public async Task Why_in_answer_to_a_message_means_that_message()
    {
        await using var app = await DigestApp.WithSeeds();
        var kim = await app.Say("/search Kim");
        await app.Say("/search euro");

        var reasons = await app.Say(new Request
        {
            Chat = ChatAddress.Terminal,
            Sender = 0,
            Text = "/why 1",
            AtTerminal = true,
            Answered = [.. kim.Buttons.SelectMany(row => row).Select(button => button.Command)],
        });

        reasons.Text.ToString().ShouldContain("“kim”");
        reasons.Text.ToString().ShouldNotContain("euro");
    }

    [Theory]
    [InlineData("/reason")]
    [InlineData("/reason search nothing 1")]
    [InlineData("/reason ask 5d41402abc4b2a76b9719d91 x")]
    public async Task A_button_that_leads_nowhere_says_so(string typed)
    {
        await using var app = await DigestApp.WithSeeds();
        (await app.Ask(typed)).ShouldContain("out of date");
    }

    /// <summary>Hundredths: what the parts before each total sum up to, and the total.</summary>
    private static List<(int Parts, int Total)> Sums(Reply reply)
    {
        var sums = new List<(int, int)>();
        var parts = 0;
        foreach (var line in reply.Text.ToString().Split('\n').Where(line => Points().IsMatch(line)))
        {
            var points = (int)Math.Round(100 * double.Parse(Points().Match(line).Value.Replace('−', '-'), CultureInfo.InvariantCulture));
            if (line.EndsWith("in all"))
            {
                sums.Add((parts, points));
                parts = 0;
            }
            else
            {
                parts += points;
            }
        }

        return sums;
    }

    [GeneratedRegex(@"^[+−]\d+\.\d\d(?=  )")]
    private static partial Regex Points();
}
