using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Digest.Feeds.Hubs;

/// <summary>What a hub calls us with.</summary>
/// <param name="Method">GET to make sure that we asked, POST to push.</param>
/// <param name="Token">The end of the path.</param>
/// <param name="Query">What stands behind the question mark, by name; the first where a name stands twice.</param>
/// <param name="Signature">The header <c>X-Hub-Signature</c>, or null.</param>
/// <param name="Body">What is pushed.</param>
public sealed record HubCall(string Method, string Token, IReadOnlyDictionary<string, string> Query, string? Signature, byte[] Body);

/// <summary>What is answered, and the feed whose document was pushed; null where none was.</summary>
public sealed record HubAnswer(HttpStatusCode Status, string Text = "", Hub? Pushed = null);

/// <summary>Answers hubs: agrees to what we asked for, takes what is signed with our secret, and nothing else. Knows no listener.</summary>
public sealed class HubDesk(HubStore hubs, TimeProvider time)
{
    /// <summary>A hub that names no end is believed for a day, and none for longer than a month.</summary>
    private static readonly TimeSpan Unstated = TimeSpan.FromDays(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Longer challenges are no challenges, characters.</summary>
    private const int LongestChallenge = 1000;

    /// <summary>Answers one call.</summary>
    public async Task<HubAnswer> Answer(HubCall call)
    {
        if (await hubs.Find(call.Token) is not { } hub)
        {
            return new HubAnswer(HttpStatusCode.NotFound);
        }

        return call.Method switch
        {
            "GET" => await Verify(hub, call.Query),
            "POST" => Take(hub, call),
            _ => new HubAnswer(HttpStatusCode.MethodNotAllowed),
        };
    }

    /// <summary>We only ever subscribe: whoever says that we want to end it is not believed.</summary>
    private async Task<HubAnswer> Verify(Hub hub, IReadOnlyDictionary<string, string> query)
    {
        if (query.GetValueOrDefault("hub.topic") != hub.Topic || hub.AskedAt is null)
        {
            return new HubAnswer(HttpStatusCode.NotFound);
        }

        switch (query.GetValueOrDefault("hub.mode"))
        {
            case "denied":
                await hubs.Refuse(hub, Cut(query.GetValueOrDefault("hub.reason") ?? "it gave no reason"));
                return new HubAnswer(HttpStatusCode.OK);
            case "subscribe" when query.GetValueOrDefault("hub.challenge") is { Length: > 0 and <= LongestChallenge } challenge:
                await hubs.Promise(hub, (time.GetUtcNow() + LeaseOf(query.GetValueOrDefault("hub.lease_seconds"))).ToUnixTimeMilliseconds());
                return new HubAnswer(HttpStatusCode.OK, challenge);
            default:
                return new HubAnswer(HttpStatusCode.NotFound);
        }
    }

    /// <summary>What is not signed rightly is dropped; the answer does not tell, so that nobody can try secrets out.</summary>
    private static HubAnswer Take(Hub hub, HubCall call) =>
        new(HttpStatusCode.Accepted, Pushed: IsSigned(hub.Secret, call.Signature, call.Body) ? hub : null);

    private static TimeSpan LeaseOf(string? seconds)
    {
        var stated = int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? TimeSpan.FromSeconds(number) : Unstated;
        return stated < Longest ? stated : Longest;
    }

    private static bool IsSigned(string secret, string? signature, byte[] body)
    {
        var (method, hex) = (signature ?? "").Split('=', 2) is [var name, var rest] ? (name, rest) : ("", "");
        return HashOf(method) is { } hash && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(CryptographicOperations.HmacData(hash, Encoding.UTF8.GetBytes(secret), body))),
            Encoding.ASCII.GetBytes(hex.Trim().ToLowerInvariant()));
    }

    /// <summary>SHA-1 is what hubs of WebSub's forerunner sign with. As a signature with a secret it is not broken.</summary>
    private static HashAlgorithmName? HashOf(string method) => method.ToLowerInvariant() switch
    {
        "sha1" => HashAlgorithmName.SHA1,
        "sha256" => HashAlgorithmName.SHA256,
        "sha384" => HashAlgorithmName.SHA384,
        "sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    private static string Cut(string text) => text.Length > LongestChallenge ? text[..LongestChallenge] : text;
}
