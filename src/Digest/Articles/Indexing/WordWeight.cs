namespace Digest.Articles.Indexing;

/// <summary>
/// How much a word says of an article: the part of BM25 that depends on the article alone, in seven bits.
/// The eighth tells that the word stands in the title.
/// </summary>
public static class WordWeight
{
    /// <summary>The mark of a word of the title.</summary>
    public const byte InTitle = 0x80;

    /// <summary>The highest weight.</summary>
    public const int Most = 0x7F;

    /// <summary>What one step of a weight adds to a score, before the word's rarity: BM25's part reaches K1 + 1.</summary>
    public const float Step = (float)((K1 + 1) / Most);

    /// <summary>How soon repeating a word stops to matter.</summary>
    private const double K1 = 1.2;

    /// <summary>How much a long article must repeat itself to say as much as a short one.</summary>
    private const double B = 0.75;

    /// <summary>The length against which others are long, words. Fixed, so that an article's weights depend on nothing but itself.</summary>
    private const double UsualLength = 150;

    /// <summary>A word of the title counts like so many of the text.</summary>
    private const double TitleGain = 2;

    /// <summary>The weight, 1 to <see cref="Most"/>, of a word that stands so often in a title and a text of <paramref name="length"/> words together.</summary>
    public static byte Of(int inTitle, int inText, int length)
    {
        var count = inText + (TitleGain * inTitle);
        var share = count / (count + (K1 * (1 - B + (B * length / UsualLength))));
        var weight = (byte)Math.Clamp((int)Math.Round(share * Most), 1, Most);
        return inTitle > 0 ? (byte)(weight | InTitle) : weight;
    }
}
