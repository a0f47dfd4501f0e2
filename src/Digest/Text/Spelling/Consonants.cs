namespace Digest.Text.Spelling;

/// <summary>The consonants of a word in few classes: what is left of a name in every writing.</summary>
internal static class Consonants
{
    // Few words are longer.
    private const int Usual = 64;

    /// <summary>Small letters, one a class; empty for a word of vowels alone.</summary>
    public static string Of(NameWord word) => word.Script is Script.Arabic or Script.Hebrew ? Of(Abjad.Consonants(word.Plain)) : Of(word.Plain);

    /// <summary>The classes of a plain Latin word.</summary>
    public static string Of(string plain)
    {
        var classes = plain.Length <= Usual ? stackalloc char[Usual] : new char[plain.Length];
        var count = 0;
        foreach (var letter in plain.Replace("sh", "s").Replace("ch", "s").Replace("zh", "s").Replace("ts", "s"))
        {
            var found = Class(letter);
            if (found is not ' ' && (count is 0 || classes[count - 1] != found))
            {
                classes[count++] = found;
            }
        }

        return classes[..count].ToString();
    }

    private static char Class(char letter) => letter switch
    {
        'b' or 'p' => 'p',
        'v' or 'f' or 'w' => 'f',
        'd' or 't' => 't',
        'g' or 'k' or 'q' or 'c' => 'k',
        's' or 'z' or 'j' or 'x' => 's',
        'l' or 'r' or 'm' or 'n' => letter,
        >= '0' and <= '9' => letter,
        _ => ' ',
    };
}
