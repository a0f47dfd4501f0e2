using Digest.Articles;
using Digest.Stories;

namespace Digest.Tests.Stories;

public sealed class StoryLeadTests
{
    private const long Hour = 3_600_000;

    private static readonly Article Plain = new() { Title = "Plain", Source = "Wire", Language = "en", Text = "It rains.", Strength = 1, PublishedAt = 100 * Hour };

    [Fact]
    public void Of_articles_of_one_hour_the_one_with_the_strongest_summary_leads() =>
        Lead(null, Plain, Plain with { Title = "Strong", Strength = 1.5 }).ShouldBe("Strong");

    [Fact]
    public void An_older_article_leads_when_it_is_stronger_by_more_than_its_age()
    {
        var twoDaysOld = Plain with { Title = "Old", PublishedAt = 52 * Hour };

        Lead(null, Plain, twoDaysOld with { Strength = 1.9 }).ShouldBe("Plain");
        Lead(null, Plain, twoDaysOld with { Strength = 2.1 }).ShouldBe("Old");
    }

    [Fact]
    public void The_readers_language_comes_first_and_else_the_one_most_articles_speak()
    {
        var (german, other) = (Plain with { Title = "Deutsch", Language = "de", Strength = 0.5 }, Plain with { Title = "Again", Strength = 0.9 });

        Lead("de", Plain, german, other).ShouldBe("Deutsch");
        Lead("fr", german with { Strength = 3 }, Plain, other).ShouldBe("Plain");
    }

    [Fact]
    public void A_teaser_an_undated_article_and_one_without_a_sentence_lead_only_when_there_is_no_other()
    {
        Lead(null, Plain with { Teaser = true, Title = "Teaser", Strength = 3 }, Plain).ShouldBe("Plain");
        Lead(null, Plain with { PublishedAt = null, LoadedAt = 200 * Hour, Title = "Undated", Strength = 3 }, Plain).ShouldBe("Plain");
        Lead("de", Plain with { Language = "de", Title = "Leer", Strength = 0 }, Plain).ShouldBe("Plain");
        Lead(null, Plain with { Teaser = true, Title = "Teaser" }).ShouldBe("Teaser");
    }

    private static string Lead(string? language, params Article[] articles) => StoryLead.Order(language, articles)[0].Title;
}
