namespace Digest.Text.Spelling;

/// <summary>
/// The key of a name: equal for its spellings across scripts, transliterations, hyphens, titles and possessives, and for
/// the long and the short form of a state or body. Typing errors and ambiguous cases are left to <see cref="SameName"/>.
/// </summary>
public static class NameKey
{
    private const int BucketLength = 4;

    /// <summary>Small letters and single blanks; empty where the name holds no letter or digit.</summary>
    public static string Of(ReadOnlySpan<char> name) => Of(NameForm.Of(name));

    /// <summary>
    /// Where an index should look for other spellings of a word: the first consonants of its sounds. Names that
    /// <see cref="SameName"/> calls one share it but for known aliases and errors in the first letters.
    /// </summary>
    public static string Bucket(ReadOnlySpan<char> name) => Bucket(NameForm.Of(name));

    internal static string Bucket(NameForm form)
    {
        var longest = form.Words.Select(word => Consonants.Of(word)).MaxBy(consonants => consonants.Length) ?? "";
        return longest.Length > BucketLength ? longest[..BucketLength] : longest;
    }

    internal static string Of(NameForm form) => NameTables.First(form.Written);
}
