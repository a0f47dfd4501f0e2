using Digest.Feeds.Formats;

namespace Digest.Feeds.Pages;

/// <summary>Reads a web page as if it were a feed: the public page of a Telegram channel, or a page that lists articles.</summary>
public static class PageSource
{
    /// <summary>Markup of real pages is nested to some 40 levels; broken ones to more.</summary>
    private const int DeepestLevel = 256;

    /// <summary>More of a page is not looked at, characters.</summary>
    private const int Reach = 4 * 1024 * 1024;

    /// <summary>What the page lists, at most as many entries as <paramref name="limits"/> allow; null: it is no list. Never throws.</summary>
    public static ParsedFeed? Read(ReadOnlyMemory<byte> bytes, DocumentHead head, FeedLimits limits)
    {
        if (head.Address is not { } address)
        {
            return null;
        }

        var text = FeedBytes.Decode(bytes.Span, head.ContentType);
        var page = new PageNodes(XmlTreeReader.Read(text.Length > Reach ? text[..Reach] : text, DeepestLevel));
        var list = TelegramPage.IsChannel(address) ? TelegramPage.Read(page, address) : ArticleList.Read(page, address);
        return list is { Entries.Count: var count } && count > limits.Entries ? list with { Entries = [.. list.Entries.Take(limits.Entries)] } : list;
    }
}
