namespace Digest.Text.Stemming;

/// <summary>Particles, possessives and the plain affixes of Indonesian and Malay.</summary>
internal static class Malay
{
    private static readonly Suffixes Particles = new(4, "nya lah kah pun ku mu");
    private static readonly Suffixes Endings = new(4, "kan an");
    private static readonly string[] Prefixes = ["memper", "diper", "menge", "meng", "meny", "mem", "men", "ber", "ter", "per", "pem", "pen", "di", "ke", "se"];

    public static ReadOnlySpan<char> Stem(string word)
    {
        var stem = Endings.Cut(Particles.Cut(word));

        // anak-anak is the plural of anak.
        var hyphen = stem.IndexOf('-');
        if (hyphen > 2 && stem[(hyphen + 1)..].StartsWith(stem[..hyphen])) return stem[..hyphen];

        foreach (var prefix in Prefixes)
        {
            if (stem.Length - prefix.Length >= 4 && stem.StartsWith(prefix)) return stem[prefix.Length..];
        }

        return stem;
    }
}
