using Digest.Feeds.Formats;

namespace Digest.Feeds;

/// <summary>What a person's file holds: feeds of a list, articles, or both in an archive.</summary>
public sealed record SentFile(OpmlList List, IReadOnlyList<ArticleFile> Articles)
{
    /// <summary>Less than this, characters, tells nothing.</summary>
    private const int ShortestArticle = 200;

    /// <summary>A list of addresses shows itself in its first lines.</summary>
    private const int FirstLines = 50;

    private static readonly string[] Pages = [".html", ".htm"];

    private static readonly OpmlList NoList = new([], []);

    /// <summary>Reads a file by its content and the ending of its name; what cannot be used is a sentence. Never throws.</summary>
    public static SentFile Read(ReadOnlyMemory<byte> content, string? name) =>
        Zip.Is(content.Span) ? Of(Zip.Read(content)) : ReadOne(content, name);

    private static SentFile ReadOne(ReadOnlyMemory<byte> content, string? name)
    {
        var ending = Path.GetExtension(name ?? "").ToLowerInvariant();
        var isPage = Pages.Contains(ending);
        if ((!isPage && ending != ".txt") || content.Length > Opml.LargestList)
        {
            return new SentFile(FeedList.Read(content.Span, name), []);
        }

        var text = FeedBytes.Decode(content.Span, null);
        return isPage || IsArticle(text)
            ? new SentFile(NoList, [new ArticleFile(name!, text, isPage)])
            : new SentFile(FeedList.Read(content.Span, name), []);
    }

    /// <summary>A text in which no line is an address, and long enough to tell something.</summary>
    private static bool IsArticle(string text) =>
        text.AsSpan().Trim().Length >= ShortestArticle
        && text.Split('\n', FirstLines + 1).Take(FirstLines).All(line => WebAddress.Parse(line.Trim()) is null);

    private static SentFile Of(ZipContents archive)
    {
        var files = archive.Files.Select(file => ReadOne(file.Content, file.Name)).ToList();
        return new SentFile(
            new OpmlList(
                [.. files.SelectMany(file => file.List.Feeds).DistinctBy(feed => feed.Address).Take(Opml.MostFeeds)],
                [.. archive.Troubles, .. files.SelectMany(file => file.List.Troubles)])
            {
                Rules = [.. files.SelectMany(file => file.List.Rules).Distinct(StringComparer.Ordinal)],
            },
            [.. files.SelectMany(file => file.Articles)]);
    }
}
