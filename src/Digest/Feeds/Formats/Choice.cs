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
        if (Value is null || offered < rank)
        {
            Take(value, offered);
        }
    }

    /// <summary>As <see cref="Offer"/>, but the last among equals wins: so most readers take a link that RSS states several times.</summary>
    public void OfferLatest(T? value, int offered)
    {
        if (Value is null || offered <= rank)
        {
            Take(value, offered);
        }
    }

    private void Take(T? value, int offered)
    {
        if (value is not null)
        {
            Value = value;
            rank = offered;
        }
    }
}
