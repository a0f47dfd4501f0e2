namespace Digest.Articles.Reading;

/// <summary>Reads the article out of a full web page.</summary>
public static class PageReader
{
    /// <summary>
    /// What the page says. A page is cut at 5 MB of text; one without an article gives an empty <see cref="ReadArticle.Text"/>.
    /// <paramref name="address"/> is where it was found, if known: links are resolved against it. Never throws.
    /// </summary>
    public static ReadArticle Read(string html, Uri? address) =>
        ReadArticle.Nothing with { Text = HtmlText.Of(html), CanonicalAddress = address is null ? null : CanonicalUrl.Of(address.AbsoluteUri) };
}
