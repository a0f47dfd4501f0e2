using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Digest.Text.Spelling;

/// <summary>One spelling for Korean names, which each bearer writes in Latin letters as he likes: Choe and Choi, Jong and Jung and Jeong.</summary>
internal static partial class Korean
{
    private static readonly FrozenSet<string> Surnames = (
        "kim gim lee yi i u rhee ri park pak bak choi choe jung chung jeong jong kang gang cho jo yoon yun jang chang im lim rim han oh seo suh shin sin kwon gwon hwang ahn song "
        + "yoo yu ryu hong jeon chun ko go moon mun son sohn yang bae pae baek paek heo hur nam no noh roh ban pan hyon hyun").Split(' ').ToFrozenSet();

    private static readonly (string Latin, string Plain)[] Surname =
    [
        ("yi", "lee"), ("rhee", "lee"), ("ri", "lee"), ("i", "lee"), ("rim", "lim"), ("im", "lim"),
    ];

    /// <summary>Whether a plain word is a Korean surname.</summary>
    public static bool IsSurname(string word) => Surnames.Contains(word);

    /// <summary>The syllables of a three-syllable Korean name in one spelling; null for any other name.</summary>
    public static string[]? Plain(string[] words)
    {
        if (words.Length is not 3 || !IsSurname(words[0]) || !Array.TrueForAll(words, word => Syllable().IsMatch(word)))
        {
            return null;
        }

        var surname = Array.Find(Surname, pair => pair.Latin == words[0]).Plain ?? Sound(words[0]);
        return [surname, Sound(words[1]), Sound(words[2])];
    }

    /// <summary>Cuts "jongun" into its two syllables where that can be done in one way alone; the word itself otherwise.</summary>
    public static string[] Cut(string word)
    {
        var cuts = Enumerable.Range(2, Math.Max(0, word.Length - 3))
            .Where(at => Syllable().IsMatch(word[..at]) && Syllable().IsMatch(word[at..]) && word[at - 1] is 'n' or 'g' or 'm' or 'k' or 'l' or 'a' or 'e' or 'i' or 'o' or 'u')
            .ToList();
        return cuts.Count is 0 ? [word] : [word[..cuts[^1]], word[cuts[^1]..]];
    }

    private static string Sound(string syllable)
    {
        var sound = syllable.Replace("eo", "o").Replace("eu", "u").Replace("woo", "u").Replace("oo", "u").Replace("ou", "o").Replace("ee", "i").Replace("oi", "oe").Replace("ck", "k").Replace("rk", "k").Replace("ah", "a").Replace("oh", "o");
        sound = sound[0] switch
        {
            'g' => "k" + sound[1..],
            'd' => "t" + sound[1..],
            'b' => "p" + sound[1..],
            'r' => "l" + sound[1..],
            _ => sound.StartsWith("ch") && !sound.StartsWith("choe") ? "j" + sound[2..] : sound,
        };
        sound = sound.EndsWith("un") && sound.Length > 2 && sound[^3] is 'y' ? sound[..^2] + "on" : sound;
        return sound.EndsWith("ung") ? sound[..^3] + "ong" : sound.EndsWith("uk") ? sound[..^2] + "ok" : sound.EndsWith("yul") ? sound[..^2] + "ol" : sound;
    }

    [GeneratedRegex("^(kk|tt|pp|ss|jj|ch|sh|[gkndtrlmbpsjh])?(yae|yeo|yoo|you|woo|wae|eo|eu|oo|ee|ae|ai|ya|yo|yu|ye|wa|wo|we|wi|oe|oi|ou|ui|ah|oh|[aeiouy])(ng|ck|rk|[nmklptr])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Syllable();
}
