using System.Text;

namespace Digest.Text;

/// <summary>
/// Brings the spellings of one name to one key: Shoigu, Shoygu, Schoigu and Шойгу; Jong-un and Jong Un.
/// Names that differ by more than a way of writing stay apart: Lavrov and Lavrova, Li and Lee.
/// </summary>
public static class Spelling
{
    // Shorter names differ by a single letter (Wu and Vu, Ana and Anna): there only the letters are made plain.
    private const int LeastToLoosen = 5;

    /// <summary>The key of a name: small Latin letters and single blanks; letters of other scripts than Cyrillic stay.</summary>
    public static string Key(ReadOnlySpan<char> name)
    {
        var latin = Latin(Fold.Of(name));
        var key = new StringBuilder(latin.Length);
        foreach (var range in latin.AsSpan().SplitAny(" -–\u00A0_/"))
        {
            var word = latin.AsSpan()[range];
            if (word.IsEmpty)
            {
                continue;
            }

            if (key.Length > 0)
            {
                key.Append(' ');
            }

            AppendLoose(key, word);
        }

        return key.ToString();
    }

    /// <summary>The folded word with Cyrillic letters written in Latin ones; apostrophes and full stops fall out.</summary>
    private static string Latin(string folded)
    {
        var latin = new StringBuilder(folded.Length + 4);
        foreach (var letter in folded)
        {
            if (letter is '\'' or '’' or '.' or '"')
            {
                continue;
            }

            if (letter is >= 'а' and <= 'ґ')
            {
                latin.Append(OfCyrillic(letter));
            }
            else
            {
                latin.Append(letter);
            }
        }

        return latin.ToString();
    }

    private static string OfCyrillic(char letter) => letter switch
    {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' or 'ґ' => "g",
        'д' => "d",
        'е' or 'ё' or 'э' or 'є' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' or 'й' or 'і' or 'ї' or 'ы' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' or 'ў' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    };

    // The order of the rules is the order of the letters that they meet: longest spelling first.
    private static void AppendLoose(StringBuilder key, ReadOnlySpan<char> word)
    {
        var loosen = word.Length >= LeastToLoosen;
        for (var i = 0; i < word.Length;)
        {
            var rest = word[i..];
            var (plain, length) = Rule(rest, i is 0 ? ' ' : word[i - 1], loosen);
            key.Append(plain);
            i += length;
        }
    }

    private static (string Plain, int Length) Rule(ReadOnlySpan<char> rest, char before, bool loosen)
    {
        var after = rest.Length > 1 ? rest[1] : ' ';
        if (rest.StartsWith("tsch"))
        {
            return ("ch", 4);
        }

        if (rest.StartsWith("sch"))
        {
            return ("sh", 3);
        }

        if (rest.StartsWith("kh") && loosen)
        {
            return ("h", 2);
        }

        if (rest.StartsWith("ph"))
        {
            return ("f", 2);
        }

        if (rest is "iy" or "yi" or "ij" or "ii" or "yy" or "ie" && loosen)
        {
            return ("i", 2);
        }

        if (rest is "nder" && loosen)
        {
            return ("ndr", 4);
        }

        if (rest[0] is 'y' && after is 'e' && before is ' ' && loosen)
        {
            return ("e", 2);
        }

        if (rest[0] is 'y' && (IsVowel(before) || IsVowel(after) || after is ' '))
        {
            return ("i", 1);
        }

        if (rest[0] is 'j' && IsVowel(before) && !IsVowel(after))
        {
            return ("i", 1);
        }

        if (rest[0] is 'x')
        {
            return ("ks", 1);
        }

        if (rest[0] is 'w' && loosen)
        {
            return ("v", 1);
        }

        if (rest[0] == after && loosen && !IsVowel(after))
        {
            return (rest[..1].ToString(), 2);
        }

        return (rest[..1].ToString(), 1);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
