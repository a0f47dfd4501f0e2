using System.Text;

namespace Digest.Text.Spelling;

/// <summary>The consonants of a word in few classes: what is left of a name in every writing.</summary>
internal static class Consonants
{
    /// <summary>Small letters, one a class; empty for a word of vowels alone.</summary>
    public static string Of(NameWord word) => word.Script is Script.Arabic or Script.Hebrew ? Of(Abjad.Consonants(word.Plain)) : Of(word.Plain);

    /// <summary>The classes of a plain Latin word.</summary>
    public static string Of(string plain)
    {
        var classes = new StringBuilder(plain.Length);
        foreach (var letter in plain.Replace("sh", "s").Replace("ch", "s").Replace("zh", "s").Replace("ts", "s"))
        {
            var found = Class(letter);
            if (found is not ' ' && (classes.Length is 0 || classes[^1] != found))
            {
                classes.Append(found);
            }
        }

        return classes.ToString();
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
