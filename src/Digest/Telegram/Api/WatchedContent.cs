using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Digest.Telegram.Api;

/// <summary>A request's body that knows whether it has begun to leave: before that moment nothing can have been done by it.</summary>
internal sealed class WatchedContent : HttpContent
{
    private readonly Func<Stream, CancellationToken, Task> write;
    private readonly long? length;

    private WatchedContent(Func<Stream, CancellationToken, Task> write, long? length, string type)
    {
        (this.write, this.length) = (write, length);
        Headers.TryAddWithoutValidation("Content-Type", type);
    }

    /// <summary>The body, or a part of it, may have arrived.</summary>
    public bool HasBegun { get; private set; }

    public static WatchedContent Json<T>(T request, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(request, type);
        return new WatchedContent((stream, cancellation) => stream.WriteAsync(json, cancellation).AsTask(), json.Length, "application/json");
    }

    /// <summary>A form, whose parts rest in memory.</summary>
    public static WatchedContent Form(MultipartFormDataContent form) =>
        new(form.CopyToAsync, form.Headers.ContentLength, $"{form.Headers.ContentType}");

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        HasBegun = true;
        return write(stream, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = this.length ?? 0;
        return this.length is not null;
    }
}
