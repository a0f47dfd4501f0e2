using System.Buffers;

namespace Digest.Text;

/// <summary>Brings spellings of one word together: lower case, without diacritics, full width narrowed.</summary>
public static class Fold
{
    /// <summary>No letter folds to more.</summary>
    internal const int Longest = 3;

    /// <summary>Of so many characters a text is folded without room from elsewhere.</summary>
    private const int Short = 128;

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

        return text.Length <= Short ? OfShort(text) : OfLong(text);
    }

    private static string OfShort(ReadOnlySpan<char> text)
    {
        Span<char> room = stackalloc char[Short * Longest];
        return room[..Into(text, room)].ToString();
    }

    private static string OfLong(ReadOnlySpan<char> text)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length * Longest);
        var folded = room.AsSpan(0, Into(text, room)).ToString();
        ArrayPool<char>.Shared.Return(room);
        return folded;
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
