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

    /// <summary>Whether it is RSS's own link, which has no relation, with its address in the wrong place.</summary>
    public static bool IsPlain(XmlNode link, bool isAtom) => !isAtom && link.Space == Space.Core && link.Attribute("rel") is null;
}
