using Digest.Text.Spelling;

namespace Digest.Text;

/// <summary>
/// The keys of names that were met, remembered: the same few thousand names make up most of any day's news. Bounded; what is forgotten
/// is worked out again. Safe to use from several threads: an entry is written in one go.
/// </summary>
internal static class NameMemory
{
    private const int Slots = 1 << 13;
    private const int LongestKept = 64;

    private static readonly Entry?[] Entries = new Entry?[Slots];

    /// <summary>The key of a name as written, and where other spellings of it are looked for.</summary>
    public static Entry Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestKept)
        {
            return Make(written);
        }

        ref var entry = ref Entries[(int)(TermHash.Of(written) & (Slots - 1))];
        if (entry is { } known && written.SequenceEqual(known.Written))
        {
            return known;
        }

        return entry = Make(written);
    }

    private static Entry Make(ReadOnlySpan<char> written)
    {
        var form = NameForm.Of(written);
        return new Entry(written.ToString(), form, NameKey.Of(form), NameKey.Bucket(written));
    }

    internal sealed record Entry(string Written, NameForm Form, string Key, string Bucket);
}
