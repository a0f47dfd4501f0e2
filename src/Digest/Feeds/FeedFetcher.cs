using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Digest.Feeds;

/// <summary>
/// The one way to foreign servers. An answer is bounded in size and time, comes from the public internet alone,
/// and whatever goes wrong is an outcome: only the caller's own cancellation is thrown.
/// </summary>
public sealed class FeedFetcher : IDisposable
{
    private const string UserAgent = "Digest/1.0 (feed reader)";

    private readonly FeedOptions options;
    private readonly TimeProvider clock;
    private readonly HostManners manners;
    private readonly HttpMessageInvoker http;

    public FeedFetcher(FeedOptions options, TimeProvider clock)
        : this(options, clock, PublicSockets.Open(options, clock))
    {
    }

    internal FeedFetcher(FeedOptions options, TimeProvider clock, SocketsHttpHandler sockets)
    {
        this.options = options;
        this.clock = clock;
        manners = new HostManners(options, clock);
        http = new HttpMessageInvoker(sockets);
    }

    /// <summary>Asks once, follows redirects, takes the answer. Waits first until the host may be asked.</summary>
    public async Task<FetchOutcome> Fetch(FetchRequest request, CancellationToken cancellation)
    {
        if (WebAddress.Parse(request.Address) is not { } start)
        {
            return new FetchOutcome.Failed("this is no web address: it must begin with http:// or https://");
        }

        var trip = new FetchTrip(request, start, options.MaxHops);
        while (true)
        {
            if (await Ask(trip, cancellation) is { } outcome)
            {
                return outcome;
            }
        }
    }

    /// <summary>Hands a form to a server, once, without following redirects. Null: it took it; else why not, one sentence without a full stop.</summary>
    public async Task<string?> Post(string address, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancellation)
    {
        if (WebAddress.Parse(address) is not { } there)
        {
            return "this is no web address";
        }

        using var turn = await manners.Await(there.Host, cancellation);
        if (turn.HeldFor is not null)
        {
            return $"{there.Host} has asked to be left alone";
        }

        using var deadline = new CancellationTokenSource(options.Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, there.Uri) { Content = new FormUrlEncodedContent(form) };
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
            using var response = await http.SendAsync(request, either.Token);
            return response.IsSuccessStatusCode ? null : $"it answered {(int)response.StatusCode}";
        }
        catch (Exception error)
        {
            cancellation.ThrowIfCancellationRequested();
            return FetchTrouble.Why(error, new FetchTrip(new FetchRequest(address), there, maxHops: 0));
        }
    }

    public void Dispose()
    {
        http.Dispose();
        manners.Dispose();
    }

    /// <summary>Asks where the trip is now, when its turn has come; null: it leads on, and the trip has gone there.</summary>
    private async Task<FetchOutcome?> Ask(FetchTrip trip, CancellationToken cancellation)
    {
        var host = trip.Here.Host;
        using var turn = await manners.Await(host, cancellation);
        if (turn.HeldFor is { } held)
        {
            return new FetchOutcome.Wait(held, $"{host} has asked to be left alone");
        }

        var started = clock.GetTimestamp();
        var outcome = await AskInTime(trip, cancellation);
        trip.Spent += clock.GetElapsedTime(started);
        if (outcome is FetchOutcome.Wait wait)
        {
            manners.Hold(host, wait.For);
        }

        return outcome;
    }

    private async Task<FetchOutcome?> AskInTime(FetchTrip trip, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(trip.Left(options.Deadline), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            return await Exchange(trip, either.Token);
        }
        catch (Exception error)
        {
            cancellation.ThrowIfCancellationRequested();
            return new FetchOutcome.Failed(deadline.IsCancellationRequested
                ? $"{trip.Here.Host} did not finish within {options.Deadline.TotalSeconds:0} seconds"
                : FetchTrouble.Why(error, trip));
        }
    }

    private async Task<FetchOutcome?> Exchange(FetchTrip trip, CancellationToken cancellation)
    {
        using var request = Request(trip);
        using var response = await http.SendAsync(request, cancellation);
        if (!IsRedirect(response.StatusCode))
        {
            return await new FetchAnswer(response, trip, options).Read(clock.GetUtcNow(), cancellation);
        }

        return trip.Follow((int)response.StatusCode, response.Header("Location")) is { } why ? new FetchOutcome.Failed(why) : null;
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 300 or 301 or 302 or 303 or 307 or 308;

    private static HttpRequestMessage Request(FetchTrip trip)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, trip.Here.Uri)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        Add("User-Agent", UserAgent);
        Add("Accept", trip.Accept);
        Add("Accept-Encoding", "gzip, br, deflate");
        Add("If-None-Match", trip.Validators.ETag);
        Add("If-Modified-Since", trip.Validators.Modified);

        // A name and password in the feed's own address are meant for it; those of a redirect are not ours to send.
        if (trip.Hops == 0 && trip.Here.Uri.UserInfo is { Length: > 0 } login)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(login))));
        }

        return request;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
