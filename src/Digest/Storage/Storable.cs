using System.Buffers;
using System.Text;

namespace Digest.Storage;

/// <summary>What both databases can keep: PostgreSQL refuses the NUL character, and no encoding has half a surrogate pair.</summary>
public static class Storable
{
    /// <summary>The text with blanks for control characters (line ends and tabs stay) and U+FFFD for half surrogate pairs.</summary>
    public static string Text(string text)
    {
        if (!IsSuspect(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // What no rune can be made of comes as U+FFFD.
            kept.Append(IsKept(rune) ? rune.ToString() : " ");
        }

        return kept.ToString();
    }

    private static readonly SearchValues<char> AsciiControls = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(sign => sign is not ('\n' or '\r' or '\t'))]);

    // By three searches: each is done for many characters at once, as a search for all of them together is not.
    private static bool IsSuspect(ReadOnlySpan<char> text) =>
        text.ContainsAny(AsciiControls) || text.ContainsAnyInRange('\u007f', '\u009f') || text.ContainsAnyInRange('\ud800', '\udfff');

    private static bool IsKept(Rune rune) => !Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t';
}
