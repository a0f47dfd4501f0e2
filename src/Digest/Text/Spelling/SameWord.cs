namespace Digest.Text.Spelling;

/// <summary>Judges single words of two names.</summary>
internal static class SameWord
{
    private const int LeastForTypo = 6;
    private const int LeastForTypoAlone = 8;
    private const int LeastConsonants = 2;
    private const int LeastForSlack = 4;

    // Two vowels heard differently, or one dropped, in words of two alphabets.
    private const double MostSlack = 0.7;
    private const double MostSlackInFullName = 1.05;
    private const double VowelCost = 0.34;

    public static NameMatch Judge(NameWord one, NameWord other, bool inFullName)
    {
        if (NameTables.FirstGiven(one.Plain) == NameTables.FirstGiven(other.Plain) || NameTables.First(one.Plain) == NameTables.First(other.Plain))
        {
            return one.Folded == other.Folded ? NameMatch.Spelling : NameMatch.Transliteration;
        }

        if (one.Script is Script.Cyrillic && other.Script is Script.Cyrillic)
        {
            return CyrillicCases.Agree(one.Folded, other.Folded) ? NameMatch.Ending : Typo(one.Folded, other.Folded, inFullName);
        }

        if (IsAbjad(one) != IsAbjad(other))
        {
            var (written, latin) = IsAbjad(one) ? (one, other) : (other, one);
            var least = inFullName ? 1 : LeastConsonants;
            return Abjad.Fits(written.Plain, latin.Plain, least) || Abjad.Fits(written.Plain, NameTables.FirstGiven(latin.Plain), least) ? NameMatch.Transliteration : NameMatch.Different;
        }

        if (one.Script != other.Script)
        {
            return SoundsAlike(Heard(one), Heard(other), inFullName) || SoundsAlike(Heard(one).Replace("nt", "d"), Heard(other), inFullName) || SoundsAlike(Heard(one), Heard(other).Replace("nt", "d"), inFullName) ? NameMatch.Transliteration : NameMatch.Different;
        }

        return one.Script is Script.Latin or Script.Greek ? Typo(one.Plain, other.Plain, inFullName) : NameMatch.Different;
    }

    // Scholz and Шольц; the e at the end of Zidane is silent.
    private static string Heard(NameWord word)
    {
        var plain = NameTables.FirstGiven(word.Plain).Replace("tz", "z").Replace("ts", "z");
        return plain.Length > LeastForTypo - 1 && plain[^1] is 'e' ? plain[..^1] : plain;
    }

    private static bool IsAbjad(NameWord word) => word.Script is Script.Arabic or Script.Hebrew;

    private static bool SoundsAlike(string one, string other, bool inFullName) =>
        Math.Min(one.Length, other.Length) >= LeastForSlack
        && Sound(one[0]) == Sound(other[0])
        && (IsVowel(one[^1]) == IsVowel(other[^1]))
        && Distance(one, other) <= (Math.Min(one.Length, other.Length) <= LeastForSlack ? VowelCost : inFullName ? MostSlackInFullName : MostSlack);

    // The usual edit distance, cheap where hearing differs.
    private static double Distance(string one, string other)
    {
        var previous = new double[other.Length + 1];
        var current = new double[other.Length + 1];
        for (var j = 1; j <= other.Length; j++)
        {
            previous[j] = previous[j - 1] + Drop(other[j - 1]);
        }

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = previous[0] + Drop(one[i - 1]);
            for (var j = 1; j <= other.Length; j++)
            {
                current[j] = Math.Min(previous[j - 1] + Swap(one[i - 1], other[j - 1]), Math.Min(previous[j] + Drop(one[i - 1]), current[j - 1] + Drop(other[j - 1])));
            }

            (previous, current) = (current, previous);
        }

        return previous[other.Length];
    }

    private static double Drop(char letter) => IsVowel(letter) || letter is 'h' ? VowelCost : 1;

    private static double Swap(char one, char other) => Sound(one) == Sound(other) ? 0 : IsVowel(one) && IsVowel(other) ? VowelCost : 1;

    private static char Sound(char letter) => letter switch
    {
        'z' => 's',
        'c' or 'q' => 'k',
        'w' or 'f' => 'v',
        'y' or 'j' => 'i',
        _ => letter,
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Two letters changed places, or one is missing, in a word long enough; the last letter may be what tells two people apart.</summary>
    private static NameMatch Typo(string one, string other, bool inFullName)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length < LeastForTypo - 1 || longer.Length < LeastForTypo || longer.Length - shorter.Length > 1 || shorter[0] != longer[0])
        {
            return NameMatch.Different;
        }

        var same = shorter.AsSpan().CommonPrefixLength(longer);
        var swapped = shorter.Length == longer.Length
            && same + 1 < shorter.Length
            && shorter[same] == longer[same + 1] && shorter[same + 1] == longer[same]
            && shorter.AsSpan(same + 2).SequenceEqual(longer.AsSpan(same + 2));
        var least = inFullName ? LeastForTypo + 1 : LeastForTypoAlone;
        var missing = longer.Length == shorter.Length + 1 && longer.Length > least && same < shorter.Length && shorter.AsSpan(same).SequenceEqual(longer.AsSpan(same + 1)) && !MakesAnother(shorter, longer);
        var wrong = shorter.Length == longer.Length && longer.Length > least && same < shorter.Length - 2 && IsVowel(shorter[same]) == IsVowel(longer[same]) && shorter.AsSpan(same + 1).SequenceEqual(longer.AsSpan(same + 1)) && longer.Length > LeastForTypoAlone;
        return swapped || missing || wrong ? NameMatch.Typo : NameMatch.Different;
    }

    // Johnson and Johnston, Nigeria and Niger: what is added near the end makes another name.
    private static bool MakesAnother(string shorter, string longer) => longer.Length - shorter.AsSpan().CommonPrefixLength(longer) <= 3 && longer.EndsWith("ton", StringComparison.Ordinal);
}
