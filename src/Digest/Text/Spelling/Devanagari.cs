using System.Collections.Frozen;
using System.Text;

namespace Digest.Text.Spelling;

/// <summary>Reads Devanagari as Hindi is spoken: a consonant carries an a that falls silent at the end and between two sounded syllables.</summary>
internal static class Devanagari
{
    private const char Virama = '्';

    private static readonly FrozenDictionary<char, string> Consonants = Table(
        "कk खkh गg घgh ङn चch छchh जj झjh ञn टt ठth डd ढdh णn तt थth दd धdh नn ऩn पp फph बb भbh मm यy रr ऱr लl ळl वv शsh षsh सs हh क़q ख़kh ग़g ज़z ड़r ढ़rh फ़f");

    private static readonly FrozenDictionary<char, string> Vowels = Table("अa आa इi ईi उu ऊu ऋri एe ऐai ओo औau ऑo ऍe");

    private static readonly FrozenDictionary<char, string> Signs = Table("ाa िi ीi ुu ूu ृri ेe ैai ोo ौau ॉo ॅe");

    /// <summary>The word in Latin letters.</summary>
    public static string Read(string word)
    {
        var syllables = Syllables(word);
        for (var i = 1; i < syllables.Count; i++)
        {
            var (onset, vowel) = syllables[i];
            var falls = i == syllables.Count - 1
                ? vowel is "A" && !IsCluster(word, syllables, i)
                : vowel is "A" && onset.Length > 0 && syllables[i - 1].Vowel.Length > 0 && syllables[i + 1].Vowel is { Length: > 0 } next && next is not "A" && !IsCluster(word, syllables, i);
            syllables[i] = falls ? (onset, "") : (onset, vowel);
        }

        var latin = new StringBuilder(word.Length * 2);
        foreach (var (onset, vowel) in syllables)
        {
            latin.Append(onset).Append(vowel is "A" ? "a" : vowel);
        }

        return latin.ToString();
    }

    // After two consonants the a is heard: Narendra, Aditya.
    private static bool IsCluster(string word, List<(string Onset, string Vowel)> syllables, int at) =>
        word.Contains(Virama) && syllables[at - 1].Vowel.Length is 0;

    private static List<(string Onset, string Vowel)> Syllables(string word)
    {
        var syllables = new List<(string Onset, string Vowel)>();
        foreach (var letter in word)
        {
            if (Consonants.TryGetValue(letter, out var consonant))
            {
                syllables.Add((consonant, "A"));
            }
            else if (Vowels.TryGetValue(letter, out var vowel))
            {
                syllables.Add(("", vowel));
            }
            else if (syllables.Count > 0 && Signs.TryGetValue(letter, out var sign))
            {
                syllables[^1] = (syllables[^1].Onset, sign);
            }
            else if (syllables.Count > 0 && letter is Virama)
            {
                syllables[^1] = (syllables[^1].Onset, "");
            }
            else if (letter is 'ं' or 'ँ')
            {
                syllables.Add(("n", ""));
            }
        }

        return syllables;
    }

    private static FrozenDictionary<char, string> Table(string pairs) =>
        pairs.Split(' ').Where(pair => pair.Length > 1 && char.IsAsciiLetter(pair[1])).ToFrozenDictionary(pair => pair[0], pair => pair[1..]);
}
