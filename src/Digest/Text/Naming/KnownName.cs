using Digest.Text.Spelling;

namespace Digest.Text.Naming;

/// <summary>
/// A name as written and what its letters alone tell: its key, where other spellings of it are looked for, and which words of it stand for
/// all of it where it may be a person's.
/// </summary>
internal sealed record KnownName(string Written, string Key, string Bucket, string[] Parts)
{
    private string? inFirstCase;
    private NameForm? apart;

    /// <summary>The name taken apart. Few names are ever compared, so it is worked out when it is asked for.</summary>
    public NameForm Form => apart ??= NameForm.Of(Nickname.Without(Written));

    /// <summary>The key it has whatever its case, see <see cref="NameCases"/>. Worked out when it is asked for.</summary>
    public string InFirstCase => inFirstCase ??= NameCases.InFirstCase(Written);

    /// <summary>Reads a name; its key is empty where nothing of it can be read.</summary>
    public static KnownName Of(ReadOnlySpan<char> written)
    {
        var name = Nickname.Without(written);
        var form = NameForm.Of(name);
        var key = NameKey.Of(form);
        return new KnownName(written.ToString(), key, NameKey.Bucket(form), PartsOf(key, name));
    }

    // The surname, and where there are three words the first: it is the surname of a Korean or Chinese name.
    private static string[] PartsOf(string key, ReadOnlySpan<char> written) => key.Split(' ') switch
    {
        [_, var last] when MayBePerson(key, written) => [last],
        [var first, _, var last] when MayBePerson(key, written) => [last, first],
        _ => [],
    };

    private static bool MayBePerson(string key, ReadOnlySpan<char> written)
    {
        if (NameTables.KnowsThing(key))
        {
            return false;
        }

        foreach (var range in written.Split(' '))
        {
            var word = written[range];
            if (word.IsEmpty || NameWords.IsBody(word) || Demonyms.Contains(word) || NameTables.KnowsThing(KnownKeys.Of(word)))
            {
                return false;
            }

            if (NameWords.Joins(word) && word is "of" or "the")
            {
                return false;
            }
        }

        return !written.Contains('-') || written.Contains(' ');
    }
}
