using System.IO.Compression;
using System.Text;

namespace Digest.Tests.Support;

/// <summary>How the body of a <see cref="FakePage"/> goes out.</summary>
public enum FakeBody
{
    /// <summary>As it should.</summary>
    Whole,

    /// <summary>A few bytes at a time, and never the last.</summary>
    Drip,

    /// <summary>Over and over, without an end.</summary>
    Endless,

    /// <summary>Its first half, as if it were the whole; then the connection is cut.</summary>
    Cut,

    /// <summary>No answer at all: the connection is cut.</summary>
    Reset,

    /// <summary>No answer at all: the connection stays open.</summary>
    Hang,
}

/// <summary>What <see cref="FakeWeb"/> answers at an address.</summary>
public sealed record FakePage
{
    public int Status { get; init; } = 200;

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public byte[] Body { get; init; } = [];

    public FakeBody Form { get; init; }

    /// <summary>The answer waits for this: a slow page is slow for as long as the test wants.</summary>
    public Task Until { get; init; } = Task.CompletedTask;

    public static FakePage Of(int status) => new() { Status = status };

    public static FakePage Of(string body, string type = "application/rss+xml") => Of(Encoding.UTF8.GetBytes(body), type);

    public static FakePage Of(byte[] body, string type = "application/rss+xml") => new FakePage { Body = body }.With("Content-Type", type);

    public static FakePage Html(string body) => Of(body, "text/html; charset=utf-8");

    public static FakePage Redirect(int status, string location) => Of(status).With("Location", location);

    /// <summary>Zeros without end, as small as gzip makes them: 64 MiB out of 64 KiB.</summary>
    public static FakePage GzipBomb() => Of(Pack(new byte[64 * 1024 * 1024], "gzip")).With("Content-Encoding", "gzip");

    /// <summary>The same with one more header; the same name may come twice.</summary>
    public FakePage With(string header, string value) => this with { Headers = [.. Headers, new(header, value)] };

    /// <summary>The same, its body packed: gzip, deflate (zlib), br, or raw-deflate.</summary>
    public FakePage Packed(string coding)
    {
        var packed = Pack(Body, coding);
        return (this with { Body = packed }).With("Content-Encoding", coding == "raw-deflate" ? "deflate" : coding);
    }

    public static byte[] Pack(byte[] body, string coding)
    {
        using var result = new MemoryStream();
        using (var stream = Packer(result, coding))
        {
            stream.Write(body);
        }

        return result.ToArray();
    }

    private static Stream Packer(Stream result, string coding) => coding switch
    {
        "gzip" => new GZipStream(result, CompressionLevel.Fastest, leaveOpen: true),
        "deflate" => new ZLibStream(result, CompressionLevel.Fastest, leaveOpen: true),
        "raw-deflate" => new DeflateStream(result, CompressionLevel.Fastest, leaveOpen: true),
        "br" => new BrotliStream(result, CompressionLevel.Fastest, leaveOpen: true),
        _ => throw new ArgumentException($"no packer for {coding}", nameof(coding)),
    };
}
