using Digest.Editions;
using Digest.Lookups;
using Digest.Tests.Support;

namespace Digest.Tests.Lookups;

public sealed class SearchTests
{
    [Fact]
    public void A_query_is_read_into_its_parts()
    {
        var query = LookupQuery.Parse("Kursk \"combat engineers\" -museum from:Harbour since:7d", DigestApp.Morning);

        query.Words.ShouldBe("Kursk \"combat engineers\"");
        query.Without.ShouldBe([new SoughtWord("museum")]);
        query.From.ShouldBe(["Harbour"]);
        query.Since.ShouldBe(DigestApp.Morning.AddDays(-7).ToUnixTimeMilliseconds());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"\"\"")]
    [InlineData("-")]
    [InlineData("!!! ??? ...")]
    public void What_holds_no_word_is_an_empty_query(string text) => LookupQuery.Parse(text, DigestApp.Morning).IsEmpty.ShouldBeTrue();

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Words_find_their_articles_and_the_sentence_that_holds_them(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        var result = await Find(app, "pyramids museum");

        result.Every.ShouldBeGreaterThan(0);
        result.Hits.ShouldNotBeEmpty();
        result.Hits.ShouldAllBe(hit => hit.Article.Text.Contains("museum", StringComparison.OrdinalIgnoreCase));
        result.Hits.ShouldAllBe(hit => hit.Hits.All(place => place.Start >= hit.Starts && place.End <= hit.Ends));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Too_few_words_to_tell_their_language_find_other_forms_of_themselves(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        (await Find(app, "Kursk engineers")).Every.ShouldBeGreaterThan(0);
        (await Find(app, "Kursk engineer")).Hits.ShouldContain(hit => hit.Article.Text.Contains("engineers"));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Operators_narrow_the_search(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        (await Find(app, "Kursk from:courier")).Hits.ShouldAllBe(hit => hit.Article.Source == "Lowland Courier");
        (await Find(app, "Kursk -engineers")).Hits.ShouldAllBe(hit => !hit.Article.Text.Contains("engineers"));
        (await Find(app, "Kursk since:7d")).Hits.ShouldAllBe(hit => hit.Article.PublishedAt == null);
        (await Find(app, "\"magnitude 8.8\"")).Hits.ShouldAllBe(hit => (hit.Article.Title + hit.Article.Text).Contains("agnitude 8.8"));
    }

    [SkippableFact]
    public async Task Both_databases_give_the_same_answer()
    {
        await using var sqlite = await DigestApp.WithSeeds(TestDatabase.Sqlite);
        await using var postgres = await DigestApp.WithSeeds(TestDatabase.Postgres);

        foreach (var query in new[] { "Kursk", "soldiers Russia", "euro Bulgaria", "eclipse", "Шойгу", "terremoto", "North Korea leader", "8.8", "nothing-of-this-kind", "Kim" })
        {
            var one = await Find(sqlite, query);
            var other = await Find(postgres, query);
            other.Total.ShouldBe(one.Total, query);
            other.Hits.Select(hit => hit.Article.Title).ShouldBe(one.Hits.Select(hit => hit.Article.Title), query);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Any_query_at_all_gets_an_answer(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        foreach (var hostile in new[] { "'; drop table articles; --", "\"unbalanced", "a* OR (b", "NEAR(x y)", ":* & | !", "\\", "\ud800 x", new string('a', 5000), "col:word", "%_", "🙂", "a\0b" })
        {
            (await app.Ask(hostile)).ShouldNotBeEmpty(hostile);
            (await app.Ask(hostile)).ShouldNotContain("went wrong", customMessage: hostile);
        }
    }

    [Fact]
    public async Task A_search_finds_only_what_the_chat_reads()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/remove 1");

        (await Find(app, "museum")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Pages_turn_by_button_and_hold_everything_once()
    {
        await using var app = await DigestApp.WithSeeds();
        var first = await app.Say("/search Kim");
        var next = first.Buttons[^1].Single(button => button.Label.EndsWith('›'));

        next.Command.Length.ShouldBeLessThanOrEqualTo(64);
        var second = await app.Say(next.Command);

        second.Text.ToString().ShouldNotBe(first.Text.ToString());
        second.Buttons[^1].ShouldContain(button => button.Label.StartsWith('‹'));
    }

    private static async Task<SearchResult> Find(DigestApp app, string text)
    {
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        return await app.Get<Search>().Find(subscription, LookupQuery.Parse(text, DigestApp.Morning), 1);
    }
}
