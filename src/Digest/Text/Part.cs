namespace Digest.Text;

/// <summary>One named part of a score. The parts of a score add up to it.</summary>
public sealed record Part(string Name, double Value);
