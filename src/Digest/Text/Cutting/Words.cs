namespace Digest.Text.Cutting;

/// <summary>Cuts a text into words.</summary>
public static class Words
{
    /// <summary>
    /// All words of <paramref name="text"/> in order, stop words too; <paramref name="language"/> is a BCP 47 primary tag.
    /// A number with its separators is one word, so are don't, F-16, e-mail and U.S.; a French or Italian article with
    /// an apostrophe is a word of its own. Where no blanks part words, each pair of neighbouring letters stands for one.
    /// Addresses of the web are left out. One pass, never throws.
    /// </summary>
    public static List<Word> In(string text, string language) => Read(text, language).Words;

    /// <summary>The same with the forms that these words have.</summary>
    internal static (List<Word> Words, TextForms Forms) Read(string text, string language)
    {
        var reader = new WordReader(text, language, stackalloc WordReader.Stretch[WordReader.Together]);
        for (var at = 0; at < text.Length;)
        {
            at = WordParts.Of(text[at]) switch
            {
                WordPart.None or WordPart.Invisible or WordPart.UnspacedMark => at + 1,
                WordPart.Letter => reader.Word(at),
                WordPart.Digit => reader.Word(at),
                WordPart.Ideograph => reader.Pairs(at, WordPart.Ideograph),
                WordPart.Unspaced => reader.Pairs(at, WordPart.Unspaced),
                WordPart.Surrogate => reader.BeyondBasicPlane(at),
                var kana => reader.Kana(at, kana),
            };
        }

        return reader.Read();
    }
}
