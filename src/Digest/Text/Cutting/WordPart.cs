using System.Globalization;

namespace Digest.Text.Cutting;

/// <summary>What a character is to a word.</summary>
internal enum WordPart : byte
{
    /// <summary>Stands between words.</summary>
    None,

    /// <summary>A letter of an alphabet or a mark on one.</summary>
    Letter,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>A Chinese character: a word is made of one or two, and no blank parts them.</summary>
    Ideograph,

    /// <summary>Hiragana, mostly endings and particles.</summary>
    Hiragana,

    /// <summary>Katakana, mostly words from abroad.</summary>
    Katakana,

    /// <summary>A letter of Thai, Lao, Khmer or Burmese, which set no blanks between words.</summary>
    Unspaced,

    /// <summary>A vowel sign or tone on the letter before it, in the same scripts.</summary>
    UnspacedMark,

    /// <summary>Half of a character beyond the basic plane.</summary>
    Surrogate,

    /// <summary>Prints nothing and parts nothing: a soft hyphen, a joiner.</summary>
    Invisible,
}

/// <summary>The table of <see cref="WordPart"/>.</summary>
internal static class WordParts
{
    // Thai; the alphabets before it set blanks.
    private const char FirstWithoutBlanks = '\u0E00';

    private static readonly WordPart[] Table = Make();

    /// <summary>What <paramref name="letter"/> is to a word.</summary>
    public static WordPart Of(char letter) => Table[letter];

    /// <summary>Whether it is a letter of a script that sets no blanks between words.</summary>
    public static bool SetsNoBlanks(char letter) =>
        letter >= FirstWithoutBlanks && Of(letter) is WordPart.Ideograph or WordPart.Hiragana or WordPart.Katakana or WordPart.Unspaced;

    private static WordPart[] Make()
    {
        var table = new WordPart[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Judge((char)i);
        }

        return table;
    }

    private static WordPart Judge(char letter)
    {
        if (char.IsSurrogate(letter))
        {
            return WordPart.Surrogate;
        }

        if (letter is '\u00AD' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F'))
        {
            return WordPart.Invisible;
        }

        var script = Scripts.Of(letter);
        if (letter is '\u3005' or '\u3007' || script is Script.Han)
        {
            return WordPart.Ideograph;
        }

        if (letter is >= '\u3041' and <= '\u309F')
        {
            return WordPart.Hiragana;
        }

        if (letter is (>= '\u30A1' and <= '\u30FF' and not '\u30FB') or (>= '\uFF66' and <= '\uFF9F'))
        {
            return WordPart.Katakana;
        }

        return char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.DecimalDigitNumber => WordPart.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark when IsUnspaced(script) => WordPart.UnspacedMark,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => WordPart.Letter,
            UnicodeCategory.OtherLetter when IsUnspaced(script) => WordPart.Unspaced,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => WordPart.Letter,
            _ => WordPart.None,
        };
    }

    private static bool IsUnspaced(Script script) => script is Script.Thai or Script.Lao or Script.Khmer or Script.Burmese;
}
