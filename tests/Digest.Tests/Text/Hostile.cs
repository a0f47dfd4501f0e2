using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text;

/// <summary>Texts that nobody wrote for a reader: pieces of every script, marks that open and never close, stray halves.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "a", "Word", "word", "I", "U.S.", "e.g.", "Dr.", "1", "2.", "3,000.5", "1)", "b)", " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u00A0", "\u2028",
        ".", "..", "...", "…", "!", "?", "?!", ":", ";", ",", ",,", "-", "—", "'", "''", "\"", "`", "“", "”", "„", "«", "»", "(", ")", "[", "]", "[1]", "{", "<b>",
        "•", "⁃", "Привет", "мир.", "г.", "東京", "は", "カタカナ", "。", "「", "」", "！", "中文", "ไทย", "ภาษา", "العربية", "؟", "עברית", "हिन्दी", "।", "မြန်မာ", "။",
        "한국어", "\u0301", "\u200B", "\u200D", "\u202E", "\uFEFF", "\0", "😀", "👩‍👩‍👧", "\uD83D", "\uDE00", "𝒜", "ﬁ", "ß", "İ", "http://a.b/c?d", "a@b.co", "#tag", "l'eau",
    ];

    /// <summary>Any row of the pieces.</summary>
    public static Arbitrary<string> Texts { get; } = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
}
