using System.Buffers;
using System.Runtime.InteropServices;

namespace Digest.Feeds.Formats;

/// <summary>One attribute of a tag, as places in the text. A value's quotes are outside of it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HtmlAttribute(int Start, int NameEnd, int ValueStart, int ValueEnd, int End)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>=\"'");

    /// <summary>The next attribute between <paramref name="at"/> and <paramref name="end"/>, or null.</summary>
    public static HtmlAttribute? Next(string html, ref int at, int end)
    {
        // Whatever may end a name is passed over before one: no step stands still.
        var skip = html.AsSpan(at, end - at).IndexOfAnyExcept(NameEnds);
        if (skip < 0)
        {
            return null;
        }

        var start = at + skip;
        var nameEnd = Until(html, start, end, NameEnds);
        var after = SkipBlanks(html, nameEnd, end);
        if (after >= end || html[after] != '=')
        {
            at = nameEnd;
            return new HtmlAttribute(start, nameEnd, nameEnd, nameEnd, nameEnd);
        }

        var value = SkipBlanks(html, after + 1, end);
        var attribute = value < end && html[value] is '"' or '\'' ? Quoted(html, start, nameEnd, value, end) : Bare(html, start, nameEnd, value, end);
        at = attribute.End;
        return attribute;
    }

    public ReadOnlySpan<char> Name(string html) => html.AsSpan(Start, NameEnd - Start);

    /// <summary>Scripts in attributes.</summary>
    public static bool IsUnsafe(ReadOnlySpan<char> name) =>
        name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || Is(name, "style") || Is(name, "srcdoc") || Is(name, "formaction");

    /// <summary>Attributes that hold one address.</summary>
    public static bool IsAddress(ReadOnlySpan<char> name) => name.Length switch
    {
        3 => Is(name, "src"),
        4 => Is(name, "href") || Is(name, "cite") || Is(name, "data"),
        6 => Is(name, "poster") || Is(name, "action") || Is(name, "usemap"),
        7 => Is(name, "classid") || Is(name, "profile"),
        8 => Is(name, "longdesc") || Is(name, "codebase"),
        10 => Is(name, "background") || Is(name, "xlink:href"),
        _ => false,
    };

    /// <summary>Attributes that are read by people.</summary>
    public static bool IsWords(ReadOnlySpan<char> name) => Is(name, "alt") || Is(name, "title");

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static HtmlAttribute Quoted(string html, int start, int nameEnd, int quote, int end)
    {
        var length = html.AsSpan(quote + 1, end - quote - 1).IndexOf(html[quote]);
        var valueEnd = length < 0 ? end : quote + 1 + length;
        return new HtmlAttribute(start, nameEnd, quote + 1, valueEnd, Math.Min(end, valueEnd + 1));
    }

    private static HtmlAttribute Bare(string html, int start, int nameEnd, int value, int end)
    {
        var skip = html.AsSpan(value, end - value).IndexOfAny(" \t\r\n\f");
        var valueEnd = skip < 0 ? end : value + skip;
        return new HtmlAttribute(start, nameEnd, value, valueEnd, valueEnd);
    }

    private static int Until(string html, int start, int end, SearchValues<char> marks)
    {
        var skip = html.AsSpan(start, end - start).IndexOfAny(marks);
        return skip < 0 ? end : start + skip;
    }

    private static int SkipBlanks(string html, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(html[start]))
        {
            start++;
        }

        return start;
    }
}
