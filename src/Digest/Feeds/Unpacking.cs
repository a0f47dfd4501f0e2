using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Digest.Feeds;

/// <summary>
/// Undoes the content codings of an answer: gzip, deflate (with zlib's frame and without), brotli; no more than a cap comes out.
/// A coding that is named but was not done leaves the bytes as they are; gzip that nobody named is seen by its mark.
/// </summary>
internal static class Unpacking
{
    /// <summary>Honest answers are packed once, misconfigured ones twice.</summary>
    private const int MaxLayers = 2;

    private static readonly byte[] GzipMark = [0x1F, 0x8B, 8];

    /// <summary>What gzip writes around the data, bytes (RFC 1952).</summary>
    private const int GzipFrame = 18;

    /// <summary>Undoes what the header <c>Content-Encoding</c> names (null: it is absent); at most <paramref name="cap"/> bytes come out.</summary>
    public static Unpacked Undo(byte[] body, string? codings, int cap)
    {
        var layers = (codings ?? "").ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (layers.Length > MaxLayers)
        {
            return new Unpacked.Broken("the answer is packed too many times");
        }

        foreach (var layer in layers.Reverse())
        {
            var result = UndoOne(body, layer, cap);
            if (result is not Unpacked.Whole whole)
            {
                return result;
            }

            body = whole.Body;
        }

        return body.AsSpan().StartsWith(GzipMark) ? Gzip(body, cap) : new Unpacked.Whole(body);
    }

    private static Unpacked UndoOne(byte[] body, string coding, int cap)
    {
        var result = coding switch
        {
            "identity" or "none" or "utf-8" => new Unpacked.Whole(body),
            "gzip" or "x-gzip" => body.AsSpan().StartsWith(GzipMark) ? Gzip(body, cap) : new Unpacked.Whole(body),
            "deflate" => Deflate(body, cap),
            "br" => Brotli(body, cap),
            _ => new Unpacked.Broken($"the answer is packed in a way we do not know ({coding})"),
        };
        return result is Unpacked.Broken && IsPlain(body) ? new Unpacked.Whole(body) : result;
    }

    private static Unpacked Gzip(byte[] body, int cap)
    {
        var result = Inflate(body, source => new GZipStream(source, CompressionMode.Decompress), cap, out _);

        // The stream takes a cut body for a whole one. The last four bytes state the length (of the last part, if there
        // are several): more than came out, and it was cut.
        return result is Unpacked.Whole whole && (body.Length < GzipFrame || BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan()[^4..]) > whole.Body.Length)
            ? Unpacked.Cut
            : result;
    }

    private static Unpacked Deflate(byte[] body, int cap)
    {
        var framed = body is [var method, var flags, ..] && (method & 0xF) == 8 && ((method << 8) + flags) % 31 == 0; // RFC 1950
        var result = Inflate(
            body,
            source => framed ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress),
            cap,
            out var wantedMore);
        return result is Unpacked.Whole && wantedMore ? Unpacked.Cut : result;
    }

    private static Unpacked Inflate(byte[] body, Func<Stream, Stream> unpack, int cap, out bool wantedMore)
    {
        using var source = new Source(body);
        using var plain = unpack(source);
        using var result = new MemoryStream();
        var chunk = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            while (plain.Read(chunk) is var count and > 0)
            {
                if (result.Length + count > cap)
                {
                    return Unpacked.Large;
                }

                result.Write(chunk, 0, count);
            }

            return new Unpacked.Whole(result.ToArray());
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            // The second where zlib asks for a dictionary that both sides would have to know.
            return Unpacked.Bad;
        }
        finally
        {
            wantedMore = source.WantedMore;
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static Unpacked Brotli(byte[] body, int cap)
    {
        using var decoder = new BrotliDecoder();
        using var result = new MemoryStream();
        var chunk = new byte[81920];
        var rest = body.AsSpan();
        while (true)
        {
            var status = decoder.Decompress(rest, chunk, out var read, out var written);
            rest = rest[read..];
            result.Write(chunk, 0, written);
            if (result.Length > cap)
            {
                return Unpacked.Large;
            }

            if (status != OperationStatus.DestinationTooSmall)
            {
                return status switch
                {
                    OperationStatus.Done => new Unpacked.Whole(result.ToArray()),
                    OperationStatus.NeedMoreData => Unpacked.Cut,
                    _ => Unpacked.Bad,
                };
            }
        }
    }

    /// <summary>Text as feeds begin: a tag, an object, blanks, a byte order mark.</summary>
    private static bool IsPlain(byte[] body) => body is [(byte)'<' or (byte)'{' or (byte)' ' or (byte)'\n' or (byte)'\r' or 0xEF or 0xFE or 0xFF, ..];

    /// <summary>Bytes that tell whether more was wanted than there is.</summary>
    private sealed class Source(byte[] body) : MemoryStream(body)
    {
        public bool WantedMore { get; private set; }

        // Reads into a span come here too, in a class that derives.
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            WantedMore |= read == 0;
            return read;
        }
    }
}

/// <summary>What came out of the packing.</summary>
internal abstract record Unpacked
{
    public static readonly Unpacked Large = new TooLarge();
    public static readonly Unpacked Cut = new Broken("the packed answer breaks off");
    public static readonly Unpacked Bad = new Broken("the answer is packed wrongly");

    public sealed record Whole(byte[] Body) : Unpacked;

    public sealed record TooLarge : Unpacked;

    public sealed record Broken(string Why) : Unpacked;
}
