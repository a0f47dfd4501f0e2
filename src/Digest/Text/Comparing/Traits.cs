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
        List<Name> names = [.. analysis.TitleNames, .. analysis.Names];
        var keys = names.ConvertAll(NameCases.Key);
        var full = FullNames(keys);
        var said = new Dictionary<string, Mentions>(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            var key = full.GetValueOrDefault(keys[i]) ?? keys[i];
            if (!said.TryGetValue(key, out var mentions))
            {
                said[key] = mentions = new Mentions(key, names[i].Text);
            }

            mentions.Count++;
        }

        List<Mentions> all = [.. said.Values];
        var heaviest = new Heaviest(MostNames);
        for (var i = 0; i < all.Count; i++)
        {
            heaviest.Offer(i, Weigh(all[i].Count, background.Idf(all[i].Key)));
        }

        return heaviest.Falling((number, weight) => new Trait(all[number].Key, all[number].Shown, weight));
    }

    // A headline says the surname, the text the full name: the last word of exactly one longer name stands for all of it.
    private static Dictionary<string, string?> FullNames(List<string> keys)
    {
        var full = new Dictionary<string, string?>();
        var byLast = full.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var key in keys)
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
            .Select(figure => new Trait($"{figure.Value} {figure.Unit}", $"{figure.Value:#,0.##} {figure.Unit}".Trim(), FigureWeight))
            .DistinctBy(figure => figure.Key)
            .Take(MostFigures)];

    /// <summary>A name by its key, as it is first written, and how often it is said.</summary>
    private sealed class Mentions(string key, string shown)
    {
        public string Key => key;

        public string Shown => shown;

        public int Count { get; set; }
    }
}
