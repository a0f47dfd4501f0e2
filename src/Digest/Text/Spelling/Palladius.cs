namespace Digest.Text.Spelling;

/// <summary>Chinese names as Russian writes them since Archimandrite Palladius: Ли Кэцян is Li Keqiang.</summary>
internal static class Palladius
{
    // чжуань
    private const int LongestSyllable = 6;

    private static readonly (string Cyrillic, string Pinyin)[] Onsets =
    [
        ("чж", "zh"), ("цз", "z"), ("б", "b"), ("п", "p"), ("м", "m"), ("ф", "f"), ("д", "d"), ("т", "t"), ("н", "n"), ("л", "l"), ("г", "g"), ("к", "k"),
        ("х", "h"), ("ч", "ch"), ("ш", "sh"), ("ж", "r"), ("ц", "c"), ("с", "s"), ("в", "w"), ("", ""),
    ];

    private static readonly (string Cyrillic, string Pinyin)[] Rimes =
    [
        ("юань", "uan"), ("уань", "uan"), ("уан", "uang"), ("янь", "ian"), ("ань", "an"), ("энь", "en"), ("инь", "in"), ("унь", "un"), ("юнь", "un"), ("уай", "uai"), ("юэ", "ue"), ("ян", "iang"), ("юн", "iong"),
        ("ан", "ang"), ("эн", "eng"), ("ин", "ing"), ("ун", "ong"), ("яо", "iao"), ("ао", "ao"), ("оу", "ou"), ("уй", "ui"), ("уа", "ua"), ("уо", "uo"), ("ай", "ai"), ("эй", "ei"), ("ю", "iu"), ("юй", "u"),
        ("и", "i"), ("ы", "i"), ("у", "u"), ("я", "ia"), ("е", "ie"), ("э", "e"), ("о", "uo"), ("а", "a"),
    ];

    /// <summary>The pinyin of a folded surname and given name, one word a syllable; null where they are no Chinese name.</summary>
    public static string[]? Read(IReadOnlyList<string> words)
    {
        if (words.Count is not 2 || words[0].Length > LongestSyllable || words[1].Length > 2 * LongestSyllable)
        {
            return null;
        }

        if (Syllables(words[0]) is not [var surname] || !Pinyin.IsSurname(surname))
        {
            return null;
        }

        return Syllables(words[1]) is { Count: 1 or 2 } given ? [surname, .. given] : null;
    }

    private static List<string>? Syllables(string word)
    {
        if (word.Length is 0)
        {
            return [];
        }

        foreach (var (onset, latin) in Onsets.Where(onset => word.StartsWith(onset.Cyrillic, StringComparison.Ordinal)))
        {
            var rest = word[onset.Length..];
            foreach (var (rime, sound) in Rimes.Where(rime => rest.StartsWith(rime.Cyrillic, StringComparison.Ordinal)).OrderByDescending(rime => rime.Cyrillic.Length))
            {
                if (Pinyin.IsSyllable(Written(latin, sound)) && Syllables(rest[rime.Length..]) is { } others)
                {
                    return [Written(latin, sound), .. others];
                }
            }
        }

        return null;
    }

    // Before i the sibilants are j, q and x; a syllable of its own begins with y or w.
    private static string Written(string onset, string rime) => (onset, rime[0]) switch
    {
        ("z", 'i') or ("z", 'u') when rime is not ("u" or "ui" or "uo" or "un") => "j" + rime,
        ("c", 'i') => "q" + rime,
        ("s", 'i') => "x" + rime,
        ("", 'i') => rime is "i" or "in" or "ing" ? "y" + rime : "y" + rime[1..],
        ("", 'u') => rime is "u" ? "wu" : rime is "uan" or "un" or "ue" ? "y" + rime : "w" + rime[1..],
        ("w", _) when rime is "uo" => "wo",
        _ => onset + rime,
    };
}
