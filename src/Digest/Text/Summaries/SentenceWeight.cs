using System.Runtime.InteropServices;

namespace Digest.Text.Summaries;

/// <summary>What a sentence is worth to a summary, every part told apart; what it has no words for is null.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SentenceWeight(double Place, double? Keywords, double? Title, bool IsShort, bool Hangs)
{
    private const double ShortLoss = 0.3;
    private const double HangingLoss = 0.12;

    private static readonly Part Short = new("short", -ShortLoss);
    private static readonly Part Hanging = new("hanging", -HangingLoss);

    public double Score => Place + (Keywords ?? 0) + (Title ?? 0) - (IsShort ? ShortLoss : 0) - (Hangs ? HangingLoss : 0);

    public IReadOnlyList<Part> Parts()
    {
        var parts = new List<Part>(5) { new("place", Place) };
        if (Keywords is { } keywords)
        {
            parts.Add(new Part("keywords", keywords));
        }

        if (Title is { } title)
        {
            parts.Add(new Part("title", title));
        }

        if (IsShort)
        {
            parts.Add(Short);
        }

        if (Hangs)
        {
            parts.Add(Hanging);
        }

        return parts;
    }
}
