namespace Digest.Text;

/// <summary>Brings spellings of one word together: lower case, without diacritics, full width narrowed.</summary>
public static class Fold
{
    /// <summary>
    /// <paramref name="text"/> in lower case with diacritics folded, combining marks and invisible characters dropped,
    /// quotes, apostrophes and hyphens made plain. Signs that carry a vowel (as in Devanagari) stay.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (IsFolded(text))
        {
            return text.ToString();
        }

        // No letter folds to more than three.
        var room = text.Length <= 128 ? stackalloc char[text.Length * 3] : new char[text.Length * 3];
        return room[..Into(text, room)].ToString();
    }

    /// <summary>Writes the folded form of <paramref name="text"/>, at most three times as long, and tells its length.</summary>
    internal static int Into(ReadOnlySpan<char> text, Span<char> target)
    {
        var table = FoldTable.Folded;
        var length = 0;
        foreach (var letter in text)
        {
            var folded = table[letter];
            if (folded is FoldTable.Dropped)
            {
                Compose(target[..length], letter);
            }
            else if (folded is FoldTable.Several)
            {
                var spelled = FoldTable.Spelled[char.ToLowerInvariant(letter)];
                spelled.CopyTo(target[length..]);
                length += spelled.Length;
            }
            else
            {
                target[length++] = folded;
            }
        }

        return length;
    }

    // й and ї are letters of their own even where they arrive in two parts, as texts from macOS do.
    private static void Compose(Span<char> written, char mark)
    {
        if (written.IsEmpty)
        {
            return;
        }

        written[^1] = (written[^1], mark) switch
        {
            ('и', '\u0306') => 'й',
            ('і', '\u0308') => 'ї',
            ('у', '\u0306') => 'ў',
            var (letter, _) => letter,
        };
    }

    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        var table = FoldTable.Folded;
        foreach (var letter in text)
        {
            if (table[letter] != letter)
            {
                return false;
            }
        }

        return true;
    }
}
