using System.Collections.Frozen;
using Digest.Text;
using Digest.Text.Naming;
using Digest.Text.Stemming;

namespace Digest.Lookups.Figures;

/// <summary>What a number counts, so that two reports of one thing are known as such: sappers are engineers, the dead are people killed.</summary>
/// <param name="Name">One word for all synonyms, and the words that narrow it, in the order of the alphabet.</param>
/// <param name="Harm">What befell them; empty where nothing did.</param>
/// <param name="Words">The stems of all its words.</param>
internal sealed record CountedThing(string Name, string Harm, IReadOnlySet<string> Words)
{
    private static readonly FrozenSet<string> Harms = "killed injured missing arrested evacuated displaced hospitalised infected".Split(' ').ToFrozenSet();

    private static readonly (string Name, string[] Beginnings)[] Classes =
    [
        ("engineer", ["engineer", "sapper", "demin", "pionier", "сапер", "сапёр"]),
        ("builder", ["builder", "construct", "bautrupp", "строител"]),
        ("soldier", ["soldier", "troop", "serviceman", "servicemen", "personnel", "soldat", "солдат", "военнослужащ", "soldado"]),
        ("casualty", ["casualt", "victim"]),
        ("people", ["people", "person", "dead", "death", "fatalit", "bod", "tot", "mensch", "mort", "personne", "persona", "muerto", "morti", "человек", "погиб", "людей", "людин", "загибл"]),
        ("house", ["house", "home", "haus", "häuser", "maison", "casa"]),
        ("protester", ["protester", "demonstrator"]),
        ("vehicle", ["vehicle", "car"]),
    ];

    // They narrow nothing that matters here: peoples, and the words of every report.
    private static readonly FrozenSet<string> Plain = "north south east west northern southern military armed forces security local new public".Split(' ').ToFrozenSet();

    /// <summary>Reads a figure's counted phrase.</summary>
    public static CountedThing Of(string counts, string language)
    {
        var words = counts.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var harm = words.Count > 0 && Harms.Contains(words[^1]) ? words[^1] : "";
        if (harm.Length > 0)
        {
            words.RemoveAt(words.Count - 1);
        }

        var stems = words.Select(word => Stem.Of(Fold.Of(word), language)).ToHashSet();
        if (words.Count is 0)
        {
            return new CountedThing(harm.Length > 0 ? "people" : "", harm, stems);
        }

        var head = words.FindLastIndex(word => ClassOf(word) is not null);
        var name = head >= 0 ? ClassOf(words[head])! : Stem.Of(Fold.Of(words[^1]), language);
        var builders = words.Select(ClassOf).FirstOrDefault(found => found is "builder" or "engineer");
        if (builders is not null)
        {
            return new CountedThing(builders, harm, stems);
        }

        if (words.Exists(word => word is "dead" or "deaths" or "fatalities"))
        {
            return new CountedThing("people", "killed", stems);
        }

        var narrow = words.Where((word, at) => at != (head >= 0 ? head : words.Count - 1) && !Plain.Contains(word) && !Demonyms.Contains(char.ToUpperInvariant(word[0]) + word[1..])).Order(StringComparer.Ordinal);
        return new CountedThing(string.Join(' ', narrow.Prepend(name)), harm, stems);
    }

    private static string? ClassOf(string word) => Array.Find(Classes, kind => kind.Beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal))).Name;
}
