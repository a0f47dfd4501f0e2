using System.Runtime.InteropServices;

namespace Digest.Text.Weighing;

/// <summary>What is known of a term in one article, and what it weighs for that. Every part is told apart.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermWeight(
    double Frequency, double Rarity, double Length, double Title, double Place, double Case, double Spread, double Alone)
{
    // The rarity of a word in one of twenty articles: rarer ones gain, commoner ones lose.
    private const double UsualRarity = 3;

    // All below are chosen on news with keywords picked by people, in three languages at once.
    private const double FrequencyPower = 0.69;
    private const double RarityPower = 0.37;
    private const double LengthPower = 0.75;
    private const double LengthPowerOfName = 0.3;
    private const double TitleGain = 0.42;
    private const double PlaceGain = 1.3;
    private const double NameGain = 1.2;
    private const double SpreadGain = 0.34;
    private const double LedGain = 0.9;
    private const double LastGain = 0.3;

    // Long words tell more than short ones, up to a length at which all tell enough; names tell by themselves.
    private const double UsualLetters = 7;
    private const int MostLetters = 11;

    private static readonly double UsualWeight = Math.Pow(UsualRarity, RarityPower);

    // Most terms are used a few times.
    private static readonly double[] Often = [.. Enumerable.Range(0, 64).Select(count => Math.Pow(count, FrequencyPower))];

    private static readonly double[] LongWord = ByLetters(LengthPower);
    private static readonly double[] LongName = ByLetters(LengthPowerOfName);

    public double Score => Frequency + Rarity + Length + Title + Place + Case + Spread + Alone;

    public static TermWeight Of(in TermFacts facts)
    {
        var often = facts.Count < Often.Length ? Often[facts.Count] : Math.Pow(facts.Count, FrequencyPower);
        var usual = often * UsualWeight;
        var rare = often * Math.Pow(Math.Max(0, facts.Rarity), RarityPower);
        var weight = rare * (facts.NameShare > 0.5 ? LongName : LongWord)[Math.Min(facts.Letters, MostLetters)];
        return new TermWeight(
            usual,
            rare - usual,
            weight - rare,
            facts.InTitle ? weight * TitleGain : 0,
            weight * PlaceGain * (1 - facts.FirstAt),
            weight * NameGain * facts.NameShare,
            weight * SpreadGain * facts.SentenceShare,
            weight * ((LedGain * facts.LedShare) + (LastGain * facts.LastShare)));
    }

    public TermWeight Times(double factor) =>
        new(Frequency * factor, Rarity * factor, Length * factor, Title * factor, Place * factor, Case * factor, Spread * factor, Alone * factor);

    public IReadOnlyList<Part> Parts()
    {
        var parts = new List<Part>(8) { new("frequency", Frequency), new("rarity", Rarity) };
        Add(parts, "length", Length);
        Add(parts, "title", Title);
        Add(parts, "early", Place);
        Add(parts, "name", Case);
        Add(parts, "spread", Spread);
        Add(parts, "alone", Alone);
        return parts;
    }

    private static double[] ByLetters(double power) =>
        [.. Enumerable.Range(0, MostLetters + 1).Select(letters => Math.Pow(letters / UsualLetters, power))];

    private static void Add(List<Part> parts, string key, double value)
    {
        if (value is not 0)
        {
            parts.Add(new Part(key, value));
        }
    }
}
