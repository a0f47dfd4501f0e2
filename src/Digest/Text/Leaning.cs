using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>Openings that make a sentence hang in the air without the one before it.</summary>
internal static class Leaning
{
    private static readonly FrozenSet<string> Openings =
        ("He She They It This That These Those His Her Their Its But And Also However Meanwhile Moreover Furthermore Additionally So Then Yet Nor Or Thus Therefore "
        + "Er Sie Es Dies Diese Dieser Aber Und Auch Doch "
        + "Il Elle Ils Elles Cela Cette Mais Et "
        + "Él Ella Ellos Esto Pero Y Ele Ela Eles Isto Mas E "
        + "Он Она Они Это Но И Также Однако Поэтому Кроме При").Split(' ').ToFrozenSet();

    public static bool Opens(ReadOnlySpan<char> word) => Openings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
