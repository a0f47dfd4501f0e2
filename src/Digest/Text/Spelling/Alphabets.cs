using System.Collections.Frozen;
using System.Text;

namespace Digest.Text.Spelling;

/// <summary>Writes folded words of other alphabets in Latin letters, as English-language news does.</summary>
internal static class Alphabets
{
    private static readonly FrozenDictionary<char, string> Cyrillic = Table(
        "аa бb вv гg ґg дd еe эe єe жzh зz иi йi іi їi ыi кk лl мm нn оo пp рr сs тt уu ўu фf хkh цts чch шsh щshch юyu яya ђdj ћch љlj њnj џdz јj");

    private static readonly FrozenDictionary<char, string> Greek = Table(
        "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υi φf χch ψps ωo");

    private static readonly (string Pair, string Latin)[] GreekPairs =
    [
        ("ου", "u"), ("ει", "i"), ("οι", "i"), ("αι", "ai"), ("μπ", "b"), ("ντ", "nt"), ("γγ", "ng"), ("γκ", "gk"), ("τζ", "tz"), ("τσ", "ts"),
    ];

    /// <summary>A Cyrillic word; soft and hard signs fall out.</summary>
    public static string OfCyrillic(string word) => Letters(word, Cyrillic);

    /// <summary>A Greek word, its pairs of letters read as one sound: ου, μπ.</summary>
    public static string OfGreek(string word)
    {
        var latin = new StringBuilder(word.Length + 4);
        for (var i = 0; i < word.Length; i++)
        {
            var pair = Array.Find(GreekPairs, pair => string.CompareOrdinal(word, i, pair.Pair, 0, 2) is 0).Latin;
            if (pair is null)
            {
                latin.Append(Diphthong(word, i) ?? Greek.GetValueOrDefault(word[i], ""));
                continue;
            }

            latin.Append(AtEdge(pair, i is 0, i + 2 == word.Length));
            i++;
        }

        return latin.ToString();
    }

    // Ντόναλντ: a word begins and ends with d, not with nt.
    private static string AtEdge(string latin, bool first, bool last) => latin switch
    {
        "nt" when first || last => "d",
        "b" when last => "mp",
        "gk" => "g",
        _ => latin,
    };

    // αυ and ευ are av and ev; υ alone is i.
    private static string? Diphthong(string word, int at) =>
        word[at] is 'υ' && at > 0 && word[at - 1] is 'α' or 'ε' ? "v" : null;

    private static string Letters(string word, FrozenDictionary<char, string> table)
    {
        var latin = new StringBuilder(word.Length + 4);
        foreach (var letter in word)
        {
            latin.Append(table.TryGetValue(letter, out var letters) ? letters : char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : "");
        }

        return latin.ToString();
    }

    private static FrozenDictionary<char, string> Table(string pairs) =>
        pairs.Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1..]);
}
