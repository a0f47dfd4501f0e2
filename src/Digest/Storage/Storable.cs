using System.Text;

namespace Digest.Storage;

/// <summary>What both databases can keep: PostgreSQL refuses the NUL character, and no encoding has half a surrogate pair.</summary>
public static class Storable
{
    /// <summary>The text with blanks for control characters (line ends and tabs stay) and U+FFFD for half surrogate pairs.</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
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

    private static readonly System.Buffers.SearchValues<char> Suspects = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(sign => char.IsSurrogate(sign) || (char.IsControl(sign) && sign is not ('\n' or '\r' or '\t')))]);

    private static bool IsKept(Rune rune) => !Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t';
}
