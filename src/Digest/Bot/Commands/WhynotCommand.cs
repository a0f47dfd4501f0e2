using Digest.Articles;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Lookups;

namespace Digest.Bot.Commands;

public sealed class WhynotCommand(Search search, ArticleStore articles, EditionStore editions, EditionComposer composer, SubscriptionFeeds feeds, TimeProvider time) : ICommand
{
    public string Name => "whynot";

    public string Example => "/whynot Kursk engineers";

    public int Place => 31;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Argument.Length == 0)
        {
            return Reply.Ask(Name, call.Words.Say("whynot.which"));
        }

        var health = (await feeds.Of(call.Subscription.Id)).Health;
        if (await Find(call) is not { } article)
        {
            return WhynotView.Unread(call.Words, health, time.GetUtcNow());
        }

        if (article.PlacedAt is not { } placed || article.Backlog)
        {
            return WhynotView.NoNews(call.Words, article);
        }

        if (await editions.Covering(call.Subscription.Id, placed) is not { } edition)
        {
            return WhynotView.Waits(call.Words, article, await SoFar(call, article), call.Subscription.TimeZone);
        }

        var wish = await composer.WishOf(call.Subscription, edition.Slot) with { Before = edition.Id };
        var verdicts = await composer.Verdicts(call.Subscription, wish, edition.Slot, edition.FromAt, edition.ToAt);
        return verdicts.FirstOrDefault(one => one.Article == article.Id) is { } found
            ? WhynotView.Of(call.Words, article, found.Verdict, edition, call.Subscription.TimeZone)
            : WhynotView.Unread(call.Words, health, time.GetUtcNow());
    }

    /// <summary>What would become of an article in a digest that was made now; null: it is not in its window.</summary>
    private async Task<Verdict?> SoFar(Call call, Article article)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var verdicts = await composer.Verdicts(call.Subscription, await composer.WishOf(call.Subscription, now), now, call.Subscription.CoveredUntil, now + 1);
        return verdicts.FirstOrDefault(one => one.Article == article.Id)?.Verdict;
    }

    /// <summary>The article of an address, else the first that the words find.</summary>
    private async Task<Article?> Find(Call call)
    {
        if (Uri.TryCreate(call.Argument, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return await articles.Of(call.Argument);
        }

        var found = await search.Find(call.Subscription, LookupQuery.Parse(call.Argument, time.GetUtcNow()), 1);
        return found.Hits.Select(hit => hit.Article).FirstOrDefault();
    }
}
