namespace Digest.Text;

/// <summary>The punctuation that begins and ends sentences, over all scripts.</summary>
internal static class Marks
{
    /// <summary>Ends a sentence wherever it stands, blank or no blank behind it.</summary>
    public static bool IsStrong(char mark) => mark is
        '。' or '｡' or '！' or '？' // Chinese, Japanese
        or '।' or '॥'              // Devanagari and its kin
        or '።' or '፧' or '፨'       // Ethiopic
        or '။'                      // Burmese
        or '។' or '៕'              // Khmer
        or '۔'                      // Urdu
        or '؟'                      // Arabic
        or '։'                      // Armenian
        or '᠃' or '᠉';              // Mongolian

    /// <summary>May end a sentence, by itself or by what follows.</summary>
    public static bool IsTerminal(char mark) => mark is '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉' or '．' || IsStrong(mark);

    /// <summary>Ends a sentence in <paramref name="language"/> alone: the Greek question mark, the Armenian full stop as typed.</summary>
    public static bool IsTerminalIn(string language, char mark) => mark switch
    {
        ';' or '\u037E' => language is "el",
        ':' => language is "hy",
        _ => false,
    };

    /// <summary>Closes a quotation or an aside, and belongs to the sentence before it.</summary>
    public static bool IsClosing(char mark) => IsQuote(mark) || mark is ')' or ']' or '}' or '）' or '】' or '\u202C';

    /// <summary>A quotation mark that may close; several open in another language.</summary>
    public static bool IsQuote(char mark) => mark is
        '"' or '\'' or '”' or '’' or '“' or '»' or '«' or '›' or '‹' or '」' or '』' or '》' or '`';

    /// <summary>Stands inside a sentence: what follows it goes on.</summary>
    public static bool GoesOn(char mark) => mark is ',' or ';' or ':' or ')' or ']' or '}' or '，' or '、' or '）' or '،' or '؛' or '/';

    /// <summary>Begins an item where no list number does.</summary>
    public static bool IsBullet(char mark) => mark is '•' or '⁃' or '‣' or '◦' or '▪' or '■' or '●' or '▸' or '►' or '➤';
}
