namespace Digest.Text.Stemming;

/// <summary>Particles that are written on to the word, the article and the commonest endings: Larkey's light stemming.</summary>
internal static class Semitic
{
    private static readonly string[] ArabicPrefixes = ["وبال", "وكال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال"];

    // و has been folded from its hamza form, ة to ه and ى to ي.
    private static readonly Suffixes ArabicEndings = new(3, "هما كما ها ان ات ون ين يه هم هن نا ه ي");

    private static readonly Suffixes HebrewEndings = new(3, "יהם יהן יות ות ים הם הן יה נו ה");

    public static ReadOnlySpan<char> Stem(string word, string language) =>
        language is "he" ? Hebrew(word) : ArabicEndings.Cut(WithoutPrefix(word));

    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> word)
    {
        foreach (var prefix in ArabicPrefixes)
        {
            if (word.Length - prefix.Length >= 3 && word.StartsWith(prefix))
            {
                return word[prefix.Length..];
            }
        }

        return word.Length > 4 && word[0] is 'و' ? word[1..] : word;
    }

    // One particle of ו ה ב ל מ ש כ before the article or the word: only long words, whose first letter is seldom their own.
    private static ReadOnlySpan<char> Hebrew(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 && word[0] is 'ו' or 'ש' && word[1] is 'ה' or 'ב' or 'ל' or 'מ')
        {
            word = word[2..];
        }
        else if (word.Length > 4 && word[0] is 'ה' or 'ו' or 'ב' or 'ל')
        {
            word = word[1..];
        }

        return HebrewEndings.Cut(word);
    }
}
