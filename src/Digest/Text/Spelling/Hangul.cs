using System.Text;

namespace Digest.Text.Spelling;

/// <summary>Reads Korean syllables in Latin letters: one word a syllable.</summary>
internal static class Hangul
{
    private const char First = '가';
    private const char Last = '힣';
    private const int Vowels = 21;
    private const int Codas = 28;

    private static readonly string[] Onset = "g kk n d tt r m b pp s ss . j jj ch k t p h".Split(' ');
    private static readonly string[] Vowel = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".Split(' ');
    private static readonly string[] Coda = ". k k k n n n t l k m l l l p l m p p t t ng t t k t p t".Split(' ');

    /// <summary>The syllables of a word, in the letters of the South Korean norm.</summary>
    public static IEnumerable<string> Read(string word)
    {
        foreach (var sign in word.Where(sign => sign is >= First and <= Last))
        {
            var at = sign - First;
            var syllable = new StringBuilder(6);
            Append(syllable, Onset[at / (Vowels * Codas)]);
            Append(syllable, Vowel[at / Codas % Vowels]);
            Append(syllable, Coda[at % Codas]);
            yield return syllable.ToString();
        }
    }

    private static void Append(StringBuilder syllable, string letters)
    {
        if (letters is not ".")
        {
            syllable.Append(letters);
        }
    }
}
