using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>Tells whether a sentence hangs in the air without the one before it: it opens with a pronoun, or says "also" of somebody.</summary>
internal static class Leaning
{
    // "Kim also said", "The minister, too, …": the word that points back stands near the beginning.
    private const int OpeningWords = 5;

    private static readonly FrozenSet<string> Openings =
        ("He She They It This That These Those His Her Their Its But And Also However Meanwhile Moreover Furthermore Additionally So Then Yet Nor Or Thus Therefore "
        + "Er Sie Es Dies Diese Dieser Dabei Damit Deshalb Daher Aber Und Auch Doch "
        + "Il Elle Ils Elles Cela Cette Mais Et Ce Celui-ci "
        + "Él Ella Ellos Esto Pero Y Ele Ela Eles Isto Mas E Esse Essa Além También Também "
        + "Он Она Они Оно Это Этот Эта Его Её Их Но И Также Однако Поэтому Кроме При Тогда Затем Вiн Він Вона Вони Це Але "
        + "Egli Essa Anche Ma Questo Questa Hij Zij Ook Maar Han Hon Men Och On Ona Oni Ale To").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> PointingBack =
        "also too likewise auch ebenfalls außerdem également aussi también além também anche inoltre также тоже також ook också również".Split(' ').ToFrozenSet();

    /// <summary>Whether the sentence of these words leans on the one before it.</summary>
    public static bool Leans(Passage passage, ReadOnlySpan<Mark> words)
    {
        if (words.IsEmpty)
        {
            return false;
        }

        if (Openings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(passage.Shown(words[0])))
        {
            return true;
        }

        foreach (var word in words[..Math.Min(OpeningWords, words.Length)])
        {
            if (PointingBack.GetAlternateLookup<ReadOnlySpan<char>>().Contains(passage.Shown(word)))
            {
                return true;
            }
        }

        return false;
    }
}
