namespace Digest.Text.Stemming;

/// <summary>Porter's algorithm (Program 14, 1980), written anew.</summary>
internal static class English
{
    // Few words are longer.
    private const int Usual = 64;

    // "lies" and "died" go with "lying" and "dying": as "li" and "di" they would be names, as "die" a German article.
    private const int ShortIe = 4;

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

    /// <summary>The stem; the word itself where nothing is to be cut.</summary>
    public static string Stem(string word)
    {
        var room = word.Length <= Usual ? stackalloc char[Usual] : new char[word.Length];
        word.CopyTo(room);
        var stem = Cut(room[..word.Length]);
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    // In place: no step makes a word longer than it was.
    private static Span<char> Cut(Span<char> word)
    {
        var stem = WithoutPossessive(word);
        if (stem.Length < 3)
        {
            return stem;
        }

        stem = WithoutEd(WithoutPlural(stem));
        if (stem[^1] is 'y' && HasVowel(stem[..^1]))
        {
            stem[^1] = 'i';
        }

        stem = Replace(Replace(stem, Longer), Shorter);
        return WithoutFinalE(WithoutLast(stem));
    }

    private static Span<char> WithoutPossessive(Span<char> word) => word.EndsWith("'s") ? word[..^2] : word.TrimEnd('\'');

    private static Span<char> WithoutPlural(Span<char> word)
    {
        if (word.EndsWith("ies") && word.Length is ShortIe)
        {
            return WithY(word);
        }

        if (word.EndsWith("sses") || word.EndsWith("ies"))
        {
            return word[..^2];
        }

        return word[^1] is 's' && word[^2] is not 's' ? word[..^1] : word;
    }

    private static Span<char> WithoutEd(Span<char> word)
    {
        if (word.EndsWith("eed"))
        {
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        }

        if (word.EndsWith("ied") && word.Length is ShortIe)
        {
            return WithY(word);
        }

        var cut = word.EndsWith("ed") ? 2 : word.EndsWith("ing") ? 3 : 0;
        if (cut is 0 || !HasVowel(word[..^cut]))
        {
            return word;
        }

        var stem = word[..^cut];
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz"))
        {
            return WithE(word, stem);
        }

        if (stem.Length > 1 && stem[^1] == stem[^2] && IsConsonant(stem, stem.Length - 1) && stem[^1] is not ('l' or 's' or 'z'))
        {
            return stem[..^1];
        }

        return Measure(stem) is 1 && EndsShort(stem) ? WithE(word, stem) : stem;
    }

    private static Span<char> WithY(Span<char> word)
    {
        word[1] = 'y';
        return word[..2];
    }

    private static Span<char> WithE(Span<char> word, Span<char> stem)
    {
        word[stem.Length] = 'e';
        return word[..(stem.Length + 1)];
    }

    private static Span<char> Replace(Span<char> word, (string From, string To)[] endings)
    {
        foreach (var (from, to) in endings)
        {
            if (word[^1] != from[^1] || !word.EndsWith(from))
            {
                continue;
            }

            var stem = word.Length - from.Length;
            if (Measure(word[..stem]) is 0)
            {
                return word;
            }

            to.CopyTo(word[stem..]);
            return word[..(stem + to.Length)];
        }

        return word;
    }

    private static Span<char> WithoutLast(Span<char> word)
    {
        foreach (var ending in Last)
        {
            if (word[^1] != ending[^1] || !word.EndsWith(ending))
            {
                continue;
            }

            var stem = word[..^ending.Length];
            return Measure(stem) > 1 && (ending is not "ion" || stem[^1] is 's' or 't') ? stem : word;
        }

        return word;
    }

    private static Span<char> WithoutFinalE(Span<char> word)
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

        return word.EndsWith("ll") && Measure(word) > 1 ? word[..^1] : word;
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
