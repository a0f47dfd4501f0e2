namespace Digest.Editions.Composing;

/// <summary>What a chat was told of a story: when last (UTC milliseconds), and which facts.</summary>
public sealed record Remembered(long Slot, IReadOnlySet<ulong> Facts);
