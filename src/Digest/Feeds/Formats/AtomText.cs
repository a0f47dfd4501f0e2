using System.Text;
using System.Text.Unicode;

namespace Digest.Feeds.Formats;

/// <summary>
/// Text as Atom states it: plain, HTML, XHTML, or bytes in base 64, by the attributes <c>type</c> and (Atom 0.3) <c>mode</c>.
/// </summary>
internal static class AtomText
{
    private enum Form
    {
        Plain,
        Unstated,
        Html,
        Markup,
        Bytes,
        BytesOfHtml,
    }

    /// <summary>As one line of plain text.</summary>
    public static string Line(XmlNode node) => FormOf(node) switch
    {
        Form.Plain => Html.OneLine(node.Text),
        Form.Unstated => Html.OneLine(Untyped(node.Text)),
        Form.Html => Html.Line(node.Text),
        Form.Markup => Html.Line(XmlMarkup.Of(node)),
        Form.BytesOfHtml => Html.Line(FromBase64(node.Text)),
        _ => Html.OneLine(FromBase64(node.Text)),
    };

    /// <summary>As sanitised HTML, links made absolute; null when nothing is left.</summary>
    public static string? AsHtml(XmlNode node, Uri? document)
    {
        var html = FormOf(node) switch
        {
            Form.Plain or Form.Unstated => Html.Escape(node.Text),
            Form.Html => Clean(node.Text),
            Form.Markup => Clean(XmlMarkup.Of(node)),
            Form.BytesOfHtml => Clean(FromBase64(node.Text)),
            _ => Html.Escape(FromBase64(node.Text)),
        };
        html = html.Trim();
        return html.Length == 0 ? null : html;

        string Clean(string text) => HtmlSanitiser.Clean(text, Scope.Base(node, document));
    }

    private static Form FormOf(XmlNode node)
    {
        var type = node.Attribute("type")?.ToLowerInvariant();
        var mode = node.Attribute("mode")?.ToLowerInvariant();
        var isHtml = type is "html" or "xhtml" || (type?.Contains("html", StringComparison.Ordinal) ?? false);
        if (mode == "base64")
        {
            return type is null or "text/plain" or "text" ? Form.Bytes : Form.BytesOfHtml;
        }

        if (node.First is not null)
        {
            return Form.Markup;
        }

        return type switch
        {
            null or "" => mode is "escaped" ? Form.Html : Form.Unstated,
            "text" or "text/plain" or "plain" => Form.Plain,
            "xhtml" or "application/xhtml+xml" => mode == "escaped" ? Form.Html : Form.Markup,
            _ when isHtml => Form.Html,
            _ when type.EndsWith("xml", StringComparison.Ordinal) => Form.Markup,
            _ when type.StartsWith("text/", StringComparison.Ordinal) || !type.Contains('/', StringComparison.Ordinal) => Form.Plain,
            _ => Form.BytesOfHtml,
        };
    }

    /// <summary>Text without a type is plain by the norm, yet programs that forget the type escape twice: <c>AT&amp;amp;amp;T</c>.</summary>
    private static string Untyped(string text) => Entities.DecodeAll(text);

    /// <summary>The text in base 64; as it stands when it is not that after all.</summary>
    private static string FromBase64(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) && Utf8.IsValid(bytes.AsSpan(0, length))
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : text;
    }
}
