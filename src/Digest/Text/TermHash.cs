namespace Digest.Text;

/// <summary>Numbers for words that stay the same from run to run, unlike the platform's.</summary>
internal static class TermHash
{
    private const ulong Basis = 14695981039346656037; // FNV-1a's offset
    private const ulong Prime = 1099511628211;        // FNV-1a's prime

    public static ulong Of(ReadOnlySpan<char> text) => Mix(Add(Basis, text));

    /// <summary>The number of <paramref name="text"/> in a <paramref name="scope"/>: that of both with a colon between them.</summary>
    public static ulong Of(ReadOnlySpan<char> scope, ReadOnlySpan<char> text) => Mix(Add(Add(Add(Basis, scope), ":"), text));

    /// <summary>The same number for a word in small letters and in capitals.</summary>
    public static ulong OfSmall(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var letter in text)
        {
            hash = (hash ^ char.ToLowerInvariant(letter)) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>Spreads every bit over all others (the finalizer of splitmix64).</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash;
    }
}
