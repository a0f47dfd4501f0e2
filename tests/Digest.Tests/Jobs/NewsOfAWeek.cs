using Digest.Tests.Support;

namespace Digest.Tests.Jobs;

/// <summary>What many feeds publish: each an article of its own every twelve hours, and three before the beginning.</summary>
internal sealed class NewsOfAWeek(DateTimeOffset begin)
{
    private const int Before = 3;

    /// <summary>What a document shows at a time.</summary>
    private const int Listed = 20;

    private static readonly TimeSpan Between = TimeSpan.FromHours(12);

    /// <summary>The moment of which a document tells.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>How many articles each feed has published by now.</summary>
    public int Published => (int)((Now - begin) / Between) + Before;

    /// <summary>What a feed answers now: its document, or that it is as it was.</summary>
    public FakePage Answer(FakeRequest request, int feed)
    {
        var mark = $"\"{Published}\"";
        return request["If-None-Match"] == mark ? FakePage.Of(304) : FakePage.Of(Document(feed)).With("ETag", mark);
    }

    private string Document(int feed)
    {
        var published = Published;
        var items = Enumerable.Range(Math.Max(0, published - Listed), Math.Min(Listed, published)).Reverse().Select(number => Item(feed, number));
        return $"<rss version=\"2.0\"><channel><title>Feed {feed}</title>{string.Concat(items)}</channel></rss>";
    }

    private string Item(int feed, int number)
    {
        var text = Some.ArticleText($"matter {feed} {number}").Split('\n', 3);
        return $"<item><guid isPermaLink=\"false\">{feed}-{number}</guid><title>{text[0]}</title><link>https://example.org/{feed}/{number}</link><pubDate>{begin + ((number - Before) * Between):r}</pubDate><description>{text[2]}</description></item>";
    }
}
