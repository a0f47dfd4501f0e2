namespace Digest.Feeds.Formats;

/// <summary>HTML of an entry that is decoded and sanitised when first asked for, and then kept.</summary>
internal sealed class LazyHtml(XmlNode node, bool isAtom, Uri? document)
{
    private bool isRead;

    /// <summary>The sanitised HTML; null when nothing is left of it.</summary>
    public string? Value
    {
        get
        {
            if (!isRead)
            {
                field = Wording.AsHtml(node, isAtom, document);
                isRead = true;
            }

            return field;
        }
    }

    /// <summary>As the feed wrote it: to tell whether it has changed costs no decoding.</summary>
    public ReadOnlySpan<char> Raw => node.Raw;
}
