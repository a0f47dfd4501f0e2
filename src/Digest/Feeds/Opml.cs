using System.Globalization;
using System.Text;
using System.Xml;
using Digest.Feeds.Formats;

namespace Digest.Feeds;

/// <summary>A feed as a list of feeds names it. <see cref="Folders"/>: the folders it lies in, outermost first, then other categories; each once.</summary>
public sealed record OpmlFeed(string Address, string? Title = null, string? Site = null)
{
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>The outermost folder, which is what a list of starter feeds offers; null: it lies in none.</summary>
    public string? Pack => Folders.Count > 0 ? Folders[0] : null;

    /// <summary>What its reader keeps and drops of it, each as <c>keep …</c> or <c>drop …</c>: an attribute of our own, which other readers pass over.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}

/// <summary>What was read of a list of feeds: each feed once, and a sentence about each line that could not be used.</summary>
public sealed record OpmlList(IReadOnlyList<OpmlFeed> Feeds, IReadOnlyList<string> Troubles)
{
    /// <summary>What its reader keeps and drops of all feeds together.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}

/// <summary>Lists of feeds (OPML), the way readers hand their subscriptions on.</summary>
public static class Opml
{
    /// <summary>More feeds than this are left unread.</summary>
    public const int MostFeeds = 50_000;

    /// <summary>A longer list, bytes, is not read at all.</summary>
    public const int LargestList = 32 * 1024 * 1024;

    /// <summary>Reads a list and forgives what breaks the rules of XML; never throws.</summary>
    public static OpmlList Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestList)
        {
            return new OpmlList([], [$"the list is larger than {LargestList / 1024 / 1024} MiB"]);
        }

        return OpmlReader.Read(FeedBytes.Decode(bytes, null));
    }

    /// <summary>The attribute that holds rules, one a line, as it is written.</summary>
    internal const string RulesName = $"{Prefix}:{RulesAttribute}";

    private const string RulesAttribute = "rules";

    private const string Prefix = "digest";

    /// <summary>What makes the attribute ours: OPML 2.0 takes others' by a namespace.</summary>
    private const string Namespace = "urn:digest:opml";

    /// <summary>What parts the categories of one attribute: a folder of such a name cannot be one.</summary>
    private static readonly System.Buffers.SearchValues<char> Parting = System.Buffers.SearchValues.Create(",/");

    /// <summary>
    /// Writes a list, UTF-8; the first folder of a feed becomes a folder, the others its categories. Feeds without one come first.
    /// <paramref name="rules"/> are those of all feeds together.
    /// </summary>
    public static byte[] Write(IEnumerable<OpmlFeed> feeds, string title, DateTimeOffset now, params IReadOnlyList<string> rules)
    {
        var listed = feeds.ToList();
        using var result = new MemoryStream();
        using (var xml = XmlWriter.Create(result, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            if (rules.Count > 0 || listed.Exists(feed => feed.Rules.Count > 0))
            {
                xml.WriteAttributeString("xmlns", Prefix, null, Namespace);
            }

            xml.WriteStartElement("head");
            xml.WriteElementString("title", Legal(title));
            xml.WriteElementString("dateCreated", now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            WriteRules(xml, rules);
            foreach (var folder in listed.GroupBy(feed => feed.Folders.Count > 0 ? feed.Folders[0] : null).OrderBy(folder => folder.Key is not null))
            {
                WriteFolder(xml, folder);
            }
        }

        return result.ToArray();
    }

    private static void WriteFolder(XmlWriter xml, IGrouping<string?, OpmlFeed> folder)
    {
        if (folder.Key is not null)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Legal(folder.Key));
        }

        foreach (var feed in folder)
        {
            WriteNested(xml, feed);
        }

        if (folder.Key is not null)
        {
            xml.WriteEndElement();
        }
    }

    /// <summary>Further folders are categories, which every reader knows, where their names allow it; else they lie in each other.</summary>
    private static void WriteNested(XmlWriter xml, OpmlFeed feed)
    {
        var further = feed.Folders.Skip(1).ToList();
        var nested = further.Exists(name => name.AsSpan().ContainsAny(Parting)) ? further : [];
        foreach (var name in nested)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Legal(name));
        }

        WriteFeed(xml, feed, nested.Count > 0 ? [] : further);
        nested.ForEach(_ => xml.WriteEndElement());
    }

    private static void WriteFeed(XmlWriter xml, OpmlFeed feed, List<string> categories)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", Legal(feed.Title ?? feed.Address));
        xml.WriteAttributeString("xmlUrl", Legal(feed.Address));
        if (feed.Site is not null)
        {
            xml.WriteAttributeString("htmlUrl", Legal(feed.Site));
        }

        if (categories.Count > 0)
        {
            xml.WriteAttributeString("category", Legal(string.Join(',', categories)));
        }

        WriteRules(xml, feed.Rules);
        xml.WriteEndElement();
    }

    private static void WriteRules(XmlWriter xml, IReadOnlyList<string> rules)
    {
        if (rules.Count > 0)
        {
            xml.WriteAttributeString(Prefix, RulesAttribute, Namespace, string.Join('\n', rules.Select(rule => Legal(rule).ReplaceLineEndings(" "))));
        }
    }

    /// <summary>Without what XML forbids: control characters, halves of surrogates.</summary>
    private static string Legal(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value is >= ' ' and not (0xFFFE or 0xFFFF) || rune.Value is '\t' or '\n' or '\r' ? rune.ToString() : " ");
        }

        return result.ToString();
    }
}
