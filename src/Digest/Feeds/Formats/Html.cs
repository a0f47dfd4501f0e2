using System.Text;

namespace Digest.Feeds.Formats;

/// <summary>HTML inside feeds: made harmless, or turned into one line of plain text. Neither builds a tree.</summary>
internal static class Html
{
    /// <summary>A title longer than this is cut: it is no title.</summary>
    private const int LongestLine = 20_000;

    /// <summary>One line of plain text: known tags dropped, references decoded once, runs of blanks made one.</summary>
    public static string Line(string html)
    {
        if (html.Length > LongestLine)
        {
            html = html[..LongestLine];
        }

        var text = html.AsSpan().IndexOfAny('<', '&') < 0 ? html : Strip(html);
        return OneLine(text);
    }

    /// <summary>Plain text on one line: runs of blanks and control characters become one blank.</summary>
    public static string OneLine(string text)
    {
        if (IsTidy(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter))
            {
                line.Append(letter);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>Plain text as HTML that shows the same.</summary>
    public static string Escape(string text) =>
        text.AsSpan().IndexOfAny('<', '>', '&') < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static bool IsTidy(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (char.IsControl(letter) || (char.IsWhiteSpace(letter) && (letter != ' ' || before == ' ')))
            {
                return false;
            }

            before = letter;
        }

        return text.Length == 0 || before != ' ';
    }

    private static string Strip(string html)
    {
        var text = new StringBuilder(html.Length);
        ReadOnlySpan<char> rest = HtmlSanitiser.Clean(html, null);
        while (rest.IndexOfAny('<', '&') is >= 0 and var at)
        {
            text.Append(rest[..at]);
            rest = rest[at..];
            var length = rest[0] == '&' ? Entities.DecodeLoose(rest, text) : KnownTag(rest, text);
            if (length == 0)
            {
                text.Append(rest[0]);
            }

            rest = rest[Math.Max(1, length)..];
        }

        return text.Append(rest).ToString();
    }

    /// <summary>The length of the known tag at the start of <paramref name="rest"/>, or 0. A tag that breaks the line leaves a blank.</summary>
    private static int KnownTag(ReadOnlySpan<char> rest, StringBuilder text)
    {
        var tag = HtmlTag.At(rest);
        if (tag.Length == 0 || !HtmlTag.IsKnown(tag.Name))
        {
            return 0;
        }

        if (HtmlTag.BreaksLine(tag.Name))
        {
            text.Append(' ');
        }

        return tag.Length;
    }
}
