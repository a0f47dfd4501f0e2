using System.Collections.Frozen;

namespace Digest.Text.Answers;

/// <summary>In German every noun has a capital, so that capitals tell no names: what an article introduces, or an adjective behind one, is a noun.</summary>
internal static class GermanNouns
{
    private static readonly FrozenSet<string> Introducing = (
        "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur beim vom ins ans "
        + "mein meine dein deine sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere euer eure dieser diese dieses diesen diesem jener jene jenes "
        + "jeder jede jedes welcher welche welches welchen welchem wessen viele vielen wenige alle allen beide beiden mehrere einige manche").Split(' ').ToFrozenSet();

    private static readonly string[] AdjectiveEndings = ["e", "en", "er", "es", "em"];

    // "der neue schwere Motor": more adjectives are poetry.
    private const int MostAdjectives = 2;

    /// <summary>Whether the word with a capital that begins at this place is a noun and no name, as far as the words before it tell.</summary>
    public static bool IsNoun(string text, int start)
    {
        for (var adjectives = 0; adjectives <= MostAdjectives; adjectives++)
        {
            var before = WordBefore(text, start);
            if (Introducing.Contains(Fold.Of(before)))
            {
                return true;
            }

            if (before.IsEmpty || !char.IsLower(before[0]) || !EndsAsAdjective(before))
            {
                return false;
            }

            start = text.AsSpan(0, start).TrimEnd().Length - before.Length;
        }

        return false;
    }

    private static bool EndsAsAdjective(ReadOnlySpan<char> word)
    {
        foreach (var ending in AdjectiveEndings)
        {
            if (word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before[(before.LastIndexOf(' ') + 1)..];
    }
}
