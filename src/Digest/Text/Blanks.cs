namespace Digest.Text;

/// <summary>What stands between words and is no part of either.</summary>
internal static class Blanks
{
    /// <summary>White space, and the characters that print nothing and shape nothing.</summary>
    public static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF';

    /// <summary>[<paramref name="start"/>, <paramref name="end"/>) without the blanks at its ends; empty where there is nothing else.</summary>
    public static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>The first place from <paramref name="at"/> that is not blank, at most <paramref name="end"/>.</summary>
    public static int Skip(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
