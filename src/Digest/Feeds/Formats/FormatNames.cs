namespace Digest.Feeds.Formats;

/// <summary>What a document's format is called.</summary>
internal static class FormatNames
{
    /// <summary><c>Atom 0.3</c> or <c>Atom 1.0</c>.</summary>
    public static string Atom(XmlNode root)
    {
        var version = root.Attribute("version");
        var isOld = version?.StartsWith("0.", StringComparison.Ordinal) ?? Declares(root, "purl.org/atom");
        return isOld ? "Atom " + (version ?? "0.3") : "Atom 1.0";
    }

    /// <summary>RSS by the version it states, RDF by its namespace, CDF by its channel alone.</summary>
    public static string Rss(XmlNode root, XmlNode channel)
    {
        if (root.Name == "channel")
        {
            return root.Attribute("href") is null && Declares(root, "purl.org/net/rss1.1") ? "RSS 1.1" : "CDF";
        }

        if (root.Name == "rss")
        {
            return root.Attribute("version") is { Length: > 0 and < 10 } version ? "RSS " + version : "RSS";
        }

        return Declares(root, "rdf/simple/0.9") || Declares(channel, "rdf/simple/0.9") ? "RSS 0.90" : "RSS 1.0";
    }

    private static bool Declares(XmlNode node, string address) =>
        node.Attribute("xmlns")?.Contains(address, StringComparison.OrdinalIgnoreCase) ?? false;
}
