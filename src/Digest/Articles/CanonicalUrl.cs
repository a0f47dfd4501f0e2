using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Articles;

/// <summary>
/// The identity of a web address: two addresses of one page give the same text, and that text gives itself.
/// It is a key to compare by, not an address to open: "www." and a closing slash are gone, http is written https.
/// </summary>
public static partial class CanonicalUrl
{
    private const int Longest = 8192; // what common servers accept at most in a request line

    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "ttclid", "igshid", "igsh",
        "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "__s", "oly_enc_id", "oly_anon_id", "vero_id", "vero_conv", "wickedid",
        "_ga", "_gl", "_openstat", "ncid", "cmpid", "icid", "ito", "s_cid", "spm", "scm", "xtor", "echobox", "guccounter", "guce_referrer",
        "guce_referrer_sig", "cvid", "ocid", "at_medium", "at_campaign", "at_custom1", "at_custom2", "at_custom3", "at_custom4",
        "amp", "amp_js_v", "amp_gsa", "usqp", "outputtype", "feature", "ref_src", "ref_url", "rss", "source_rss", "smid", "partner",
        "traffic_source", "wt_mc", "wt_zmc", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "share_source", "ns_mchannel",
        "ns_source", "ns_campaign", "ns_linkname", "ns_fee", "sr_share", "cmp", "itm_source", "itm_medium", "itm_campaign", "taid",
    };

    private static readonly string[] TrackingBeginnings = ["utm_", "mtm_", "pk_", "piwik_", "hsa_", "stm_", "trk_", "ga_", "at_"];

    private static readonly string[] Fronts = ["www.", "amp."];

    private static readonly (string Amp, string Plain)[] AmpEndings = [(".amp.html", ".html"), (".amp", "")];

    /// <summary>The key of an absolute http or https <paramref name="address"/>, or null for anything else.</summary>
    public static string? Of(string address)
    {
        if (Parse(address) is not { } uri)
        {
            return null;
        }

        var behind = BehindCache(uri);
        var path = PathOf(behind);
        var key = new StringBuilder("https://").Append(HostOf(behind));
        if (!behind.IsDefaultPort)
        {
            key.Append(':').Append(behind.Port);
        }

        key.Append(path);
        AppendQuery(key, behind.Query);
        return key.ToString();
    }

    private static Uri? Parse(string address)
    {
        var trimmed = address.AsSpan().Trim();
        if (trimmed.Length is 0 or > Longest)
        {
            return null;
        }

        return Uri.TryCreate(LonePercent().Replace(trimmed.ToString(), "%25"), UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.Host.Length > 0
            ? uri
            : null;
    }

    // One that begins no code stands for itself; left so, it would begin one with what comes out of the code behind it.
    [GeneratedRegex("%(?![0-9A-Fa-f]{2})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LonePercent();

    // Google's AMP viewer and AMP's own cache carry the page's address in the path: /amp/s/host/… and /c/s/host/….
    private static Uri BehindCache(Uri uri)
    {
        var path = uri.AbsolutePath;
        var carried =
            uri.Host.StartsWith("www.google.", StringComparison.Ordinal) && path.StartsWith("/amp/", StringComparison.Ordinal) ? path[5..]
            : uri.Host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal) && path.Length > 3 && path[2] == '/' ? path[3..]
            : null;
        if (carried is null)
        {
            return uri;
        }

        var bare = carried.StartsWith("s/", StringComparison.Ordinal) ? carried[2..] : carried;
        return bare.Contains('.') && Uri.TryCreate("https://" + bare + uri.Query, UriKind.Absolute, out var page) ? page : uri;
    }

    private static string HostOf(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        while (Array.Find(Fronts, front => host.StartsWith(front, StringComparison.Ordinal) && host.AsSpan(front.Length).Contains('.')) is { } front)
        {
            host = host[front.Length..];
        }

        return host;
    }

    private static string PathOf(Uri uri)
    {
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (first, last) = (0, segments.Length - 1);
        while (last >= 0)
        {
            segments[last] = WithoutAmpEnding(segments[last]);
            if (last is 0 || segments[last] is not ("amp" or "amp.html" or "amphtml"))
            {
                break;
            }

            last--;
        }

        while (first < last && segments[first] is "amp")
        {
            first++;
        }

        return "/" + string.Join('/', segments[first..(last + 1)]);
    }

    private static string WithoutAmpEnding(string segment)
    {
        while (Array.Find(AmpEndings, ending => segment.EndsWith(ending.Amp, StringComparison.Ordinal)) is { Amp: not null } ending
            && segment[..^ending.Amp.Length] + ending.Plain is not ("" or ".html" or "." or "..") and var plain)
        {
            segment = plain;
        }

        return segment;
    }

    // Parameters are put in order: the same set in another order is the same page. A question mark before one is a slip of whoever wrote it.
    private static void AppendQuery(StringBuilder key, string query)
    {
        var kept = query.Split('&')
            .Select(parameter => parameter.TrimStart('?'))
            .Where(parameter => parameter.Length > 0 && !IsTracking(parameter.Split('=', 2)[0]))
            .Order(StringComparer.Ordinal);
        var sign = '?';
        foreach (var parameter in kept)
        {
            key.Append(sign).Append(parameter);
            sign = '&';
        }
    }

    private static bool IsTracking(string name) =>
        Tracking.Contains(name)
        || TrackingBeginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
