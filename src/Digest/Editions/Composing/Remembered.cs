namespace Digest.Editions.Composing;

/// <summary>What a chat was told of a story. Instants are UTC milliseconds.</summary>
/// <param name="Slot">When last.</param>
/// <param name="Until">The end of the window in which it was told last: what came later may be news.</param>
/// <param name="Facts">Which facts.</param>
public sealed record Remembered(long Slot, long Until, IReadOnlySet<ulong> Facts);
