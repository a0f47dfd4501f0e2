using System.Buffers;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;

namespace Digest.Feeds;

/// <summary>Makes an outcome of the answer at the end of a trip.</summary>
internal sealed class FetchAnswer(HttpResponseMessage response, FetchTrip trip, FeedOptions options)
{
    /// <summary>A validator longer than this is thrown away: it would be kept, and sent with every request.</summary>
    private const int MaxValidator = 2000;

    /// <summary>Most documents are no larger: room for them is borrowed, not made.</summary>
    private const int UsualBytes = 128 * 1024;

    private int Status => (int)response.StatusCode;

    public async Task<FetchOutcome> Read(DateTimeOffset now, CancellationToken cancellation) => Status switch
    {
        304 => Unchanged(now),
        410 => new FetchOutcome.Gone("it answered 410: gone for good"),
        429 => new FetchOutcome.Wait(RetryAfter(now) ?? ComeBack.WithoutTime, $"{trip.Here.Host} is asked too often (429)"),
        503 when RetryAfter(now) is { } wait => new FetchOutcome.Wait(wait, $"{trip.Here.Host} is busy (503)"),
        204 or 205 or 206 => new FetchOutcome.Failed($"it answered {Status}: not a whole document", Status),
        >= 200 and < 300 => await Document(now, cancellation),
        _ => new FetchOutcome.Failed(Refusal(), Status),
    };

    private FetchOutcome Unchanged(DateTimeOffset now)
    {
        var (tag, modified) = trip.Validators;
        return tag is null && modified is null
            ? new FetchOutcome.Failed("it answered 304 (not changed) although nothing was known of it", Status)
            : new FetchOutcome.Unchanged(Validator("ETag") ?? tag, Validator("Last-Modified") ?? modified, trip.Here.Text, trip.MovedForGood, FreshFor(now));
    }

    private async Task<FetchOutcome> Document(DateTimeOffset now, CancellationToken cancellation)
    {
        var packed = await Body(cancellation);
        var unpacked = packed is null ? Unpacked.Large : Unpacking.Undo(packed, response.HeaderList("Content-Encoding"), options.MaxBytes);
        return unpacked switch
        {
            Unpacked.Whole { Body.Length: > 0 } whole => new FetchOutcome.Fetched(whole.Body, response.Header("Content-Type"))
            {
                FinalAddress = trip.Here.Text,
                ETag = Validator("ETag"),
                Modified = Validator("Last-Modified"),
                MovedForGood = trip.MovedForGood,
                FreshFor = FreshFor(now),
                Language = response.Header("Content-Language"),
                Location = response.Header("Content-Location"),
                Links = response.HeaderList("Link"),
            },
            Unpacked.Whole => new FetchOutcome.Failed("the answer is empty"),
            Unpacked.Broken broken => new FetchOutcome.Failed(broken.Why),
            _ => new FetchOutcome.Failed($"the answer is larger than {options.MaxBytes / 1024.0 / 1024:0.#} MiB"),
        };
    }

    /// <summary>The bytes as they come; null: more than is taken.</summary>
    private async Task<byte[]?> Body(CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > options.MaxBytes)
        {
            return null;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var body = ArrayPool<byte>.Shared.Rent(UsualBytes);
        try
        {
            var length = 0;
            while (await stream.ReadAsync(body.AsMemory(length), cancellation) is var count and > 0)
            {
                length += count;
                if (length > options.MaxBytes)
                {
                    return null;
                }

                body = length < body.Length ? body : Larger(body);
            }

            return body[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body);
        }
    }

    /// <summary>The same bytes with room for as many more.</summary>
    private static byte[] Larger(byte[] body)
    {
        var larger = ArrayPool<byte>.Shared.Rent(body.Length * 2);
        body.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(body);
        return larger;
    }

    private string Refusal() =>
        ReasonPhrases.GetReasonPhrase(Status) is { Length: > 0 } reason ? $"it answered {Status}: {reason.ToLowerInvariant()}" : $"it answered {Status}";

    private string? Validator(string name) => response.Header(name) is { Length: > 0 and <= MaxValidator } value ? value : null;

    private TimeSpan? RetryAfter(DateTimeOffset now) => ComeBack.RetryAfter(response.Header("Retry-After"), now);

    private TimeSpan? FreshFor(DateTimeOffset now) => ComeBack.FreshFor(
        response.HeaderList("Cache-Control"), response.Header("Age"), response.Header("Expires"), response.Header("Date"), now);
}

internal static class ResponseHeaders
{
    /// <summary>A header as it came, unparsed: what is not valid by the book counts too. The first where it stands twice; null: absent.</summary>
    public static string? Header(this HttpResponseMessage response, string name) => response.Values(name).FirstOrDefault();

    /// <summary>A header that may be spread over several lines, as one; null: absent.</summary>
    public static string? HeaderList(this HttpResponseMessage response, string name) =>
        response.Values(name) is { Count: > 0 } values ? string.Join(", ", values) : null;

    private static HeaderStringValues Values(this HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values) ? values : default;
}
