using System.Collections.Frozen;

namespace Digest.Text.Spelling;

/// <summary>Names that no rule of letters brings together: states, capitals, bodies, some people, and given names of two languages.</summary>
internal static class NameTables
{
    private const string People = "people";

    private static readonly string[] Kinds = ["countries", "capitals", "bodies", People];

    private static readonly FrozenDictionary<string, string> Given = Groups("given")
        .SelectMany(group => group.Select(name => (Name: LooseLatin.OfAny(Fold.Of(name)), First: LooseLatin.OfAny(Fold.Of(group[0])))))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.First);

    private static readonly FrozenDictionary<string, string> Keys = Kinds
        .SelectMany(Groups)
        .SelectMany(group => group.SelectMany(Forms).Select(name => (Alias: Written(name), Key: Written(group[0]))))
        .Where(pair => pair.Alias.Length > 0)
        .DistinctBy(pair => pair.Alias)
        .ToFrozenDictionary(pair => pair.Alias, pair => pair.Key);

    private static readonly FrozenSet<string> Persons = Groups(People).Select(group => Written(group[0])).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Names = Kinds
        .SelectMany(Groups)
        .Select(group => (Key: Written(group[0]), Name: group[0]))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Name);

    /// <summary>The name that a key of the tables stands for, as its line begins: Kim Jong Un; null where no line holds it.</summary>
    public static string? Name(string key) => Names.GetValueOrDefault(First(key));

    /// <summary>Whether a key is a state, place or body of the tables.</summary>
    public static bool KnowsThing(string key) => Keys.TryGetValue(key, out var first) && !Persons.Contains(first);

    /// <summary>Whether a key is a state, place, body or person of the tables.</summary>
    public static bool Knows(string key) => Keys.ContainsKey(key);

    /// <summary>The key of the first name of its line; itself where no line holds it.</summary>
    public static string First(string key) => Keys.TryGetValue(key, out var first) ? first : key;

    /// <summary>The given name that stands for this one in all languages; itself where no line holds it.</summary>
    public static string FirstGiven(string plain) => Given.TryGetValue(plain, out var first) ? first : plain;

    /// <summary>A name's plain words with single blanks between them.</summary>
    public static string Written(string name) => NameForm.Of(name).Written;

    private static IEnumerable<string[]> Groups(string kind) => WordList.Lines("Spelling", kind).Select(line => line.Split('|'));

    // Северной Кореи, Москве: texts hardly ever write a state in its first case. Abe Shinzo: the surname may come first.
    private static IEnumerable<string> Forms(string name) =>
        Scripts.Of(name[^1]) is Script.Cyrillic ? [name, .. CyrillicForms.Of(name)]
        : name.Split(' ') is [var given, var surname] ? [name, $"{surname} {given}"]
        : [name];
}
