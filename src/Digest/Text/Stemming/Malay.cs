namespace Digest.Text.Stemming;

/// <summary>Particles, possessives and plain endings of Indonesian and Malay; prefixes stay, for they make words of another meaning.</summary>
internal static class Malay
{
    private static readonly Suffixes Particles = new(4, "nya lah kah pun ku mu");
    private static readonly Suffixes Endings = new(4, "kan an");

    public static ReadOnlySpan<char> Stem(string word)
    {
        var stem = Endings.Cut(Particles.Cut(word));

        // anak-anak is the plural of anak.
        var hyphen = stem.IndexOf('-');
        if (hyphen > 2 && stem[(hyphen + 1)..].StartsWith(stem[..hyphen]))
        {
            return stem[..hyphen];
        }

        return stem;
    }
}
