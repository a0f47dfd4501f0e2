namespace Digest.Feeds.Formats;

/// <summary>What an Atom link is to the thing it stands in.</summary>
internal static class LinkRelation
{
    private const string Registry = "http://www.iana.org/assignments/relation/";

    /// <summary>The relation in small letters; <c>alternate</c> when none is stated (RFC 4287, 4.2.7.2), and by its short name when it is written as an address.</summary>
    public static string Of(XmlNode link)
    {
        var stated = link.Attribute("rel")?.ToLowerInvariant();
        return string.IsNullOrEmpty(stated) ? "alternate"
            : stated.StartsWith(Registry, StringComparison.Ordinal) ? stated[Registry.Length..]
            : stated;
    }
}
