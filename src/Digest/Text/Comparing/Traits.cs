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

    private static List<Trait> WordsOf(Analysis analysis, Background background) =>
        [.. analysis.Terms
            .Select(term => new Trait(term.Term, term.Shown, (1 + (PlaceGain * (1 - term.FirstAt))) * Weigh(term.Count + (TitleGain * term.InTitle), background.Idf(term.Hash))))
            .OrderByDescending(word => word.Weight)
            .Take(MostWords)];

    // Rare words tell one event from another of its kind.
    private static double Weigh(double count, double idf) => Math.Sqrt(count) * Math.Pow(idf, RarityPower);

    private static List<Trait> NamesOf(Analysis analysis, Background background)
    {
        var names = analysis.TitleNames.Concat(analysis.Names).Select(name => (Key: NameCases.Key(name), name.Text)).ToList();
        var full = FullNames(names.Select(name => name.Key));
        return
        [
            .. names
                .GroupBy(name => full.GetValueOrDefault(name.Key) ?? name.Key)
                .Select(group => new Trait(group.Key, group.First().Text, Weigh(group.Count(), background.Idf(group.Key))))
                .OrderByDescending(name => name.Weight)
                .Take(MostNames),
        ];
    }

    // A headline says the surname, the text the full name: the last word of exactly one longer name stands for all of it.
    private static Dictionary<string, string?> FullNames(IEnumerable<string> keys)
    {
        var full = new Dictionary<string, string?>();
        foreach (var key in keys.Distinct())
        {
            var last = key.LastIndexOf(' ') + 1;
            if (last > 0)
            {
                full[key[last..]] = full.ContainsKey(key[last..]) ? null : key;
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
