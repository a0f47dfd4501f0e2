namespace Digest.Text.Stemming;

/// <summary>Endings of case, number, definiteness and the commonest derivations.</summary>
internal static class Germanic
{
    private static readonly Suffixes German = new(4, "erinnen innen ungen ung heiten heit keiten keit ischen ischer isches ische isch lichen licher liches liche lich igen iger iges ige ig ern em en er es e n s st t");
    private static readonly Suffixes Dutch = new(4, "heden heid ingen ing elijke elijk baarheid baar eren ers ste sten en es er e s t d");
    private static readonly Suffixes Swedish = new(3, "heterna heter heten het ningarna ningar ningen ning arnas ernas ornas arna erna orna andet anden ande arens aren arna ar er or en et na as es at ad ade are ast aste a e s t n");
    private static readonly Suffixes Norse = new(3, "hetene heter heten het elsene elser elsen else ningene ninger ningen ning enes ernes erens eren erne ene enes erne ende endes ere er en et es ede edes ete eter e a s t");
    private static readonly Suffixes Icelandic = new(3, "arinnar inganna ingarnar ingar ingum inga ingur ingi ing unum anna inum inni innar arnir urnar arnar unni inn ins id ur um ar ir na nu i a u s");

    public static ReadOnlySpan<char> Stem(string word, string language) => language switch
    {
        "de" => German.Cut(word),
        "nl" or "af" => Single(Dutch.Cut(word)),
        "sv" => Swedish.Cut(word),
        "is" => Icelandic.Cut(word),
        _ => Norse.Cut(word),
    };

    // Dutch doubles a consonant before an ending (bommen, bom) and a vowel without one (jaar, jaren).
    private static ReadOnlySpan<char> Single(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 4) return stem;
        if (stem[^1] == stem[^2]) return stem[..^1];
        if (stem[^2] == stem[^3] && stem[^2] is 'a' or 'e' or 'o' or 'u') return string.Concat(stem[..^2], stem[^1..]);
        return stem;
    }
}
