using System.Text;

namespace Digest.Feeds.Formats;

/// <summary>A document's bytes as text.</summary>
internal static class FeedBytes
{
    /// <summary>Decodes the bytes; what fits no encoding becomes U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType) => Encoding.UTF8.GetString(bytes);
}
