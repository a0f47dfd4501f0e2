using System.Runtime.InteropServices;
using Digest.Text.Naming;
using Digest.Text.Weighing;

namespace Digest.Text.Comparing;

/// <summary>A word, name, figure or date by which texts are compared: its key, how it is shown, its weight.</summary>
public sealed record Trait(string Key, string Shown, double Weight);

/// <summary>By what a text is compared with others, the heaviest first.</summary>
public sealed record Traits
{
    private const int MostWords = 40;
    private const int MostNames = 16;
    private const int MostFigures = 8;
    private const int MostDates = 6;
    private const double TitleGain = 1;
    private const double PlaceGain = 3;
    private const double RarityPower = 0.7;
    private const double FigureWeight = 1;

    // Two events of one kind in one place seldom share month, year and weekday; half of what a rare name weighs.
    private const double DateWeight = 2;

    public required string Language { get; init; }

    public required IReadOnlyList<Trait> Words { get; init; }

    public required IReadOnlyList<Trait> Names { get; init; }

    public required IReadOnlyList<Trait> Figures { get; init; }

    /// <summary>The years, months and weekdays that it names.</summary>
    public required IReadOnlyList<Trait> Dates { get; init; }

    public required IReadOnlyList<ulong> Fingerprint { get; init; }

    /// <summary>Those of an analysed text.</summary>
    public static Traits Of(Analysis analysis, Background background) => new()
    {
        Language = analysis.Language,
        Words = WordsOf(analysis, background),
        Names = NamesOf(analysis, background),
        Figures = FiguresOf(analysis),
        Dates = DatesOf(analysis),
        Fingerprint = analysis.Fingerprint,
    };

    private static List<Trait> WordsOf(Analysis analysis, Background background)
    {
        var heaviest = new Heaviest(MostWords);
        for (var i = 0; i < analysis.Terms.Count; i++)
        {
            var term = analysis.Terms[i];
            heaviest.Offer(i, (1 + (PlaceGain * (1 - term.FirstAt))) * Weigh(term.Count + (TitleGain * term.InTitle), background.Idf(term.Hash)));
        }

        return heaviest.Falling((number, weight) => new Trait(analysis.Terms[number].Term, analysis.Terms[number].Shown, weight));
    }

    // Rare words tell one event from another of its kind.
    private static double Weigh(double count, double idf) => Math.Sqrt(count) * Math.Pow(idf, RarityPower);

    private static List<Trait> NamesOf(Analysis analysis, Background background)
    {
        var names = new List<(string Key, string Text)>(analysis.TitleNames.Count + analysis.Names.Count);
        names.AddRange(analysis.TitleNames.Concat(analysis.Names).Select(name => (NameCases.Key(name), name.Text)));
        var full = FullNames(names);
        var said = new Dictionary<string, (string? Shown, int Count)>(names.Count);
        foreach (var (key, text) in names)
        {
            ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(said, full.GetValueOrDefault(key) ?? key, out _);
            name = (name.Shown ?? text, name.Count + 1);
        }

        return
        [
            .. said
                .Select(name => new Trait(name.Key, name.Value.Shown!, Weigh(name.Value.Count, background.Idf(name.Key))))
                .OrderByDescending(name => name.Weight)
                .Take(MostNames),
        ];
    }

    // A headline says the surname, the text the full name: the last word of exactly one longer name stands for all of it.
    private static Dictionary<string, string?> FullNames(List<(string Key, string Text)> names)
    {
        var full = new Dictionary<string, string?>();
        var byLast = full.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (key, _) in names)
        {
            var last = key.AsSpan(key.LastIndexOf(' ') + 1);
            if (last.Length < key.Length)
            {
                byLast[last] = byLast.TryGetValue(last, out var other) && other != key ? null : key;
            }
        }

        return full;
    }

    private static List<Trait> DatesOf(Analysis analysis) =>
        [.. analysis.Dates
            .Take(MostDates)
            .Select(date => new Trait(date.Term, date.Shown, DateWeight * Math.Sqrt(date.Count)))];

    private static List<Trait> FiguresOf(Analysis analysis) =>
        [.. analysis.Figures
            .Select(figure => (Key: $"{figure.Value} {figure.Unit}", figure))
            .DistinctBy(pair => pair.Key)
            .Take(MostFigures)
            .Select(pair => new Trait(pair.Key, $"{pair.figure.Value:#,0.##} {pair.figure.Unit}".Trim(), FigureWeight))];
}
