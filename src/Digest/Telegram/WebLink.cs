namespace Digest.Telegram;

/// <summary>
/// Which addresses Telegram makes links of. From others it silently takes the link away, or, with its own
/// <c>tg://</c>, makes a mention: nothing that a feed should be able to write.
/// </summary>
internal static class WebLink
{
    /// <summary>Our own bound: a longer address is a mistake, and a hundred of them would not fit a message.</summary>
    private const int Longest = 2_000;

    /// <summary>The address ready for a link; null unless it is http or https with a host that has a dot.</summary>
    public static string? Of(string? address) =>
        address is { Length: > 0 and <= Longest }
        && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0
        && HasDot(uri.Host)
        && uri.AbsoluteUri is { Length: <= Longest } whole
            ? whole
            : null;

    private static bool HasDot(string host) => host.IndexOf('.') is > 0 and var dot && dot < host.Length - 1;
}
