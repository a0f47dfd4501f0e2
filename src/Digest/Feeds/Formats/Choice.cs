namespace Digest.Feeds.Formats;

/// <summary>The best of several elements that state the same thing: the lower rank wins, the first among equals, and an empty one never.</summary>
internal struct Choice
{
    private int rank;

    /// <summary>The element chosen so far, or null.</summary>
    public XmlNode? Node { get; private set; }

    public void Offer(XmlNode node, int offered)
    {
        if ((Node is null || offered < rank) && !node.Raw.IsWhiteSpace())
        {
            Node = node;
            rank = offered;
        }
    }
}

/// <summary>As <see cref="Choice"/>, of values.</summary>
internal struct Choice<T>
    where T : class
{
    private int rank;

    /// <summary>The value chosen so far, or null.</summary>
    public T? Value { get; private set; }

    public void Offer(T? value, int offered)
    {
        if (value is not null && (Value is null || offered < rank))
        {
            Value = value;
            rank = offered;
        }
    }
}
