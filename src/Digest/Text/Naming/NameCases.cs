using Digest.Text.Spelling;

namespace Digest.Text.Naming;

/// <summary>
/// Brings the cases of a name in a Cyrillic Slavic language to one key where the ending alone does not tell for certain: Путина and Путин.
/// A woman's surname meets the man's by that, so articles are compared with it and nothing else.
/// </summary>
internal static class NameCases
{
    private const string Vowels = "аеиоуыэюяёіїє";

    // Shorter words have no ending to lose: Ким, Ын.
    private const int LeastStem = 2;

    private static readonly string[] Adjectival = ["ского", "скому", "ским", "ском", "ская", "ской", "скую", "ские", "ских"];

    private static readonly string[] AfterVowel = ["ем", "ей", "я", "ю", "и", "е", "й"];

    private static readonly string[] Endings = ["ыми", "ами", "ому", "ого", "ым", "ом", "ем", "ой", "ою", "ей", "ам", "ах", "ых", "а", "я", "у", "ю", "е", "и", "ы", "о", "ь"];

    /// <summary>The key of <paramref name="name"/> whatever its case; its own key for a name in other letters and for one that the tables know.</summary>
    public static string Key(Name name) =>
        IsCyrillic(name.Text) && !NameTables.Knows(name.Key) ? NameMemory.Of(name.Text).InFirstCase : name.Key;

    /// <summary>The key of a name in Cyrillic letters with each of its words in the first case.</summary>
    public static string InFirstCase(string name) =>
        NameKey.Of(string.Join(' ', name.Split(' ', '-').Select(word => Nominative(Fold.Of(word)))));

    private static bool IsCyrillic(string name)
    {
        foreach (var letter in name)
        {
            if (Scripts.Of(letter) is Script.Cyrillic)
            {
                return true;
            }
        }

        return false;
    }

    private static string Nominative(string word)
    {
        if (Array.Find(Adjectival, ending => word.EndsWith(ending, StringComparison.Ordinal)) is { } adjectival)
        {
            return $"{word[..^adjectival.Length]}ский";
        }

        foreach (var ending in AfterVowel)
        {
            var stem = word.Length - ending.Length;
            if (stem >= LeastStem && word.EndsWith(ending, StringComparison.Ordinal) && Vowels.Contains(word[stem - 1]))
            {
                return $"{word[..stem]}й";
            }
        }

        return Array.Find(Endings, ending => word.Length - ending.Length >= LeastStem && word.EndsWith(ending, StringComparison.Ordinal)) is { } cut
            ? word[..^cut.Length]
            : word;
    }
}
