namespace Digest.Text.Spelling;

/// <summary>Declines a known Cyrillic name: a place or a body of one or two words.</summary>
internal static class CyrillicForms
{
    private static readonly (string First, string[] Others)[] Nouns =
    [
        ("пет", ["пта", "пту", "птом", "пте"]), ("ия", ["ии", "ию", "ией"]), ("ея", ["еи", "ее", "ею", "еей"]), ("ь", ["и", "я", "ю", "ем", "е", "ью"]), ("й", ["я", "ю", "ем", "е"]),
        ("а", ["ы", "и", "е", "у", "ой"]), ("ы", ["", "ам", "ами", "ах"]), ("", ["а", "у", "ом", "е"]),
    ];

    private static readonly (string First, string[] Others)[] Adjectives =
    [
        ("ая", ["ой", "ую"]), ("ий", ["ого", "ому", "им", "ом"]), ("ый", ["ого", "ому", "ым", "ом"]), ("ые", ["ых", "ым", "ыми"]),
    ];

    /// <summary>The other cases; none of initials, of three words and more, or of what is not declined.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var words = name.Split(' ');
        var noun = words[^1];
        if (words.Length > 2 || noun.Length < 4 || noun[^1] is 'о' or 'и' or 'у' or 'э' or 'і' || char.IsUpper(noun[^1]))
        {
            return [];
        }

        var (first, others) = Array.Find(Nouns, pattern => noun.EndsWith(pattern.First, StringComparison.Ordinal));
        var forms = others.Select(other => noun[..^first.Length] + other);
        return words.Length is 1 ? forms : Adjective(words[0]).SelectMany(adjective => forms.Select(form => $"{adjective} {form}"));
    }

    private static IEnumerable<string> Adjective(string word)
    {
        var (first, others) = Array.Find(Adjectives, pattern => word.EndsWith(pattern.First, StringComparison.Ordinal));
        return first is null ? [word] : others.Select(other => word[..^first.Length] + other);
    }
}
