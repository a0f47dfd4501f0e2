using Digest.Articles;
using Digest.Editions.Rules;
using Digest.Text.Comparing;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Editions.Rules;

public sealed class FilterTests
{
    private const long Now = 1_800_000_000_000;
    private const long Hour = 3_600_000;

    private static readonly Article Article = new()
    {
        Id = 1,
        StoryId = 7,
        Title = "Port Alder opens its new crane",
        Text = "The harbour of Port Alder opened a crane on Friday. Sergei Shoigu and 300 engineers watched the opening ceremony.",
        Source = "Harbour Post",
        Byline = "Ada Quill",
        Categories = "Sport\nBusiness News",
        Language = "en",
        LoadedAt = Now,
        PublishedAt = Now - (30 * Hour),
        Traits = KeptTraits.Write(new Traits
        {
            Language = "en",
            Words = [],
            Names = [new Trait(Digest.Text.Spelling.NameKey.Of("Sergei Shoigu"), "Sergei Shoigu", 1)],
            Figures = [],
            Dates = [],
            Fingerprint = [],
        }),
    };

    [Theory]
    [InlineData("crane")]
    [InlineData("cranes")]
    [InlineData("CRANE harbour")]
    [InlineData("crane AND harbour")]
    [InlineData("crane OR football")]
    [InlineData("\"opening ceremony\"")]
    [InlineData("crane -football")]
    [InlineData("NOT football")]
    [InlineData("(football OR crane) AND (harbour OR tennis)")]
    [InlineData("crane NOT (football OR tennis)")]
    [InlineData("title:crane")]
    [InlineData("title:\"new crane\"")]
    [InlineData("name:Shoigu")]
    [InlineData("name:Шойгу")]
    [InlineData("name:\"Sergey Shoygu\"")]
    [InlineData("from:harbour")]
    [InlineData("from:\"Morning Feed\"")]
    [InlineData("by:quill")]
    [InlineData("category:sport")]
    [InlineData("category:\"business news\"")]
    [InlineData("lang:en")]
    [InlineData("older:1d")]
    [InlineData("newer:2d")]
    [InlineData("story:7")]
    [InlineData("/cranes?\\b/")]
    [InlineData("/3\\d\\d engineers/")]
    public void An_article_is_one_of_those_a_filter_speaks_of(string filter) => Matches(filter).ShouldBeTrue();

    [Theory]
    [InlineData("football")]
    [InlineData("crane football")]
    [InlineData("\"crane harbour\"")]
    [InlineData("crane -harbour")]
    [InlineData("title:harbour")]
    [InlineData("name:Shoigova")]
    [InlineData("name:crane")]
    [InlineData("from:courier")]
    [InlineData("by:nobody")]
    [InlineData("category:business")]
    [InlineData("lang:de")]
    [InlineData("older:2d")]
    [InlineData("newer:1d")]
    [InlineData("story:8")]
    [InlineData("/^crane/")]
    [InlineData("football OR tennis crane")]
    public void Another_is_not(string filter) => Matches(filter).ShouldBeFalse();

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "empty")]
    [InlineData("(crane", "bracket")]
    [InlineData("crane)", "bracket")]
    [InlineData("\"crane", "quote")]
    [InlineData("/crane", "quote")]
    [InlineData("/[/", "pattern")]
    [InlineData("/(a)\\1/", "pattern")]
    [InlineData("colour:red", "field")]
    [InlineData("from:", "field")]
    [InlineData("lang:english", "code")]
    [InlineData("older:soon", "age")]
    [InlineData("crane OR", "nothing")]
    [InlineData("NOT", "nothing")]
    [InlineData("()", "nothing")]
    [InlineData("!!!", "nothing")]
    public void What_is_no_filter_is_told_by_its_fault(string filter, string fault) => FilterParser.Read(filter).ShouldBe(new FilterReading(null, fault));

    [Fact]
    public void A_bomb_is_refused_at_once()
    {
        FilterParser.Read(new string('(', 400) + "a").Fault.ShouldBe("many");
        FilterParser.Read(string.Join(' ', Enumerable.Repeat("NOT", 120)) + " a").Fault.ShouldBe("many");
        FilterParser.Read(new string('a', 501)).Fault.ShouldBe("long");
    }

    [Fact]
    public void Any_text_at_all_gives_a_filter_or_a_fault()
    {
        var pieces = new[] { "(", ")", "\"", "/", "-", "NOT", "OR", "AND", "from:", "older:", " ", "a", "crane", "\\", "[", "*", ":", "\u0000", "\uD83D", "日本", "story:9" };
        var property = Prop.ForAll(Gen.Elements(pieces).ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var read = FilterParser.Read(text);
            read.Expression?.Matches(new FilterText(Article, []), Now);
            return read.Expression is null != read.Fault is null;
        });

        property.QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Drops_go_before_keeps_and_a_rule_of_one_feed_leaves_the_others_alone()
    {
        var text = new FilterText(Article, []);
        RuleBook Book(params Rule[] rules) => new(rules);

        Book(Of(Rule.Keep, "crane")).Against(text, [1], Now).ShouldBeNull();
        Book(Of(Rule.Keep, "football")).Against(text, [1], Now)!.Text.ShouldBe("football");
        Book(Of(Rule.Keep, "football"), Of(Rule.Keep, "crane")).Against(text, [1], Now).ShouldBeNull();
        Book(Of(Rule.Keep, "crane"), Of(Rule.Drop, "harbour")).Against(text, [1], Now)!.Kind.ShouldBe(Rule.Drop);
        Book(Of(Rule.Drop, "crane") with { FeedId = 2 }).Against(text, [1], Now).ShouldBeNull();
        Book(Of(Rule.Drop, "crane") with { FeedId = 2 }).Against(text, [1, 2], Now).ShouldNotBeNull();
        Book(Of(Rule.Keep, "football") with { FeedId = 2 }).Against(text, [1], Now).ShouldBeNull();
    }

    private static bool Matches(string filter) => FilterParser.Read(filter).Expression!.Matches(new FilterText(Article, ["Morning Feed"]), Now);

    private static Rule Of(string kind, string text) => new() { Kind = kind, Text = text };
}
