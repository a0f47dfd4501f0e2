namespace Digest.Stories;

/// <summary>
/// Where an article belongs: a story, or none yet (null), how alike they are (0 to 1), and the reasons.
/// </summary>
public sealed record Placement(long? Story, double Score, IReadOnlyList<Reason> Reasons);
