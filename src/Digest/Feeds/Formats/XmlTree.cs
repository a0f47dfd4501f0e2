using System.Runtime.InteropServices;

namespace Digest.Feeds.Formats;

/// <summary>
/// A document as a flat list of elements that point into its text: nothing is copied or decoded until it is asked for.
/// </summary>
internal sealed class XmlTree(string text)
{
    /// <summary>What the elements point into.</summary>
    public string Text { get; } = text;

    /// <summary>Whether a rule of XML was broken on the way: a tag left open, a name that does not fit.</summary>
    public bool Repaired { get; set; }

    /// <summary>Whether elements were nested deeper than we go; the deeper tags were passed over.</summary>
    public bool TooDeep { get; set; }

    /// <summary>Whether any element sets <c>xml:base</c>.</summary>
    public bool HasBases { get; set; }

    /// <summary>Whether any element sets <c>xml:lang</c>.</summary>
    public bool HasLanguages { get; set; }

    internal List<XmlElement> Elements { get; } = new(256);

    internal List<XmlAttribute> Attributes { get; } = new(256);

    /// <summary>The outermost element, or null when the text holds none.</summary>
    public XmlNode? Root => Elements.Count == 0 ? null : new XmlNode(this, 0);
}

/// <summary>One element: its name, where it stands, and its neighbours by number (-1: none).</summary>
internal struct XmlElement
{
    public required string Name;
    public required Space Space;
    public required int Parent;
    public int FirstChild;
    public int LastChild;
    public int Next;
    public int Start;
    public int InnerStart;
    public int InnerEnd;
    public int FirstAttribute;
    public int AttributeCount;
}

/// <summary>One attribute: where its name and its value stand.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct XmlAttribute(int Name, int NameLength, int Value, int ValueLength);
