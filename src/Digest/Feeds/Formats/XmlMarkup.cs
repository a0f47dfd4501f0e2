using System.Buffers;
using System.Text;

namespace Digest.Feeds.Formats;

/// <summary>XHTML inside an element as HTML source: the outer <c>div</c> taken off, CDATA written out.</summary>
internal static class XmlMarkup
{
    private const string Open = "<![CDATA[";

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("<abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>The HTML source of what <paramref name="node"/> holds.</summary>
    public static string Of(XmlNode node)
    {
        var raw = IsWrapped(node, out var div) ? div.Raw : node.Raw;
        var html = raw.Contains(Open, StringComparison.Ordinal) ? WithoutSections(raw) : raw.ToString();
        return PrefixOf(node.Raw.TrimStart()) is { IsEmpty: false } prefix ? WithoutPrefix(html, prefix) : html;
    }

    // <xhtml:div><xhtml:p>…: whoever names the space so names it throughout.
    private static ReadOnlySpan<char> PrefixOf(ReadOnlySpan<char> raw)
    {
        var colon = raw.StartsWith("<") ? raw.IndexOfAnyExcept(NameLetters) : -1;
        return colon > 1 && raw[colon] == ':' ? raw[1..colon] : default;
    }

    private static string WithoutPrefix(string html, ReadOnlySpan<char> prefix) =>
        html.Replace($"<{prefix}:", "<", StringComparison.Ordinal).Replace($"</{prefix}:", "</", StringComparison.Ordinal);

    private static bool IsWrapped(XmlNode node, out XmlNode div)
    {
        div = node.First ?? node;
        return node.First is { Name: "div" } && node.Raw.TrimStart().StartsWith("<", StringComparison.Ordinal) && !HasSecond(node);
    }

    private static bool HasSecond(XmlNode node)
    {
        var count = 0;
        foreach (var _ in node)
        {
            count++;
        }

        return count > 1;
    }

    private static string WithoutSections(ReadOnlySpan<char> raw)
    {
        var html = new StringBuilder(raw.Length);
        while (raw.IndexOf(Open, StringComparison.Ordinal) is >= 0 and var at)
        {
            html.Append(raw[..at]);
            raw = raw[(at + Open.Length)..];
            var end = raw.IndexOf("]]>", StringComparison.Ordinal);
            html.Append(Html.Escape((end < 0 ? raw : raw[..end]).ToString()));
            raw = end < 0 ? default : raw[(end + 3)..];
        }

        return html.Append(raw).ToString();
    }
}
