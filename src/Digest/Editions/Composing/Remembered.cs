namespace Digest.Editions.Composing;

/// <summary>What a chat was told of a story. Instants are UTC milliseconds.</summary>
/// <param name="Slot">When last.</param>
/// <param name="Until">The end of the window in which it was told last: what came later may be news.</param>
/// <param name="Kept">Which facts, as each edition kept them: few of the stories that a chat remembers come again.</param>
public sealed record Remembered(long Slot, long Until, IReadOnlyList<string> Kept)
{
    private readonly Lazy<IReadOnlySet<ulong>> facts = new(() => Kept.SelectMany(FactMarks.Read).ToHashSet());

    public IReadOnlySet<ulong> Facts => facts.Value;

    /// <summary>None of these is new.</summary>
    public bool HoldsAll(ulong[] told) => Array.TrueForAll(told, Facts.Contains);
}
