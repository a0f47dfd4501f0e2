using System.Buffers;

namespace Digest.Telegram.Api;

/// <summary>Reads a body that may be larger than anyone wants.</summary>
internal static class BoundedBody
{
    private const int Chunk = 16 * 1024;

    /// <summary>The whole body; null when it has more than <paramref name="most"/> bytes.</summary>
    public static async Task<byte[]?> Read(HttpContent content, int most, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var kept = new MemoryStream();
        var chunk = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(chunk, cancellation)) > 0)
            {
                if (kept.Length + read > most)
                {
                    return null;
                }

                kept.Write(chunk, 0, read);
            }

            return kept.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
