using System.Runtime.InteropServices;

namespace Digest.Text;

/// <summary>What is known of a term in one article, and what it weighs for that. Every part is told apart.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermWeight(double Frequency, double Rarity, double Title, double Place, double Case, double Spread)
{
    // The rarity of a word in one of twenty articles: rarer ones gain, commoner ones lose.
    private const double UsualRarity = 3;

    private const double TitleGain = 0.7;
    private const double PlaceGain = 0.8;
    private const double NameGain = 0.4;
    private const double SpreadGain = 0.3;

    public double Score => Frequency + Rarity + Title + Place + Case + Spread;

    public static TermWeight Of(int count, double idf, int inTitle, double firstAt, double nameShare, double sentenceShare)
    {
        var often = Math.Sqrt(count);
        var weight = often * Math.Sqrt(Math.Max(0, idf));
        var usual = often * Math.Sqrt(UsualRarity);
        return new TermWeight(
            usual,
            weight - usual,
            inTitle > 0 ? weight * TitleGain : 0,
            weight * PlaceGain * (1 - firstAt),
            weight * NameGain * nameShare,
            weight * SpreadGain * sentenceShare);
    }

    public IReadOnlyList<Part> Parts()
    {
        var parts = new List<Part>(6) { new("how often", Frequency), new("how rare", Rarity) };
        Add(parts, "in the title", Title);
        Add(parts, "early", Place);
        Add(parts, "a name", Case);
        Add(parts, "throughout", Spread);
        return parts;
    }

    private static void Add(List<Part> parts, string name, double value)
    {
        if (value is not 0) parts.Add(new Part(name, value));
    }
}
