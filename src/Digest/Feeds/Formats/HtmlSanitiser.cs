using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Digest.Feeds.Formats;

/// <summary>
/// Takes out of HTML what runs, loads or hides, and makes its links absolute, until nothing is left to do; HTML that needs
/// neither comes back as the very same string after one pass over its tags.
/// </summary>
internal static class HtmlSanitiser
{
    /// <summary>Elements that go with all they hold.</summary>
    private const string Dropped = "script style object applet iframe noembed noframes frameset xml template";

    /// <summary>Elements whose tags go and whose content, if any, stays.</summary>
    private const string Unwrapped = "html head body embed param meta link base frame form input button textarea select option noscript blink";

    private static readonly FrozenDictionary<string, Fate>.AlternateLookup<ReadOnlySpan<char>> Fates = Dropped.Split(' ')
        .Select(name => (name, Fate.Dropped))
        .Concat(Unwrapped.Split(' ').Select(name => (name, Fate.Unwrapped)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<string> Scripts = SearchValues.Create(["<script"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What becomes of an element.</summary>
    private enum Fate
    {
        Kept,
        Dropped,
        Unwrapped,
    }

    /// <summary>The harmless HTML; <paramref name="baseAddress"/> completes relative links when it is given.</summary>
    public static string Clean(string html, Uri? baseAddress)
    {
        var clean = html;
        for (var passes = 0; passes < MostPasses; passes++)
        {
            var cleaner = Once(clean, baseAddress);
            if (cleaner == clean && !clean.AsSpan().ContainsAny(Scripts))
            {
                return clean;
            }

            clean = cleaner;
        }

        return clean.Replace("<", "&lt;", StringComparison.Ordinal);
    }

    /// <summary>What one pass leaves may join into new tags; HTML that does not come to rest is no HTML, and its brackets are text.</summary>
    private const int MostPasses = 4;

    private static string Once(string html, Uri? baseAddress)
    {
        var first = html.IndexOf('<', StringComparison.Ordinal);
        if (first < 0)
        {
            return html;
        }

        var pass = new Pass(html, baseAddress);
        pass.Run(first);
        return pass.Result;
    }

    private ref struct Pass(string html, Uri? baseAddress)
    {
        private StringBuilder? output;
        private int copied;
        private bool commentsEnd = true;

        public readonly string Result => output is null ? html : output.Append(html.AsSpan(copied)).ToString();

        public void Run(int at)
        {
            while (at < html.Length)
            {
                var skip = html.AsSpan(at).IndexOf('<');
                if (skip < 0)
                {
                    return;
                }

                at += skip;
                at = Markup(at);
            }
        }

        private int Markup(int at)
        {
            var rest = html.AsSpan(at);
            if (rest.Length > 1 && rest[1] is '!' or '?')
            {
                return Replace(at, at + CommentLength(rest), "");
            }

            var tag = HtmlTag.At(rest);
            if (tag.Length == 0)
            {
                return Stray(at, rest);
            }

            return FateOf(tag, rest) switch
            {
                Fate.Dropped => Replace(at, tag.IsEnd ? at + tag.Length : EndOf(tag.Name, at + tag.Length), ""),
                Fate.Unwrapped => Replace(at, at + tag.Length, ""),
                _ => tag.IsEnd || tag.Attributes.Length < 4 ? at + tag.Length : Attributes(at, tag),
            };
        }

        /// <summary>Most tags of a text have one letter, and none of those goes. What only begins with "script" goes too.</summary>
        private static Fate FateOf(HtmlTag tag, ReadOnlySpan<char> rest) =>
            tag.Name.Length > 1 && Fates.TryGetValue(tag.Name, out var fate) ? fate
            : rest[tag.IsEnd ? 2 : 1] is 's' or 'S' && HtmlTag.NameAt(rest).StartsWith("script", StringComparison.OrdinalIgnoreCase) ? Fate.Unwrapped
            : Fate.Kept;

        /// <summary>A bracket that opens no tag: part of a broken tag goes, any other is written out.</summary>
        private int Stray(int at, ReadOnlySpan<char> rest)
        {
            if (!HtmlTag.IsKnown(HtmlTag.NameAt(rest)))
            {
                return Replace(at, at + 1, "&lt;");
            }

            var end = rest[1..].IndexOfAny('<', '>', '\n');
            return end < 0 ? Replace(at, html.Length, "")
                : Replace(at, at + 1 + end + (rest[1 + end] == '>' ? 1 : 0), "");
        }

        private int CommentLength(ReadOnlySpan<char> rest)
        {
            var isComment = rest.StartsWith("<!--", StringComparison.Ordinal);
            var end = isComment && commentsEnd ? rest[2..].IndexOf("-->", StringComparison.Ordinal) : -1;
            if (end >= 0)
            {
                return end + 5;
            }

            commentsEnd &= !isComment;
            end = rest.IndexOf('>');
            return end < 0 ? rest.Length : end + 1;
        }

        /// <summary>Where the element ends with its closing tag; the end of the text when it never does.</summary>
        private readonly int EndOf(ReadOnlySpan<char> name, int at)
        {
            while (html.AsSpan(at).IndexOf("</", StringComparison.Ordinal) is >= 0 and var skip)
            {
                at += skip;
                var rest = html.AsSpan(at + 2);
                if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    var close = rest.IndexOf('>');
                    return close < 0 ? html.Length : at + 2 + close + 1;
                }

                at += 2;
            }

            return html.Length;
        }

        private int Attributes(int at, HtmlTag tag)
        {
            var start = at + tag.Length - 1 - tag.Attributes.Length;
            var end = start + tag.Attributes.Length;
            var walk = start;
            while (HtmlAttribute.Next(html, ref walk, end) is { } attribute)
            {
                if (HtmlAttribute.IsUnsafe(attribute.Name(html)))
                {
                    Replace(attribute.Start, attribute.End, "");
                }
                else if (HtmlAttribute.IsAddress(attribute.Name(html)))
                {
                    Link(attribute);
                }
                else if (Runs(attribute))
                {
                    Replace(attribute.Start, attribute.End, "");
                }
            }

            return at + tag.Length;
        }

        // Browsers of every age have had attributes of their own that run what stands in them.
        private readonly bool Runs(HtmlAttribute attribute)
        {
            var value = html.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart);
            return (value.Contains(':') || value.Contains('&')) && !HtmlAttribute.IsWords(attribute.Name(html)) && Address.Runs(XmlText.Decode(value));
        }

        private void Link(HtmlAttribute attribute)
        {
            var value = html.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart);
            if (value.StartsWith("http", StringComparison.OrdinalIgnoreCase) || value.StartsWith("#", StringComparison.Ordinal))
            {
                return;
            }

            var stated = XmlText.Decode(value);
            var address = Address.Absolute(stated, baseAddress);
            if (address is null && (baseAddress is not null || stated.Contains(':', StringComparison.Ordinal)))
            {
                Replace(attribute.Start, attribute.End, "");
            }
            else if (address is not null && address != stated)
            {
                Replace(attribute.ValueStart, attribute.ValueEnd, Html.Escape(address).Replace("\"", "%22", StringComparison.Ordinal));
            }
        }

        private int Replace(int from, int to, string with)
        {
            output ??= new StringBuilder(html.Length);
            output.Append(html.AsSpan(copied, from - copied)).Append(with);
            copied = to;
            return to;
        }
    }
}
