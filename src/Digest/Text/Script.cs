using System.Globalization;

namespace Digest.Text;

/// <summary>The writing systems that are told apart. Most belong to one language here; some are shared by many.</summary>
internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Han,
    Kana,
    Hangul,
    Greek,
    Hebrew,
    Armenian,
    Georgian,
    Bengali,
    Gurmukhi,
    Gujarati,
    Odia,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Tibetan,
    Burmese,
    Khmer,
    Ethiopic,
    Mongolian,
}

/// <summary>Tells the script of a letter, and the language of a script that has only one.</summary>
internal static class Scripts
{
    /// <summary>How many scripts there are.</summary>
    public const int Count = (int)Script.Mongolian + 1;

    private static readonly (char First, char Last, Script Script)[] Ranges =
    [
        ('A', 'Z', Script.Latin), ('a', 'z', Script.Latin), ('ª', 'ª', Script.Latin), ('º', 'º', Script.Latin),
        ('À', 'Ö', Script.Latin), ('Ø', 'ö', Script.Latin), ('ø', '\u02AF', Script.Latin), ('\u1E00', '\u1EFF', Script.Latin), ('\uFF21', '\uFF5A', Script.Latin),
        ('\u0370', '\u03FF', Script.Greek), ('\u1F00', '\u1FFE', Script.Greek),
        ('\u0400', '\u052F', Script.Cyrillic),
        ('\u0531', '\u058F', Script.Armenian), ('\u05D0', '\u05EA', Script.Hebrew),
        ('\u0620', '\u064A', Script.Arabic), ('\u066E', '\u06D3', Script.Arabic), ('\u06EE', '\u06FF', Script.Arabic), ('\u0750', '\u077F', Script.Arabic), ('\uFB50', '\uFEFC', Script.Arabic),
        ('\u0900', '\u0963', Script.Devanagari), ('\u0971', '\u097F', Script.Devanagari),
        ('\u0980', '\u09FB', Script.Bengali), ('\u0A01', '\u0A75', Script.Gurmukhi), ('\u0A81', '\u0AFF', Script.Gujarati), ('\u0B01', '\u0B77', Script.Odia),
        ('\u0B82', '\u0BFA', Script.Tamil), ('\u0C00', '\u0C7F', Script.Telugu), ('\u0C80', '\u0CF2', Script.Kannada), ('\u0D00', '\u0D7F', Script.Malayalam), ('\u0D82', '\u0DF4', Script.Sinhala),
        ('\u0E01', '\u0E4E', Script.Thai), ('\u0E81', '\u0EDF', Script.Lao), ('\u0F00', '\u0FD4', Script.Tibetan), ('\u1000', '\u109F', Script.Burmese),
        ('\u10A0', '\u10FF', Script.Georgian), ('\u1C90', '\u1CBF', Script.Georgian), ('\u1200', '\u138F', Script.Ethiopic), ('\u1780', '\u17DC', Script.Khmer), ('\u1820', '\u18AA', Script.Mongolian),
        ('\u3040', '\u30FF', Script.Kana), ('\uFF66', '\uFF9F', Script.Kana),
        ('\u1100', '\u11FF', Script.Hangul), ('\u3130', '\u318F', Script.Hangul), ('\uAC00', '\uD7A3', Script.Hangul),
        ('\u3400', '\u4DBF', Script.Han), ('\u4E00', '\u9FFF', Script.Han), ('\uF900', '\uFAFF', Script.Han),
    ];

    private static readonly byte[] Table = Make();

    /// <summary>The script of <paramref name="letter"/>; <see cref="Script.None"/> for what is no letter or not known.</summary>
    public static Script Of(char letter) => (Script)Table[letter];

    /// <summary>The one language written in <paramref name="script"/> here; null where the letters alone do not tell.</summary>
    public static string? OnlyLanguage(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Hebrew => "he",
        Script.Armenian => "hy",
        Script.Georgian => "ka",
        Script.Bengali => "bn",
        Script.Gurmukhi => "pa",
        Script.Gujarati => "gu",
        Script.Odia => "or",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Sinhala => "si",
        Script.Thai => "th",
        Script.Lao => "lo",
        Script.Tibetan => "bo",
        Script.Burmese => "my",
        Script.Khmer => "km",
        Script.Ethiopic => "am",
        Script.Mongolian => "mn",
        Script.Kana => "ja",
        Script.Hangul => "ko",
        _ => null,
    };

    private static byte[] Make()
    {
        var table = new byte[char.MaxValue + 1];
        foreach (var (first, last, script) in Ranges)
        {
            for (int letter = first; letter <= last; letter++)
            {
                var category = char.GetUnicodeCategory((char)letter);
                if (IsWritten(category))
                {
                    table[letter] = (byte)script;
                }
            }
        }

        return table;
    }

    private static bool IsWritten(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;
}
