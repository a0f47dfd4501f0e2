namespace Digest.Text.Stemming;

/// <summary>Plurals, possessives and comparatives of Persian and Urdu; ی has been folded to ي, ک to ك and ھ, ہ to ه.</summary>
internal static class Persian
{
    private static readonly Suffixes Endings = new(3, "هايشان هايمان هايي هايش هاي ها ترين ي");
    private static readonly Suffixes Urdu = new(3, "يوں يں وں ياں يے ے ي ا");

    public static ReadOnlySpan<char> Stem(string word, string language) => language is "ur" ? Urdu.Cut(word) : Endings.Cut(word);
}
