using System.Net.Sockets;

namespace Digest.Feeds;

/// <summary>Says in one sentence for people why a connection did not work.</summary>
internal static class FetchTrouble
{
    public static string Why(Exception error, FetchTrip trip)
    {
        var host = trip.Here.Host;
        var causes = Causes(error).ToList();
        if (causes.OfType<PrivateAddressException>().Any())
        {
            return trip.Hops > 0 ? "it leads to an address inside a private network" : $"{host} is inside a private network";
        }

        if (causes.OfType<SocketException>().Any(cause => cause.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain))
        {
            return $"there is no server named {host}";
        }

        return Kind(causes) switch
        {
            HttpRequestError.SecureConnectionError => $"no secure connection to {host} can be made: its certificate or its encryption is not in order",
            HttpRequestError.ResponseEnded => $"the answer of {host} broke off",
            HttpRequestError.ConfigurationLimitExceeded => $"the answer of {host} has too many headers",
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => $"{host} does not answer as a web server does",
            HttpRequestError.ConnectionError => $"{host} does not answer",
            _ => causes.OfType<IOException>().Any() ? $"the answer of {host} broke off" : $"{host} does not answer",
        };
    }

    private static HttpRequestError? Kind(List<Exception> causes) =>
        causes.OfType<HttpIOException>().FirstOrDefault()?.HttpRequestError ?? causes.OfType<HttpRequestException>().FirstOrDefault()?.HttpRequestError;

    private static IEnumerable<Exception> Causes(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
