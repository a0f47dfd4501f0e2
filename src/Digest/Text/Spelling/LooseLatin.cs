using System.Buffers;

namespace Digest.Text.Spelling;

/// <summary>Takes out of a Latin spelling what depends on who wrote it: sch and sh, y and i, w and v, single and double letters.</summary>
internal static class LooseLatin
{
    // Shorter names differ by a single letter (Wu and Vu, Ana and Anna): there only the letters are made plain.
    private const int LeastToLoosen = 5;

    // y between consonants is i in Tymoshenko, but tells Smyth from Smith.
    private const int LeastForInnerY = 7;
    private const int LeastForDigraphs = 6;

    // No letter becomes more: x is ks.
    private const int MostLetters = 2;

    // Few words are longer.
    private const int Usual = 64;

    // Each national habit has one of these.
    private static readonly SearchValues<char> InNationalHabits = SearchValues.Create("hjuw");

    /// <summary>The plain form of a folded word written in Latin letters by anybody: French, German and Polish habits are undone.</summary>
    public static string OfAny(string word) => Of(WithoutNationalHabits(word));

    /// <summary>The plain form of a folded word that was put into Latin letters here.</summary>
    public static string Of(string read)
    {
        var most = MostLetters * read.Length;
        var plain = most <= Usual ? stackalloc char[Usual] : new char[most];
        var written = 0;
        for (var i = 0; i < read.Length;)
        {
            var sound = Rule(read.AsSpan(i), i is 0 ? ' ' : read[i - 1], read.Length);
            sound.Plain.CopyTo(plain[written..]);
            written += sound.Plain.Length;
            i += sound.Length;
        }

        return Ending(plain[..written].SequenceEqual(read) ? read : plain[..written].ToString());
    }

    // Poutine, Choïgou, Loukachenko; Schoigu, Tschaikowski, Gorbatschow.
    private static string WithoutNationalHabits(string word)
    {
        if (word.Length < LeastForDigraphs || !word.AsSpan().ContainsAny(InNationalHabits))
        {
            return word;
        }

        var german = word is [.., 'o' or 'e' or 'i', 'w'] or [.., 'o', 'w', 'a'];
        var read = (german ? GermanThroat(word) : word).Replace("schtsch", "shch").Replace("chtch", "shch").Replace("tsch", "ch").Replace("tch", "ch").Replace("sch", "sh").Replace("dj", "j").Replace("gue", "ge").Replace("ue", "u");
        if (read.Contains("ou"))
        {
            read = read.Replace("ou", "u");
            read = read is [.., 'i', 'n', 'e'] ? read[..^1] : read;
            read = read.Contains("sh") || read.Contains("kh") || !read.Contains("ch") || read is ['c', 'h', 'a', ..] ? read : read.Replace("ch", "sh");
        }

        return german && read[^1] is 'w' ? read[..^1] + "v" : read;
    }

    // Charkow, Tschechow: ch alone is what English writes kh.
    private static string GermanThroat(string word) =>
        word.Replace("sch", "s_h").Replace("ch", "kh").Replace("ts_h", "tsch").Replace("s_h", "sch");

    private static string Ending(string word)
    {
        if (word.Length < LeastForDigraphs)
        {
            return word;
        }

        // Gorbachov is how Gorbachev sounds; Lukashenka how Lukashenko is called at home.
        return word switch
        {
            [.., 'c' or 's' or 'z', 'h', 'o', 'v'] => word[..^2] + "ev",
            [.., 'e', 'n', 'k', 'a'] => word[..^1] + "o",
            [.., 'i', 'i'] => word[..^1],

            // Vučić is written Vucic as often as Vuchich.
            [.., 'i', 'c', 'h'] or [.., 'i', 'c'] => word.Replace("ch", "c").Replace("sh", "s").Replace("zh", "z"),
            _ => word,
        };
    }

    // The order of the rules is the order of the letters that they meet: longest spelling first.
    private static Sound Rule(ReadOnlySpan<char> rest, char before, int whole)
    {
        // Half the letters of a word: no rule begins with one of them.
        if (rest[0] is 'a' or 'e' or 'o' or 'u')
        {
            return new Sound(rest[..1], 1);
        }

        var loosen = whole >= LeastToLoosen;
        var after = rest.Length > 1 ? rest[1] : ' ';
        if (rest.StartsWith("sch"))
        {
            return new Sound("sh", 3);
        }

        if (loosen && rest.StartsWith("kh"))
        {
            return new Sound("h", 2);
        }

        if (rest.StartsWith("ph"))
        {
            return new Sound("f", 2);
        }

        if (loosen && rest.StartsWith("ck"))
        {
            return new Sound("k", 2);
        }

        if (before is not ' ' && (rest is "iy" or "yi" or "ij" or "yj" or "ii" or "yy" || (loosen && rest is "ie" or "iyi")))
        {
            return new Sound("i", rest.Length);
        }

        if (loosen && rest is "nder")
        {
            return new Sound("ndr", 4);
        }

        return Letter(rest, before, after, whole);
    }

    private static Sound Letter(ReadOnlySpan<char> rest, char before, char after, int whole)
    {
        var letter = rest[0];
        var loosen = whole >= LeastToLoosen;
        if (letter == after && loosen && !IsVowel(letter))
        {
            return new Sound(letter is 'c' ? "k" : letter is 'w' ? "v" : rest[..1], 2);
        }

        if (letter is 'y' && after is 'e' && loosen && (before is ' ' || IsVowel(before)))
        {
            return new Sound("", 1);
        }

        if (letter is 'y' && before is 'i' && after is 'a')
        {
            return new Sound("", 1);
        }

        if (letter is 'y' && (IsVowel(before) || IsVowel(after) || after is ' ' || whole >= LeastForInnerY))
        {
            return new Sound("i", 1);
        }

        if (letter is 'j' && (IsVowel(before) ? !IsVowel(after) : loosen && before is not (' ' or 'd')))
        {
            return new Sound("i", 1);
        }

        return letter switch
        {
            'x' => new Sound("ks", 1),
            'q' => new Sound("k", 1),
            'w' when loosen => new Sound("v", 1),
            'c' when loosen && !(before is 'i' && after is ' ') && after is not ('e' or 'i' or 'y' or 'h' or 'z') => new Sound("k", 1),
            _ => new Sound(rest[..1], 1),
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>What some letters are written as, and how many they are.</summary>
    private readonly ref struct Sound(ReadOnlySpan<char> plain, int length)
    {
        public ReadOnlySpan<char> Plain { get; } = plain;

        public int Length { get; } = length;
    }
}
