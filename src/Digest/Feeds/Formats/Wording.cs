namespace Digest.Feeds.Formats;

/// <summary>The words of an element by the vocabulary it belongs to: Atom says what form they have, everybody else writes HTML.</summary>
internal static class Wording
{
    /// <summary>One line of plain text, empty when there is none.</summary>
    public static string Line(XmlNode? node, bool isAtom) => node is not { } stated ? ""
        : IsAtom(stated, isAtom) ? AtomText.Line(stated)
        : Html.Line(stated.Text);

    /// <summary>Sanitised HTML with absolute links, or null when nothing is left.</summary>
    public static string? AsHtml(XmlNode node, bool isAtom, Uri? document)
    {
        if (IsAtom(node, isAtom))
        {
            return AtomText.AsHtml(node, document);
        }

        var html = HtmlSanitiser.Clean(node.Text, Scope.Base(node, document)).Trim();
        return html.Length == 0 ? null : html;
    }

    private static bool IsAtom(XmlNode node, bool isAtom) => node.Space == Space.Atom || (isAtom && node.Space == Space.Core);
}
