using System.Buffers;

namespace Digest.Text.Naming;

/// <summary>What friends call somebody, set inside the name: Vincent "The Chin" Gigante, Kimani (Kiki) Gray.</summary>
internal static class Nickname
{
    private const int MostWords = 3;

    private static readonly SearchValues<char> Opening = SearchValues.Create("\"'“‘«(");

    /// <summary>The number of the word behind the nickname that begins with word <paramref name="at"/>; 0 where none does.</summary>
    public static int Past(Passage passage, ReadOnlySpan<Mark> words, int at)
    {
        // In German a noun may stand behind what is quoted or bracketed: (SPD) Vorwürfe.
        if (passage.Language is "de" || passage.Text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) is not [' ', var open] || Closing(open) is '\0')
        {
            return 0;
        }

        for (var last = at; last + 1 < words.Length && last - at < MostWords; last++)
        {
            if (words[last].Letters is not Letters.Capital && !words[last].Stop)
            {
                return 0;
            }

            var between = passage.Text.AsSpan(words[last].End, words[last + 1].Start - words[last].End);
            if (between is not " ")
            {
                return between is [var close, ' '] && close == Closing(open) ? last + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>The name alone.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> name)
    {
        var from = name.IndexOfAny(Opening);
        if (from < 1 || name[from - 1] is not ' ')
        {
            return name;
        }

        var length = name[(from + 1)..].IndexOf(Closing(name[from]));
        return length < 0 ? name : string.Concat(name[..(from - 1)], name[(from + length + 2)..]);
    }

    private static char Closing(char open) => open switch
    {
        '"' or '\'' => open,
        '“' => '”',
        '‘' => '’',
        '«' => '»',
        '(' => ')',
        _ => '\0',
    };
}
