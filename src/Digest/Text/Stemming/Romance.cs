namespace Digest.Text.Stemming;

/// <summary>Plural and gender, after Savoy's light stemmers; folded words have no accents left.</summary>
internal static class Romance
{
    private static readonly Suffixes French = new(3, "ements ement euses euse eux ives ive ifs if elles elle els el ales ale aux al ees ee es e s x");
    private static readonly Suffixes Spanish = new(4, "mente es os as s o a e");
    private static readonly Suffixes Portuguese = new(4, "mente oes aos ao aes ais al es os as s o a e");
    private static readonly Suffixes Italian = new(4, "mente he hi i e o a");
    private static readonly Suffixes Catalan = new(4, "ment ons es os as s a e o");
    private static readonly Suffixes Romanian = new(4, "urilor ilor elor ului iilor iile ilei urile uri ile ele lor ul le ei ii ia ie a e i u");

    public static ReadOnlySpan<char> Stem(string word, string language)
    {
        var stem = word.AsSpan();

        // In l'Italia, d'Europe the article is no part of the word.
        var elision = stem.IndexOf('\'');
        if (elision is >= 1 and <= 6 && stem.Length - elision > 3)
        {
            stem = stem[(elision + 1)..];
        }

        return language switch
        {
            "fr" => French.Cut(stem),
            "es" or "gl" => Spanish.Cut(stem),
            "pt" => Portuguese.Cut(stem),
            "it" => Italian.Cut(stem),
            "ca" => Catalan.Cut(stem),
            _ => Romanian.Cut(stem),
        };
    }
}
