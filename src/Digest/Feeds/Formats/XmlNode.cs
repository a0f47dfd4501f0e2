using System.Runtime.InteropServices;

namespace Digest.Feeds.Formats;

/// <summary>A view of one element of an <see cref="XmlTree"/>. Names are in small letters and without prefix.</summary>
internal readonly record struct XmlNode(XmlTree Tree, int Index)
{
    public Space Space => Element.Space;

    public string Name => Element.Name;

    /// <summary>The element around this one, or null.</summary>
    public XmlNode? Parent => Element.Parent < 0 ? null : new XmlNode(Tree, Element.Parent);

    /// <summary>The first element inside, or null.</summary>
    public XmlNode? First => Element.FirstChild < 0 ? null : new XmlNode(Tree, Element.FirstChild);

    /// <summary>What stands between the tags, as written.</summary>
    public ReadOnlySpan<char> Raw => Tree.Text.AsSpan(Element.InnerStart, Element.InnerEnd - Element.InnerStart);

    /// <summary>What stands between the tags, decoded once; tags inside stay as they are written.</summary>
    public string Text => XmlText.Decode(Raw);

    /// <summary>The decoded text without blanks around it, or null when nothing is left.</summary>
    public string? Trimmed => XmlText.Decode(Raw.Trim()).Trim() is { Length: > 0 } text ? text : null;

    private ref XmlElement Element => ref CollectionsMarshal.AsSpan(Tree.Elements)[Index];

    public bool Is(Space space, string name) => Element.Space == space && Element.Name == name;

    /// <summary>The attribute's decoded value, or null. <paramref name="name"/> is without prefix and in small letters.</summary>
    public string? Attribute(string name)
    {
        foreach (ref readonly var attribute in Attributes)
        {
            var written = Tree.Text.AsSpan(attribute.Name, attribute.NameLength);
            var colon = written.IndexOf(':');
            if (written[(colon + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return XmlText.Decode(Tree.Text.AsSpan(attribute.Value, attribute.ValueLength)).Trim();
            }
        }

        return null;
    }

    /// <summary>The value of an attribute of XML itself, <c>xml:base</c> or <c>xml:lang</c>, or null.</summary>
    public string? XmlAttribute(string name)
    {
        foreach (ref readonly var attribute in Attributes)
        {
            if (Tree.Text.AsSpan(attribute.Name, attribute.NameLength).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return XmlText.Decode(Tree.Text.AsSpan(attribute.Value, attribute.ValueLength)).Trim();
            }
        }

        return null;
    }

    /// <summary>The first element inside with this name, or null.</summary>
    public XmlNode? Child(Space space, string name)
    {
        foreach (var child in this)
        {
            if (child.Is(space, name))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The elements directly inside, in order.</summary>
    public Enumerator GetEnumerator() => new(Tree, Element.FirstChild);

    private ReadOnlySpan<XmlAttribute> Attributes =>
        CollectionsMarshal.AsSpan(Tree.Attributes).Slice(Element.FirstAttribute, Element.AttributeCount);

    /// <summary>Walks along neighbours.</summary>
    internal struct Enumerator(XmlTree tree, int first)
    {
        private int next = first;

        public XmlNode Current { get; private set; }

        public bool MoveNext()
        {
            if (next < 0)
            {
                return false;
            }

            Current = new XmlNode(tree, next);
            next = tree.Elements[next].Next;
            return true;
        }
    }
}
