namespace Digest.Feeds.Formats;

/// <summary>HTML of an entry that is decoded and sanitised when first asked for, and then kept.</summary>
internal sealed class LazyHtml(Func<string?> read)
{
    private Func<string?>? read = read;

    /// <summary>The sanitised HTML; null when nothing is left of it.</summary>
    public string? Value
    {
        get
        {
            if (read is { } ask)
            {
                field = ask();
                read = null;
            }

            return field;
        }
    }
}
