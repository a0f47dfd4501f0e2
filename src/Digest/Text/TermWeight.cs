using System.Runtime.InteropServices;

namespace Digest.Text;

/// <summary>What is known of a term in one article, and what it weighs for that. Every part is told apart.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermWeight(double Frequency, double Rarity, double Title, double Place, double Case, double Spread)
{
    // The rarity of a word in one of twenty articles: rarer ones gain, commoner ones lose.
    private const double UsualRarity = 3;

    // All below are chosen on news with keywords picked by people, in three languages at once.
    private const double FrequencyPower = 0.69;
    private const double RarityPower = 0.37;
    private const double TitleGain = 0.82;
    private const double PlaceGain = 1.3;
    private const double NameGain = 1.1;
    private const double SpreadGain = 0.34;

    private static readonly double UsualWeight = Math.Pow(UsualRarity, RarityPower);

    // Most terms are used a few times.
    private static readonly double[] Often = [.. Enumerable.Range(0, 64).Select(count => Math.Pow(count, FrequencyPower))];

    public double Score => Frequency + Rarity + Title + Place + Case + Spread;

    public static TermWeight Of(int count, double idf, int inTitle, double firstAt, double nameShare, double sentenceShare)
    {
        var often = count < Often.Length ? Often[count] : Math.Pow(count, FrequencyPower);
        var weight = often * Math.Pow(Math.Max(0, idf), RarityPower);
        var usual = often * UsualWeight;
        return new TermWeight(
            usual,
            weight - usual,
            inTitle > 0 ? weight * TitleGain : 0,
            weight * PlaceGain * (1 - firstAt),
            weight * NameGain * nameShare,
            weight * SpreadGain * sentenceShare);
    }

    public TermWeight Times(double factor) =>
        new(Frequency * factor, Rarity * factor, Title * factor, Place * factor, Case * factor, Spread * factor);

    public IReadOnlyList<Part> Parts()
    {
        var parts = new List<Part>(6) { new("frequency", Frequency), new("rarity", Rarity) };
        Add(parts, "title", Title);
        Add(parts, "early", Place);
        Add(parts, "name", Case);
        Add(parts, "spread", Spread);
        return parts;
    }

    private static void Add(List<Part> parts, string key, double value)
    {
        if (value is not 0)
        {
            parts.Add(new Part(key, value));
        }
    }
}
