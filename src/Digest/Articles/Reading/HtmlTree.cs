using System.Collections.Frozen;
using Digest.Feeds.Formats;

namespace Digest.Articles.Reading;

/// <summary>
/// Builds the tree of a page. It forgives as browsers do what pages commonly get wrong (tags left open, closed twice,
/// in the wrong order), in one pass, with depth and size bounded: a hostile page costs no more than its length.
/// </summary>
internal sealed class HtmlTree
{
    private const int Deepest = 400; // elements nested deeper hang on the last one that is not
    private const int MostNodes = 400_000;

    private static readonly FrozenSet<string> Voids = FrozenSet.Create(StringComparer.Ordinal,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "command", "keygen");

    // What these hold is not markup.
    private static readonly FrozenSet<string> Raws = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes", "plaintext");

    private static readonly FrozenSet<string> ClosesParagraph = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre", "section",
        "summary", "table", "ul", "li", "dd", "dt", "tr", "td", "th");

    private static readonly FrozenSet<string> Inlines = FrozenSet.Create(StringComparer.Ordinal,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var");

    private static readonly FrozenSet<string> Known = Voids.Concat(Raws).Concat(ClosesParagraph).Concat(Inlines)
        .Concat(["html", "head", "body", "tbody", "thead", "tfoot", "caption", "colgroup", "option", "optgroup", "select", "button", "label",
            "noscript", "template", "svg", "path", "video", "audio", "picture", "object", "canvas", "math", "amp-img", "legend", "ruby", "rt", "rp"])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownNames = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    // Only what a reader asks for is kept of a tag.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = FrozenSet.Create(StringComparer.Ordinal,
        "class", "id", "itemprop", "itemtype", "role", "datetime", "content", "href", "src", "rel", "property", "name", "hidden", "style",
        "aria-hidden", "aria-label", "lang", "type", "data-testid", "data-component", "data-src", "title", "http-equiv", "data-qa",
        "data-type", "data-module", "data-track-section", "data-widget", "data-block", "data-datetime", "data-date", "data-timestamp")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HtmlNode root = HtmlNode.Element("#page");
    private readonly List<HtmlNode> open = [];
    private readonly Dictionary<string, int> openByName = new(StringComparer.Ordinal);
    private int tooDeep;
    private int nodes;

    private HtmlTree() => open.Add(root);

    /// <summary>The tree of <paramref name="html"/>. Never throws.</summary>
    public static HtmlNode Of(string html)
    {
        var tree = new HtmlTree();
        tree.Read(html);
        return tree.root;
    }

    private void Read(string html)
    {
        var at = 0;
        while (at < html.Length && nodes < MostNodes)
        {
            var tag = html.IndexOf('<', at);
            var end = tag < 0 ? html.Length : tag;
            if (end > at)
            {
                AddText(html, at, end);
            }

            if (tag < 0)
            {
                return;
            }

            at = ReadTag(html, tag);
        }
    }

    private void AddText(string html, int start, int end)
    {
        var run = html.AsSpan(start, end - start);
        if (open.Count == 1 && run.IsWhiteSpace())
        {
            return;
        }

        Add(HtmlNode.Run(run.IsWhiteSpace() ? " " : Entities.DecodeAll(run.ToString())));
    }

    private void Add(HtmlNode node)
    {
        open[^1].Append(node);
        nodes++;
    }

    // Returns where reading goes on.
    private int ReadTag(string html, int tag)
    {
        var rest = html.AsSpan(tag);
        if (rest.StartsWith("<!--"))
        {
            return EndOfComment(html, tag);
        }

        if (rest.Length < 2 || (!char.IsAsciiLetter(rest[1]) && rest[1] is not ('/' or '!' or '?')))
        {
            Add(HtmlNode.Run("<"));
            return tag + 1;
        }

        if (rest[1] is '!' or '?')
        {
            return After(html, ">", tag);
        }

        return rest[1] == '/' ? Close(html, tag) : Open(html, tag);
    }

    private static int EndOfComment(string html, int tag)
    {
        if (html.AsSpan(tag).StartsWith("<!-->"))
        {
            return tag + 5;
        }

        var end = html.IndexOf("-->", tag + 4, StringComparison.Ordinal);
        return end >= 0 ? end + 3 : After(html, ">", tag);
    }

    private static int After(string html, string end, int from)
    {
        var found = html.IndexOf(end, from, StringComparison.Ordinal);
        return found < 0 ? html.Length : found + end.Length;
    }

    private int Close(string html, int tag)
    {
        var (name, nameEnd) = NameAt(html, tag + 2);
        var after = After(html, ">", nameEnd);
        if (name.Length == 0 || openByName.GetValueOrDefault(name) == 0)
        {
            return after;
        }

        if (tooDeep > 0)
        {
            tooDeep--;
            return after;
        }

        CloseTo(name);
        return after;
    }

    // A closing tag of a word's mark-up does not close a block that stands between.
    private void CloseTo(string name)
    {
        var inline = Inlines.Contains(name);
        for (var at = open.Count - 1; at > 0; at--)
        {
            if (open[at].Name == name)
            {
                PopTo(at);
                return;
            }

            if (inline && !Inlines.Contains(open[at].Name))
            {
                return;
            }

            if (open[at].Name is "table" or "td" or "th" && name is not ("table" or "tr" or "td" or "th" or "tbody" or "thead" or "article" or "main" or "body" or "html" or "section"))
            {
                return;
            }
        }
    }

    private void PopTo(int at)
    {
        for (var last = open.Count - 1; last >= at; last--)
        {
            openByName[open[last].Name]--;
            open.RemoveAt(last);
        }
    }

    private int Open(string html, int tag)
    {
        var (name, at) = NameAt(html, tag + 1);
        var node = HtmlNode.Element(name);
        var end = ReadAttributes(html, at, node, out var closed);
        CloseImplied(name);
        if (name == "body" && openByName.GetValueOrDefault("head") > 0)
        {
            CloseTo("head");
        }

        Add(node);
        if (Raws.Contains(name))
        {
            return ReadRaw(html, end, node);
        }

        if (Voids.Contains(name) || (closed && !ClosesParagraph.Contains(name) && !Inlines.Contains(name)))
        {
            return end;
        }

        if (open.Count >= Deepest)
        {
            tooDeep++;
            return end;
        }

        open.Add(node);
        openByName[name] = openByName.GetValueOrDefault(name) + 1;
        return end;
    }

    private static int ReadRaw(string html, int start, HtmlNode node)
    {
        for (var at = start; html.IndexOf("</", at, StringComparison.Ordinal) is var found and >= 0; at = found + 2)
        {
            if (html.AsSpan(found + 2).StartsWith(node.Name, StringComparison.OrdinalIgnoreCase))
            {
                node.SetText(html[start..found]);
                return After(html, ">", found);
            }
        }

        return html.Length;
    }

    private void CloseImplied(string name)
    {
        if (ClosesParagraph.Contains(name) && openByName.GetValueOrDefault("p") > 0)
        {
            CloseWithin("p", "button", "td", "th", "table", "object", "caption");
        }

        switch (name)
        {
            case "li":
                CloseWithin("li", "ul", "ol", "menu", "dir");
                break;
            case "dt" or "dd":
                CloseWithin("dt", "dl");
                CloseWithin("dd", "dl");
                break;
            case "tr":
                CloseWithin("tr", "table");
                break;
            case "td" or "th":
                CloseWithin("td", "tr", "table");
                CloseWithin("th", "tr", "table");
                break;
            case "option":
                CloseWithin("option", "select", "optgroup");
                break;
            case "a":
                CloseWithin("a", "div", "section", "article", "td", "li", "p", "body");
                break;
        }
    }

    private void CloseWithin(string name, params ReadOnlySpan<string> scope)
    {
        if (openByName.GetValueOrDefault(name) == 0)
        {
            return;
        }

        for (var at = open.Count - 1; at > 0; at--)
        {
            if (open[at].Name == name)
            {
                PopTo(at);
                return;
            }

            if (scope.Contains(open[at].Name))
            {
                return;
            }
        }
    }

    private static (string Name, int End) NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':' or '_' or '.'))
        {
            end++;
        }

        Span<char> small = stackalloc char[32];
        var length = Math.Min(end - start, small.Length);
        html.AsSpan(start, length).ToLowerInvariant(small);
        return (KnownNames.TryGetValue(small[..length], out var known) ? known : small[..length].ToString(), end);
    }

    private static int ReadAttributes(string html, int start, HtmlNode node, out bool closed)
    {
        closed = false;
        var at = start;
        Span<char> small = stackalloc char[32];
        while (at < html.Length)
        {
            while (at < html.Length && (char.IsWhiteSpace(html[at]) || html[at] is '/' or '"' or '\''))
            {
                closed = html[at] == '/';
                at++;
            }

            if (at >= html.Length || html[at] == '>')
            {
                return Math.Min(at + 1, html.Length);
            }

            closed = false;
            var nameStart = at;
            while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/'))
            {
                at++;
            }

            var name = html.AsSpan(nameStart, at - nameStart);
            if (at == nameStart)
            {
                at++;
            }

            var (value, end) = ValueAt(html, at);
            at = end;
            if (name.Length <= small.Length && name.ToLowerInvariant(small) > 0 && Attributes.TryGetValue(small[..name.Length], out var known))
            {
                node.Set(known, Entities.DecodeAll(html[value]));
            }
        }

        return html.Length;
    }

    private static (Range Value, int End) ValueAt(string html, int at)
    {
        var next = SkipBlanks(html, at);
        if (next >= html.Length || html[next] != '=')
        {
            return (at..at, at);
        }

        next = SkipBlanks(html, next + 1);
        if (next < html.Length && html[next] is '"' or '\'')
        {
            var close = html.IndexOf(html[next], next + 1);
            return close < 0 ? (next..next, html.Length) : ((next + 1)..close, close + 1);
        }

        var end = next;
        while (end < html.Length && !char.IsWhiteSpace(html[end]) && html[end] != '>')
        {
            end++;
        }

        return (next..end, end);
    }

    private static int SkipBlanks(string html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        return at;
    }
}
