namespace Digest.Text.Stemming;

/// <summary>Endings of case, number, definiteness and the commonest derivations.</summary>
internal static class Germanic
{
    private static readonly Suffixes German = new(4, "erinnen innen ungen ung heiten heit keiten keit ischen ischer isches ische isch lichen licher liches liche lich igen iger iges ige ig ern em en er es e");
    private static readonly Suffixes Dutch = new(3, "heden heid ingen ing elijke elijk ers en er s e");
    private static readonly Suffixes Swedish = new(3, "heterna heternas heter heten het arnas ernas ornas arna erna orna arens aren are ars ers ens ets erns ern ar er or en et na as es a e");
    private static readonly Suffixes Norse = new(3, "hetene heter heten het enes ernes erens eren erne ene ens ets ers er en et es e a");
    private static readonly Suffixes Icelandic = new(3, "arinnar anna unum inum inni innar arnir urnar arnar unni inn ins id ur um ar ir na a i u");

    public static ReadOnlySpan<char> Stem(string word, string language) => language switch
    {
        "de" => German.Cut(WithoutGenitive(word)),
        "nl" or "af" => Single(Dutch.Cut(word)),
        "sv" => Swedish.Cut(word),
        "is" => Icelandic.Cut(word),
        _ => Norse.Cut(word),
    };

    // German sets an s behind these letters only; behind others it belongs to the word (Prozess, Kreis).
    private static ReadOnlySpan<char> WithoutGenitive(ReadOnlySpan<char> word) =>
        word.Length > 5 && word[^1] is 's' && "bdfgklmnrt".Contains(word[^2]) ? word[..^1] : word;

    // Dutch doubles a consonant before an ending (bommen, bom) and a vowel without one (jaar, jaren).
    private static ReadOnlySpan<char> Single(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 4)
        {
            return stem;
        }

        if (stem[^1] == stem[^2])
        {
            return stem[..^1];
        }

        if (stem[^2] == stem[^3] && stem[^2] is 'a' or 'e' or 'o' or 'u')
        {
            return string.Concat(stem[..^2], stem[^1..]);
        }

        return stem;
    }
}
