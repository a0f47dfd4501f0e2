using System.Collections.Frozen;

namespace Digest.Text.Spelling;

/// <summary>Brings the cases of East Slavic names back to the first one, where the ending alone tells: Лавровым, Зеленского, Сергеем Лавровым.</summary>
internal static class CyrillicCases
{
    // Of shorter words too little is left to tell a case from a word of its own.
    private const int LeastLetters = 5;

    private static readonly (string Ending, string First)[] Certain =
    [
        ("ского", "ский"), ("скому", "ский"), ("ским", "ский"), ("ском", "ский"), ("ской", "ская"), ("скую", "ская"), ("ський", "ский"), ("ського", "ский"), ("ському", "ский"), ("ським", "ский"),
        ("овым", "ов"), ("евым", "ев"), ("иным", "ин"), ("ыным", "ын"), ("овой", "ова"), ("евой", "ева"), ("иной", "ина"),
        ("ного", "ный"), ("ному", "ный"), ("ным", "ный"),
        ("анном", "анн"), ("ером", "ер"), ("ором", "ор"), ("аном", "ан"), ("оном", "он"), ("мпом", "мп"), ("еном", "ен"), ("ганом", "ган"),
    ];

    private static readonly FrozenSet<string> Women = (
        "анна мария елена ольга наталья наталия татьяна екатерина светлана ирина валентина людмила юлия юлiя евгения александра вера надежда любовь галина нина лариса марина раиса "
        + "алина дарья софия полина ксения виктория вероника анастасия олена юлія наталія тетяна катерина марія ангела тереза роза клара амаль камила мелания").Split(' ').ToFrozenSet();

    private static readonly string[] Declined = ["", "а", "у", "ом", "е", "ем", "ым", "ым", "ы", "ой", "ою", "и", "ю", "ей", "я", "ь", "ью", "ии", "ию", "ией", "ия", "і", "ів", "ові", "ого", "ому"];

    /// <summary>The folded word in its first case where its ending is certain; else the word.</summary>
    public static string First(string word)
    {
        if (word.Length < LeastLetters)
        {
            return word;
        }

        foreach (var (ending, first) in Certain)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), first);
            }
        }

        return word;
    }

    /// <summary>A given name and surname: where the given name stands in an oblique case, both are brought back.</summary>
    public static string[] FirstOfPerson(string[] words)
    {
        if (words.Length < 2 || Women.Contains(words[0]) || !MayBeOblique(words[^1]) || Masculine(words[0]) is not { } given)
        {
            return words.Length > 1 && Feminine(words[0]) is { } woman ? [woman, .. words.Skip(1).Select(First)] : [.. words.Select(First)];
        }

        return [given, .. words.Skip(1).Select(word => First(word) is var first && first != word ? first : WithoutCase(word))];
    }

    /// <summary>Whether two folded words are cases of one noun; the wife's surname is no case of her husband's.</summary>
    public static bool Agree(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same])
        {
            same++;
        }

        var (left, right) = (shorter[same..], longer[same..]);
        if (same < 3 || !Declined.Contains(left) || !Declined.Contains(right) || left.Length > 2)
        {
            return false;
        }

        return (left, right) switch
        {
            ("", "а" or "ая" or "я") => !IsSlavicSurname(shorter) && !Women.Contains(longer),
            ("", _) => char.IsLetter(shorter[^1]),
            ("а" or "я" or "ия", "") => false,
            ("й", _) or (_, "й") => false,
            _ => left.Length > 0 && right.Length > 0,
        };
    }

    private static bool IsSlavicSurname(string word) => word.EndsWith("ов") || word.EndsWith("ев") || word.EndsWith("ин") || word.EndsWith("ын") || word.EndsWith("ий") || word.EndsWith("ый");

    // Сергея, Владимиру, Дмитрием: the name without the ending of its case; null for the first case.
    private static string? Masculine(string given) => given switch
    {
        _ when given.Length < 4 => null,
        [.., 'и', 'я' or 'ю'] or [.., 'е', 'я' or 'ю'] => given[..^1] + "й",
        [.., 'и', 'е', 'м'] or [.., 'е', 'е', 'м'] => given[..^2] + "й",
        [.., 'р', 'я' or 'ю'] or [.., 'л', 'я' or 'ю'] => given[..^1] + "ь",
        [.., 'о', 'м'] => given[..^2],
        [.., var stem, 'а' or 'у'] when !IsVowel(stem) => given[..^1],
        _ => null,
    };

    // Никита Хрущёв: a surname in its first case says that the given name is in its own.
    private static bool MayBeOblique(string surname) => surname[^1] is 'а' or 'у' or 'м' or 'о' or 'е' or 'я' or 'ю';

    // Марией Захаровой, Ангелы Меркель.
    private static string? Feminine(string given)
    {
        foreach (var (ending, first) in new[] { ("ией", "ия"), ("ии", "ия"), ("ию", "ия"), ("ой", "а"), ("ы", "а"), ("у", "а"), ("е", "а") })
        {
            if (given.EndsWith(ending, StringComparison.Ordinal) && given[..^ending.Length] + first is var name && Women.Contains(name))
            {
                return name;
            }
        }

        return null;
    }

    private static string WithoutCase(string surname) => surname switch
    {
        [.., 'о', 'м'] when surname.Length > LeastLetters => surname[..^2],
        [.., var stem, 'а' or 'у'] when !IsVowel(stem) && surname.Length > LeastLetters - 1 => surname[..^1],
        _ => surname,
    };

    private static bool IsVowel(char letter) => "аеиоуыэюяіїє".Contains(letter);
}
