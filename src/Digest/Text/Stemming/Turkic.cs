namespace Digest.Text.Stemming;

/// <summary>Endings are many and stand in a row; an apostrophe parts them from a name.</summary>
internal static class Turkic
{
    private static readonly Suffixes Cases = new(3, "larinin lerinin larinda lerinde larindan lerinden larina lerine larini lerini lardan lerden larda lerde lara lere lari leri larin lerin lar ler indan inden unda unden inda inde sindan sinden sinda sinde sinin sina sine sini undan dan den tan ten da de ta te nin nun yi yu ya ye si su li lu lik luk a e i u");
    private static readonly Suffixes Vowels = new(3, "a e i u o");
    private static readonly Suffixes Kazakh = new(3, "лардың лердің дардың дердің тардың тердің ларын лерін ларда лерде лардан лерден ларға лерге лары лері лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке на не да де та те дан ден тан тен нан нен ын ін ды ді ты ті ны ні ы і сы сі мен бен пен");

    public static ReadOnlySpan<char> Stem(string word, string language)
    {
        var apostrophe = word.AsSpan().IndexOf('\'');
        var stem = apostrophe > 1 ? word.AsSpan(0, apostrophe) : word;
        return language is "kk" ? Kazakh.Cut(stem) : Vowels.Cut(Cases.Cut(stem));
    }
}
