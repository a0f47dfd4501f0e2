using System.Buffers;
using System.Text;
using Digest.Feeds.Formats;

namespace Digest.Articles.Reading;

/// <summary>
/// The text of an HTML fragment, as a feed entry states it. No tree is built: one pass over the tags,
/// so no nesting is too deep and the time is linear in the length.
/// </summary>
public static class HtmlText
{
    private static readonly SearchValues<char> TextEnds = SearchValues.Create("<&\t\n\f\r \u00A0");

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "img", "legend", "li",
        "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "video", "audio",
    };

    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "head", "title", "xml",
        "select", "button", "textarea", "figcaption",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockNames = Blocks.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> HiddenNames = Hidden.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Clean paragraphs parted by blank lines; scripts, styles, forms and captions are left out, entities decoded. Never throws.</summary>
    public static string Of(string html)
    {
        var text = new Paragraphs(html.Length);
        var rest = html.AsSpan();
        while (!rest.IsEmpty)
        {
            var plain = rest.IndexOfAny(TextEnds);
            text.Append(plain < 0 ? rest : rest[..plain]);
            if (plain < 0)
            {
                break;
            }

            rest = rest[plain..];
            var taken = rest[0] switch
            {
                '<' => Tag(rest, text),
                '&' => text.AppendEntity(rest),
                _ => text.AppendSpace(),
            };
            rest = rest[taken..];
        }

        return text.ToString();
    }

    // Returns how many characters the tag took, with all that it hides.
    private static int Tag(ReadOnlySpan<char> rest, Paragraphs text)
    {
        if (rest.StartsWith("<!--"))
        {
            return After(rest, "-->", 4);
        }

        if (rest.StartsWith("<![CDATA["))
        {
            return 9;
        }

        var closing = rest.Length > 1 && rest[1] == '/';
        var name = NameOf(rest[(closing ? 2 : 1)..]);
        if (name.IsEmpty)
        {
            return rest.Length > 1 && rest[1] is '!' or '?' or '/' ? After(rest, ">", 1) : text.AppendCharacter('<');
        }

        var end = EndOfTag(rest);
        Apply(name, closing, text);
        var emptied = end > 1 && rest[end - 2] == '/';
        return !closing && !emptied && HiddenNames.Contains(name) ? end + text.Skip(rest[end..], name) : end;
    }

    private static void Apply(ReadOnlySpan<char> name, bool closing, Paragraphs text)
    {
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            text.BreakLine();
        }
        else if (BlockNames.Contains(name))
        {
            text.BreakParagraph();
        }
        else if (!closing && (name.Equals("td", StringComparison.OrdinalIgnoreCase) || name.Equals("th", StringComparison.OrdinalIgnoreCase)))
        {
            text.AppendSpace();
        }
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return [];
        }

        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or ':'))
        {
            length++;
        }

        return text[..length];
    }

    // A ">" inside a quoted attribute does not end the tag; a quote that is never closed does not swallow the rest.
    private static int EndOfTag(ReadOnlySpan<char> tag)
    {
        var first = tag.IndexOf('>');
        if (first < 0)
        {
            return tag.Length;
        }

        for (var at = 1; at < tag.Length; at++)
        {
            if (tag[at] == '>')
            {
                return at + 1;
            }

            if (tag[at] is '"' or '\'' && tag[at - 1] == '=')
            {
                var length = tag[(at + 1)..].IndexOf(tag[at]);
                if (length < 0)
                {
                    return first + 1;
                }

                at += length + 1;
            }
        }

        return first + 1;
    }

    private static int After(ReadOnlySpan<char> rest, string end, int from)
    {
        var found = rest[from..].IndexOf(end);
        return found < 0 ? rest.Length : from + found + end.Length;
    }

    /// <summary>Text that grows by words, lines and paragraphs, with white space folded as it comes.</summary>
    private sealed class Paragraphs(int expected)
    {
        private readonly StringBuilder text = new(Math.Min(expected, 1 << 20));
        private readonly HashSet<string> neverClosed = new(StringComparer.OrdinalIgnoreCase);
        private bool space;
        private int breaks;

        public void Append(ReadOnlySpan<char> characters)
        {
            if (characters.IsEmpty)
            {
                return;
            }

            Settle();
            text.Append(characters);
        }

        public int AppendCharacter(char character)
        {
            Append([character]);
            return 1;
        }

        public int AppendSpace()
        {
            space = true;
            return 1;
        }

        public int AppendEntity(ReadOnlySpan<char> rest)
        {
            var decoded = new StringBuilder(2);
            var length = Entities.DecodeLoose(rest, decoded);
            if (length == 0)
            {
                return AppendCharacter('&');
            }

            if (decoded.Length == 1 && char.IsWhiteSpace(decoded[0]))
            {
                space = true;
            }
            else
            {
                Append(decoded.ToString());
            }

            return length;
        }

        // A hidden element that is never closed hides nothing; that is found out once, or time would be quadratic.
        public int Skip(ReadOnlySpan<char> rest, ReadOnlySpan<char> name)
        {
            if (neverClosed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                return 0;
            }

            var at = 0;
            while (rest[at..].IndexOf("</") is var found and >= 0)
            {
                at += found;
                if (rest[(at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    return at + After(rest[at..], ">", 1);
                }

                at += 2;
            }

            neverClosed.Add(name.ToString());
            return 0;
        }

        // One <br> after a closed sentence, or two anywhere, part paragraphs; one inside a sentence is a space.
        public void BreakLine() => breaks++;

        public void BreakParagraph() => breaks = 2;

        private void Settle()
        {
            if (text.Length == 0)
            {
                (space, breaks) = (false, 0);
                return;
            }

            if (breaks > 1 || (breaks == 1 && EndsLikeLine(text[^1])))
            {
                text.Append("\n\n");
            }
            else if (space || breaks == 1)
            {
                text.Append(' ');
            }

            (space, breaks) = (false, 0);
        }

        private static bool EndsLikeLine(char last) => last is '.' or '!' or '?' or ':' or ';' or '…' or '"' or '”' or '»' or '。' or '؟' or '।';

        public override string ToString() => text.ToString();
    }
}
