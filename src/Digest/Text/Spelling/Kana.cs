using System.Collections.Frozen;
using System.Text;

namespace Digest.Text.Spelling;

/// <summary>Reads Japanese syllables in Hepburn's letters, long vowels as short ones.</summary>
internal static class Kana
{
    private const int ToKatakana = 'ア' - 'あ';

    private static readonly FrozenDictionary<char, string> Syllables = (
        "アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi ツtsu テte トto ナna ニni ヌnu ネne ノno "
        + "ハha ヒhi フfu ヘhe ホho マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヲo ンn "
        + "ガga ギgi グgu ゲge ゴgo ザza ジji ズzu ゼze ゾzo ダda ヂji ヅzu デde ドdo バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo ヴvu "
        + "ァa ィi ゥu ェe ォo ャya ュyu ョyo").Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1..]);

    /// <summary>The word in Latin letters.</summary>
    public static string Read(string word)
    {
        var latin = new StringBuilder(word.Length * 2);
        foreach (var letter in word)
        {
            var katakana = letter is >= 'ぁ' and <= 'ゖ' ? (char)(letter + ToKatakana) : letter;
            if (!Syllables.TryGetValue(katakana, out var syllable))
            {
                continue;
            }

            var small = katakana is 'ャ' or 'ュ' or 'ョ' or 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ';
            if (small && latin.Length > 1)
            {
                latin.Length--;
                syllable = latin[^1] is 'h' or 'j' ? syllable[^1..] : syllable;
            }

            latin.Append(syllable);
        }

        // A long vowel is one sound: Osaka, Tokyo.
        return latin.Replace("oo", "o").Replace("ou", "o").Replace("uu", "u").ToString();
    }
}
