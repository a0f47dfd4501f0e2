using System.Buffers;
using System.Globalization;
using System.Text;

namespace Digest.Telegram;

/// <summary>Text as Telegram would leave it, done before it does: so that lengths are right and nothing invisible is sent.</summary>
internal static class CleanText
{
    /// <summary>What stands where a text has nothing to see: Telegram refuses such messages.</summary>
    public const string Placeholder = "…";

    /// <summary>Letters to Unicode that readers see as nothing: fillers, the empty Braille cell, the place of an object.</summary>
    private const string Unseen = "\u115F\u1160\u2800\u3164\uFFA0\uFFFC";

    /// <summary>A text without any of these is clean; halves of characters are looked at in pairs.</summary>
    private static readonly SearchValues<char> Unclean = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1)
        .Where(unit => (char.IsControl((char)unit) && unit != '\n') || TurnsOrParts(unit) || char.IsSurrogate((char)unit))
        .Select(unit => (char)unit)]);

    /// <summary>
    /// Control characters become blanks; line separators and what turns the writing direction go, since it would turn
    /// the neighbours too; half characters become U+FFFD.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Unclean))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) && rune.Value != '\n')
            {
                clean.Append(rune.Value == '\r' ? "" : " ");
            }
            else if (!TurnsOrParts(rune.Value))
            {
                clean.Append(units[..rune.EncodeToUtf16(units)]);
            }
        }

        return clean.ToString();
    }

    /// <summary>Whether a reader sees anything of it.</summary>
    public static bool IsVisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsVisible(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Line and paragraph separators, embeddings and overrides (U+2028-U+202E), isolates (U+2066-U+2069).</summary>
    private static bool TurnsOrParts(int value) => value is (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator => false,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => false,
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => false,
        _ => !rune.IsBmp || !Unseen.Contains((char)rune.Value),
    };
}
