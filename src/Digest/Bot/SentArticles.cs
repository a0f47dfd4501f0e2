using System.Security.Cryptography;
using System.Text;
using Digest.Articles;
using Digest.Editions;
using Digest.Feeds;

namespace Digest.Bot;

/// <summary>Articles that somebody sends as files: they become a source of his chat, which nobody else reads.</summary>
public sealed class SentArticles(FeedStore feeds, SubscriptionFeeds read, Intake intake, TimeProvider time)
{
    /// <summary>Takes what is new of some files. Returns how many articles that were.</summary>
    public async Task<int> Take(Call call, IReadOnlyList<ArticleFile> files)
    {
        var chat = call.Request.Chat;
        var feed = await feeds.AddSent(Feed.SentBy(chat.Chat, chat.Thread), call.Words.Say("import.sent"), time.GetUtcNow().ToUnixTimeMilliseconds());
        await read.Add(call.Subscription, feed.Id);
        return await intake.Accept(feed, [.. files.Select(file => file with { Name = Mark(file.Text) })]);
    }

    /// <summary>Two files of one name are two articles; one that is sent again is the same.</summary>
    private static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
