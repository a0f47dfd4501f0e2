namespace Digest.Text.Stemming;

/// <summary>Cuts endings, so that the forms of one word count as one term.</summary>
public static class Stem
{
    /// <summary>
    /// The stem of <paramref name="foldedWord"/> in <paramref name="language"/>: light, so that words of different
    /// meaning stay apart. A word with a digit or a dot, and one in a language without rules, comes back as it is.
    /// </summary>
    public static string Of(string foldedWord, string language)
    {
        if (foldedWord.Length < 3 || foldedWord.Contains('.') || foldedWord.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return foldedWord;
        }

        if (language is "en")
        {
            return English.Stem(foldedWord);
        }

        var stem = Cut(foldedWord, language);
        return stem.Length == foldedWord.Length && stem.SequenceEqual(foldedWord) ? foldedWord : stem.ToString();
    }

    private static ReadOnlySpan<char> Cut(string word, string language) => language switch
    {
        "de" or "nl" or "af" or "sv" or "da" or "nb" or "nn" or "no" or "is" => Germanic.Stem(word, language),
        "fr" or "es" or "pt" or "it" or "ca" or "gl" or "ro" => Romance.Stem(word, language),
        "ru" or "uk" or "be" or "bg" or "mk" => EastSlavic.Stem(word, language),
        "pl" or "cs" or "sk" or "sl" or "hr" or "bs" or "sr" => WestSlavic.Stem(word, language),
        "lt" or "lv" => Baltic.Stem(word, language),
        "fi" or "et" or "hu" => Uralic.Stem(word, language),
        "tr" or "az" or "kk" => Turkic.Stem(word, language),
        "el" => Greek.Stem(word),
        "ar" or "he" => Semitic.Stem(word, language),
        "fa" or "ur" => Persian.Stem(word, language),
        "hi" or "mr" or "bn" => Indic.Stem(word, language),
        "id" or "ms" => Malay.Stem(word),
        "ko" => Korean.Stem(word),
        _ => word,
    };
}
