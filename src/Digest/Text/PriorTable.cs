namespace Digest.Text;

/// <summary>Common terms, stemmed as <see cref="Words"/> does, by the share of articles that hold them.</summary>
internal static class PriorTable
{
    internal static readonly (float Share, string Terms)[] Bands =
    [
        (0.5f, "say year new one also people time"),
    ];
}
