using System.Text;
using Digest.Feeds.Formats;

namespace Digest.Tests.Feeds.Formats;

/// <summary>Documents to read in tests: the files in Samples, or text given in place.</summary>
internal static class Sample
{
    /// <summary>Every file in Samples.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder()).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    public static ParsedFeed Document(string name, string? address = null) => Feed(Bytes(name), address: address);

    public static ParsedFeed Feed(string text, string? address = null) => Feed(Encoding.UTF8.GetBytes(text), address: address);

    public static ParsedFeed Feed(byte[] bytes, string? contentType = null, string? address = null) =>
        Read(bytes, contentType, address).ShouldBeOfType<FeedDocument.Read>().Feed;

    public static FeedDocument Read(byte[] bytes, string? contentType = null, string? address = null) =>
        FeedParser.Parse(bytes, new DocumentHead(contentType, address is null ? null : new Uri(address)));

    /// <summary>The only entry of an RSS 2.0 feed whose item holds <paramref name="item"/>.</summary>
    public static Entry Item(string item, string? address = null) =>
        Feed($"""<rss version="2.0"><channel><title>T</title><item>{item}</item></channel></rss>""", address).Entries.ShouldHaveSingleItem();

    /// <summary>The only entry of an Atom feed that holds <paramref name="entry"/>.</summary>
    public static Entry AtomEntry(string entry, string? address = null) =>
        Feed($"""<feed xmlns="http://www.w3.org/2005/Atom"><entry>{entry}</entry></feed>""", address).Entries.ShouldHaveSingleItem();

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Digest.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "Digest.Tests", "Feeds", "Formats", "Samples");
    }
}
