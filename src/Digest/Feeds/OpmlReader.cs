using Digest.Feeds.Formats;

namespace Digest.Feeds;

/// <summary>Collects the feeds of a list. An outline with an address is a feed, one without is a folder.</summary>
internal sealed class OpmlReader
{
    /// <summary>So many bad lines are told one by one.</summary>
    private const int MostTroubles = 20;

    /// <summary>Folders within more others than this are left out.</summary>
    private const int DeepestFolder = 64;

    /// <summary>Rules of one feed that are read.</summary>
    private const int MostRules = 50;

    private readonly Dictionary<string, OpmlFeed> feeds = new(StringComparer.Ordinal);
    private readonly List<string> troubles = [];
    private readonly List<string> rules = [];
    private readonly string text;
    private int untold;
    private bool full;

    private OpmlReader(string text) => this.text = text;

    public static OpmlList Read(string text)
    {
        var reader = new OpmlReader(text);
        var tree = XmlTreeReader.Read(text, DeepestFolder);
        var found = false;
        for (var index = 0; index < tree.Elements.Count; index++)
        {
            var node = new XmlNode(tree, index);
            if (node.Name == "body")
            {
                reader.rules.AddRange(Rules(node));
            }

            if (node.Name == "outline" && node.Parent?.Name != "outline")
            {
                found = true;
                reader.Take(node, []);
            }
        }

        return reader.Result(found, tree.TooDeep);
    }

    private OpmlList Result(bool found, bool tooDeep)
    {
        if (!found)
        {
            return new OpmlList([], ["this is no list of feeds (OPML)"]);
        }

        if (untold > 0)
        {
            troubles.Add($"and {untold} more lines like these");
        }

        if (full)
        {
            troubles.Add($"only the first {Opml.MostFeeds} feeds were read");
        }

        if (tooDeep)
        {
            troubles.Add($"folders within more than {DeepestFolder} others were left out");
        }

        return new OpmlList([.. feeds.Values], troubles) { Rules = [.. rules.Distinct(StringComparer.Ordinal)] };
    }

    private void Take(XmlNode outline, IReadOnlyList<string> folders)
    {
        var title = Title(outline);
        var address = outline.Attribute("xmlurl") ?? (IsFeed(outline) ? outline.Attribute("url") : null);
        if (address is { Length: > 0 })
        {
            Add(outline, address, title, folders);
        }
        else if (outline.First is null && IsFeed(outline))
        {
            Tell(outline, $"{Quoted(title)} has no address");
        }
        else if (title is not null)
        {
            folders = [.. folders, title];
        }

        foreach (var child in outline)
        {
            if (child.Name == "outline")
            {
                Take(child, folders);
            }
        }
    }

    private void Add(XmlNode outline, string stated, string? title, IReadOnlyList<string> folders)
    {
        if (WebAddress.Parse(FeedScheme.Undo(stated))?.Text is not { } address)
        {
            Tell(outline, $"{Quoted(title)} has {Quoted(stated)}, which is no web address");
            return;
        }

        if (feeds.Count >= Opml.MostFeeds && !feeds.ContainsKey(address))
        {
            full = true;
            return;
        }

        var known = feeds.GetValueOrDefault(address) ?? new OpmlFeed(address);
        feeds[address] = known with
        {
            Title = known.Title ?? title,
            Site = known.Site ?? WebAddress.Parse(outline.Attribute("htmlurl"))?.Text,
            Rules = [.. known.Rules.Concat(Rules(outline)).Distinct(StringComparer.Ordinal)],
            Folders = [.. known.Folders.Concat(folders).Concat(Categories(outline)).Distinct(StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<string> Rules(XmlNode node) =>
        (node.XmlAttribute(Opml.RulesName) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostRules);

    private static bool IsFeed(XmlNode outline) => outline.Attribute("type")?.ToLowerInvariant() is "rss" or "atom";

    /// <summary>A category may be a path: <c>/Tech/Linux,/News</c>.</summary>
    private static string[] Categories(XmlNode outline) =>
        (outline.Attribute("category") ?? "").Split([',', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Title(XmlNode outline) =>
        new[] { outline.Attribute("title"), outline.Attribute("text") }.Select(text => Html.Line(text ?? "")).FirstOrDefault(text => text.Length > 0);

    private static string Quoted(string? text) => text is null ? "a feed without a name" : $"“{(text.Length > 80 ? text[..79] + "…" : text)}”";

    private void Tell(XmlNode outline, string trouble)
    {
        if (troubles.Count >= MostTroubles)
        {
            untold++;
            return;
        }

        var line = text.AsSpan(0, outline.Tree.Elements[outline.Index].Start).Count('\n') + 1;
        troubles.Add($"line {line}: {trouble}");
    }
}
