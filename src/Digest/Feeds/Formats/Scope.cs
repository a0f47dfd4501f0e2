namespace Digest.Feeds.Formats;

/// <summary>What an element inherits: the address its links are relative to, and its language.</summary>
internal static class Scope
{
    /// <summary>The base address at <paramref name="node"/>: every <c>xml:base</c> around it resolved against the one further out.</summary>
    public static Uri? Base(XmlNode node, Uri? document)
    {
        if (!node.Tree.HasBases)
        {
            return document;
        }

        var outer = node.Parent is { } parent ? Base(parent, document) : document;
        return Address.Base(node.XmlAttribute("xml:base"), outer);
    }

    /// <summary>The language at <paramref name="node"/>: the nearest <c>xml:lang</c>, or null.</summary>
    public static string? Language(XmlNode node)
    {
        if (!node.Tree.HasLanguages)
        {
            return null;
        }

        var stated = node.XmlAttribute("xml:lang");
        return !string.IsNullOrEmpty(stated) ? stated
            : node.Parent is { } parent ? Language(parent)
            : null;
    }
}
