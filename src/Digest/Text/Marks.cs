using System.Buffers;

namespace Digest.Text;

/// <summary>The punctuation that begins and ends sentences, over all scripts.</summary>
internal static class Marks
{
    /// <summary>
    /// Ends of sentences in Chinese and Japanese, Devanagari and its kin, Ethiopic, Burmese, Khmer, Urdu, Arabic,
    /// Armenian, Mongolian.
    /// </summary>
    public static readonly SearchValues<char> Strong = SearchValues.Create("。｡！？।॥።፧፨။។៕۔؟։᠃᠉");

    /// <summary>Every mark that may end a sentence or open an enclosure: between two of them nothing is to be decided.</summary>
    public static readonly SearchValues<char> Telling =
        SearchValues.Create(".!?…‼⁇⁈⁉．;\u037E:。｡！？।॥።፧፨။។៕۔؟։᠃᠉([{（【「『《“„‘”«»\"',`");

    /// <summary>What begins an item where no list number does.</summary>
    public static readonly SearchValues<char> Bullets = SearchValues.Create("•⁃‣◦▪■●▸►➤");

    /// <summary>Ends a sentence wherever it stands, blank or no blank behind it.</summary>
    public static bool IsStrong(char mark) => mark > '\u007F' && Strong.Contains(mark);

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

    /// <summary>The same in a language: what closes a German quotation opens a Chinese one, and there no blank parts it from the sentence before.</summary>
    public static bool IsClosingIn(string language, char mark) => IsClosing(mark) && !(mark is '“' && language is "zh");

    /// <summary>A quotation mark that may close; several open in another language.</summary>
    public static bool IsQuote(char mark) => mark is
        '"' or '\'' or '”' or '’' or '“' or '»' or '«' or '›' or '‹' or '」' or '』' or '》' or '`';

    /// <summary>Stands inside a sentence: what follows it goes on.</summary>
    public static bool GoesOn(char mark) => mark is ',' or ';' or ':' or ')' or ']' or '}' or '，' or '、' or '）' or '،' or '؛' or '/';
}
