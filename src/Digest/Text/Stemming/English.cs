namespace Digest.Text.Stemming;

/// <summary>Porter's algorithm (Program 14, 1980), written anew.</summary>
internal static class English
{
    private static readonly (string From, string To)[] Longer =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"),
        ("biliti", "ble"), ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"),
        ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("ator", "ate"), ("eli", "e"),
    ];

    private static readonly (string From, string To)[] Shorter =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", "")];

    private static readonly string[] Last =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou"];

    public static string Stem(string word)
    {
        var stem = WithoutPossessive(word);
        if (stem.Length < 3)
        {
            return stem;
        }

        stem = WithoutEd(WithoutPlural(stem));
        if (stem[^1] is 'y' && HasVowel(stem.AsSpan(0, stem.Length - 1)))
        {
            stem = stem[..^1] + "i";
        }

        stem = Replace(Replace(stem, Longer), Shorter);
        return WithoutFinalE(WithoutLast(stem));
    }

    private static string WithoutPossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'');

    private static string WithoutPlural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        return word[^1] is 's' && word[^2] is not 's' ? word[..^1] : word;
    }

    private static string WithoutEd(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        }

        var cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut is 0 || !HasVowel(word.AsSpan(0, word.Length - cut)))
        {
            return word;
        }

        var stem = word[..^cut];
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
        {
            return stem + "e";
        }

        if (stem.Length > 1 && stem[^1] == stem[^2] && IsConsonant(stem, stem.Length - 1) && stem[^1] is not ('l' or 's' or 'z'))
        {
            return stem[..^1];
        }

        return Measure(stem) is 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string From, string To)[] endings)
    {
        foreach (var (from, to) in endings)
        {
            if (!word.EndsWith(from, StringComparison.Ordinal))
            {
                continue;
            }

            return Measure(word.AsSpan(0, word.Length - from.Length)) > 0 ? word[..^from.Length] + to : word;
        }

        return word;
    }

    private static string WithoutLast(string word)
    {
        foreach (var ending in Last)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = word[..^ending.Length];
            return Measure(stem) > 1 && (ending is not "ion" || stem[^1] is 's' or 't') ? stem : word;
        }

        return word;
    }

    private static string WithoutFinalE(string word)
    {
        if (word[^1] is 'e')
        {
            var stem = word[..^1];
            var measure = Measure(stem);
            if (measure > 1 || (measure is 1 && !EndsShort(stem)))
            {
                word = stem;
            }
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    /// <summary>How many times a vowel is followed by a consonant: Porter's m.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var measure = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (IsConsonant(word, i) && !IsConsonant(word, i - 1))
            {
                measure++;
            }
        }

        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsConsonant(word, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length > 2 && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');

    // A row of y alternates by the first letter: counting backwards keeps a long row linear.
    private static bool IsConsonant(ReadOnlySpan<char> word, int at)
    {
        var first = at;
        while (first > 0 && word[first] is 'y' && at - first < 8)
        {
            first--;
        }

        var consonant = word[first] is not ('a' or 'e' or 'i' or 'o' or 'u') && (word[first] is not 'y' || first is 0);
        return (at - first) % 2 is 0 ? consonant : !consonant;
    }
}
