using Digest.Editions;
using Digest.Stories;
using Digest.Tests.Support;
using Digest.Text.Cutting;

namespace Digest.Tests.Editions;

/// <summary>Every sentence a reader sees as news was written by a source, word for word.</summary>
public sealed class QuoteTests
{
    [Fact]
    public async Task Every_summary_sentence_of_every_seed_is_a_whole_sentence_of_its_article()
    {
        await using var app = await DigestApp.WithSeeds();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        var stories = await app.Get<StoryStore>().Latest(subscription.Id, 1000);
        var articles = (await app.Get<StoryStore>().Articles(subscription.Id, stories.ToList())).SelectMany(story => story).ToList();
        var summaries = await app.Get<Digest.Articles.ArticleStore>().Summaries(articles.Select(article => article.Id).ToList());

        articles.Count.ShouldBeGreaterThanOrEqualTo(12);
        foreach (var article in articles)
        {
            var sentences = Sentences.Split(article.Text, article.Language).ToHashSet();
            summaries[article.Id].ShouldNotBeEmpty(article.Title);
            summaries[article.Id].ShouldAllBe(kept => sentences.Contains(new Sentence(kept.Starts, kept.Ends)), article.Title);
        }
    }

    [Fact]
    public async Task Every_line_of_a_digest_that_tells_news_stands_in_an_article()
    {
        await using var app = await DigestApp.WithSeeds();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;

        var edition = await app.Get<EditionComposer>().ComposeNow(subscription, app.Now);

        edition.Stories.ShouldNotBeEmpty();
        foreach (var quote in edition.Stories.SelectMany(story => story.Quotes))
        {
            quote.Article.Text[quote.Starts..quote.Ends].ShouldBe(quote.Text);
        }

        edition.Stories.ShouldAllBe(story => story.Articles.Any(article => article.Title == story.Title));
    }

    [Fact]
    public async Task The_parts_of_every_rank_add_up_to_it()
    {
        await using var app = await DigestApp.WithSeeds();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;

        var edition = await app.Get<EditionComposer>().ComposeNow(subscription, app.Now);

        edition.Stories.ShouldAllBe(story => Math.Abs(story.Rank.Parts.Sum(part => part.Value) - story.Rank.Score) < 1e-9);
        edition.Stories.Zip(edition.Stories.Skip(1)).ShouldAllBe(pair => pair.First.Rank.Score >= pair.Second.Rank.Score);
    }
}
