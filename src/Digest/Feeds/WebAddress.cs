using System.Text;

namespace Digest.Feeds;

/// <summary>
/// An http(s) address the way it is asked: character for character as it was given, without the fragment.
/// Only what cannot stand in a request at all (spaces, control characters, letters outside ASCII) is percent-encoded.
/// </summary>
internal sealed record WebAddress
{
    /// <summary>Longer ones work nowhere (RFC 9110 asks for 8,000 at least).</summary>
    private const int MaxLength = 8000;

    // The usual Uri decodes, re-encodes and shortens paths; a signed address does not survive that.
    private static readonly UriCreationOptions AsGiven = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private WebAddress(string text, Uri uri) => (Text, Uri) = (text, uri);

    public string Text { get; }

    public Uri Uri { get; }

    /// <summary>The host in lower case, international names in their ASCII form.</summary>
    public string Host => Uri.IdnHost;

    public bool IsEncrypted => Uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>Reads an absolute address; null: it is none that can be asked over http or https.</summary>
    public static WebAddress? Parse(string? text)
    {
        text = text?.Trim();
        if (text is null || text.Length > MaxLength || !IsWeb(text))
        {
            return null;
        }

        var sendable = WithPath(Escaped(text.Split('#')[0]));
        return Uri.TryCreate(sendable, AsGiven, out var uri) && HasHost(uri) ? new WebAddress(sendable, uri) : null;
    }

    /// <summary>Follows a reference found here (a redirect, a link); null: it leads to no web address.</summary>
    public WebAddress? Resolve(string reference)
    {
        reference = reference.Trim();
        if (reference.StartsWith("//"))
        {
            return Parse($"{Uri.Scheme}:{reference}");
        }

        if (reference.StartsWith('/'))
        {
            return Parse($"{Uri.Scheme}://{Uri.Authority}{reference}");
        }

        return Parse(reference) ?? (Uri.TryCreate(new Uri(Text), reference, out var uri) ? Parse(uri.AbsoluteUri) : null);
    }

    public override string ToString() => Text;

    private static bool IsWeb(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool HasHost(Uri uri)
    {
        try
        {
            return uri.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static string WithPath(string text)
    {
        var start = text.IndexOf("//") + 2;
        var end = text.AsSpan(start).IndexOfAny('/', '?');
        return end < 0 ? text + "/" : text[start + end] == '?' ? text.Insert(start + end, "/") : text;
    }

    // The host keeps its letters: it has a form of its own for the wire.
    private static string Escaped(string text)
    {
        var start = text.IndexOf("//") + 2;
        var path = text.AsSpan(start).IndexOfAny('/', '?');
        if (path < 0)
        {
            return text;
        }

        var result = new StringBuilder(text, 0, start + path, text.Length);
        foreach (var rune in text[(start + path)..].EnumerateRunes())
        {
            Append(result, rune);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, Rune rune)
    {
        if (rune.Value is > ' ' and < 0x7F)
        {
            result.Append((char)rune.Value);
            return;
        }

        foreach (var part in Encoding.UTF8.GetBytes(rune.ToString()))
        {
            result.Append('%').Append(part.ToString("X2"));
        }
    }
}
