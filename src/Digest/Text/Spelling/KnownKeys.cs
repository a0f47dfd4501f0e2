namespace Digest.Text.Spelling;

/// <summary>Remembers the keys of single words: a text repeats its names, and a key costs more than a glance.</summary>
internal static class KnownKeys
{
    private const int Slots = 1 << 13;
    private const int LongestKept = 32;

    // A reference is written in one go: readers on other threads see an old entry or a new one.
    private static readonly Entry?[] Known = new Entry?[Slots];

    /// <summary>The same as <see cref="NameKey.Of(ReadOnlySpan{char})"/>.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestKept)
        {
            return NameKey.Of(name);
        }

        var slot = string.GetHashCode(name) & (Slots - 1);
        if (Known[slot] is { } known && name.SequenceEqual(known.Name))
        {
            return known.Key;
        }

        var key = NameKey.Of(name);
        Known[slot] = new Entry(name.ToString(), key);
        return key;
    }

    private sealed record Entry(string Name, string Key);
}
