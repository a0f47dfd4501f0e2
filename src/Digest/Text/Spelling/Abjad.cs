namespace Digest.Text.Spelling;

/// <summary>
/// Compares a word of Arabic or Hebrew letters with a Latin one: the consonants must be the same in their order, and where
/// a long vowel is written the Latin word must have one of its kind. What the letters leave open stays open.
/// </summary>
internal static class Abjad
{
    /// <summary>Whether the Latin word, loosened, may be how the other is read; one consonant alone tells nothing where <paramref name="least"/> is two.</summary>
    public static bool Fits(string written, string latin, int least)
    {
        var sounds = Sounds(latin);
        return sounds.Count(IsConsonant) >= least && Fits(Letters(written), 0, sounds, 0);
    }

    /// <summary>The consonants of a word of Arabic or Hebrew letters, in Latin ones.</summary>
    public static string Consonants(string written) => string.Concat(Letters(written).Where(char.IsAsciiLetterLower));

    // One letter a sound: consonants by class, long vowels as A, I, U; V may be a consonant or a vowel.
    private static string Letters(string written)
    {
        var letters = new System.Text.StringBuilder(written.Length);
        foreach (var letter in written)
        {
            letters.Append(letter switch
            {
                'ا' or 'א' => 'A',
                'ي' or 'י' => 'I',
                'و' or 'ו' => 'U',
                'ب' or 'پ' or 'ב' or 'פ' or 'ף' => 'b',
                'ف' => 'f',
                'ت' or 'ط' or 'ת' or 'ט' or 'ث' => 't',
                'ج' or 'چ' or 'ژ' => 'j',
                'ح' or 'خ' or 'ه' or 'ח' or 'ה' => 'h',
                'د' or 'ض' or 'ד' => 'd',
                'ذ' or 'ز' or 'ظ' or 'ז' => 'z',
                'ر' or 'ר' => 'r',
                'س' or 'ص' or 'ס' => 's',
                'ش' or 'ש' => 'x',
                'צ' or 'ץ' => 'c',
                'غ' or 'ק' or 'ك' or 'ق' or 'گ' or 'כ' or 'ך' or 'ג' => 'k',
                'ل' or 'ל' => 'l',
                'م' or 'מ' or 'ם' => 'm',
                'ن' or 'נ' or 'ן' => 'n',
                _ => '.',
            });
        }

        return letters.Replace(".", "").Replace("UU", "U").Replace("II", "I").ToString();
    }

    private static string Sounds(string latin) => latin
        .Replace("sh", "x").Replace("tz", "c").Replace("ts", "c").Replace("ch", "h").Replace("kh", "h").Replace("gh", "k").Replace("th", "t").Replace("dh", "z").Replace("zh", "j")
        .Replace('p', 'b').Replace('v', 'f').Replace('g', 'k').Replace('q', 'k');

    private static bool Fits(string letters, int at, string sounds, int from)
    {
        var vowels = from;
        while (vowels < sounds.Length && !IsConsonant(sounds[vowels]))
        {
            vowels++;
        }

        if (at == letters.Length)
        {
            return vowels == sounds.Length || (vowels == sounds.Length - 1 && sounds[vowels] is 'h');
        }

        var between = sounds.AsSpan(from, vowels - from);
        return letters[at] switch
        {
            'A' => between.ContainsAny('a', 'e') && Consume(letters, at + 1, sounds, from, vowels, "ae"),
            'I' => between.ContainsAny('i', 'e', 'y') && Consume(letters, at + 1, sounds, from, vowels, "iey"),
            'U' => (between.ContainsAny('u', 'o') && Consume(letters, at + 1, sounds, from, vowels, "uo"))
                || (vowels < sounds.Length && sounds[vowels] is 'f' or 'b' && Fits(letters, at + 1, sounds, vowels + 1)),
            'h' when at == letters.Length - 1 && vowels == sounds.Length => true,
            var letter => vowels < sounds.Length && Same(letter, sounds[vowels]) && Fits(letters, at + 1, sounds, vowels + 1),
        };
    }

    // Between the same two consonants a second long letter may follow: "ai".
    private static bool Consume(string letters, int next, string sounds, int from, int vowels, string kind)
    {
        var used = sounds.AsSpan(from, vowels - from).IndexOfAny(kind) + from + 1;
        return Fits(letters, next, sounds, used) || (next < letters.Length && IsConsonant(letters[next]) && vowels < sounds.Length && Same(letters[next], sounds[vowels]) && Fits(letters, next + 1, sounds, vowels + 1));
    }

    private static bool Same(char letter, char sound) => letter == sound || (letter, sound) is ('b', 'f') or ('f', 'b') or ('h', 'k') or ('k', 'h') or ('j', 'k') or ('x', 's') or ('n', 'm') or ('c', 's' or 'z');

    private static bool IsConsonant(char sound) => sound is >= 'a' and <= 'z' && sound is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y');
}
