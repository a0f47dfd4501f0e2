using System.Buffers;
using System.Collections.Frozen;

namespace Digest.Feeds.Formats;

/// <summary>One tag at the start of a text. <see cref="Length"/> is 0 when there is none.</summary>
internal readonly ref struct HtmlTag
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>=<\"'");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Lookup(
        "a abbr acronym address area article aside audio b base basefont bdi bdo big blockquote body br button caption center cite code col " +
        "colgroup dd del details dfn dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 " +
        "head header hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta nav nobr noframes noscript " +
        "object ol optgroup option p param picture pre q rp rt ruby s samp script section select small source span strike strong style sub " +
        "summary sup svg table tbody td textarea tfoot th thead time tr tt u ul var video wbr xmp");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Breaking = Lookup(
        "address article aside blockquote br center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p " +
        "pre section table td th tr ul");

    /// <summary>The name without prefix, as written.</summary>
    public ReadOnlySpan<char> Name { get; private init; }

    /// <summary>What stands between the name and the bracket.</summary>
    public ReadOnlySpan<char> Attributes { get; private init; }

    /// <summary>From bracket to bracket.</summary>
    public int Length { get; private init; }

    public bool IsEnd { get; private init; }

    /// <summary>The tag at the start of <paramref name="text"/>, which begins with <c>&lt;</c>.</summary>
    public static HtmlTag At(ReadOnlySpan<char> text)
    {
        var isEnd = text.Length > 1 && text[1] == '/';
        var nameAt = isEnd ? 2 : 1;
        if (nameAt >= text.Length || !char.IsAsciiLetter(text[nameAt]))
        {
            return default;
        }

        var name = text[nameAt..];
        var nameEnd = name.IndexOfAny(NameEnds);
        if (nameEnd < 0)
        {
            return default;
        }

        var close = Close(name[nameEnd..]);
        return close < 0
            ? default
            : new HtmlTag
            {
                Name = Local(name[..nameEnd]),
                Attributes = name[nameEnd..(nameEnd + close)],
                Length = nameAt + nameEnd + close + 1,
                IsEnd = isEnd,
            };
    }

    /// <summary>The name of what begins like a tag but may never end; empty when nothing does.</summary>
    public static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        var name = text.StartsWith("</", StringComparison.Ordinal) ? text[2..] : text[1..];
        var end = name.IndexOfAny(NameEnds);
        return end < 0 ? name : name[..end];
    }

    /// <summary>Whether the name is an element of HTML.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) => Has(Known, name);

    /// <summary>Whether words before and after the element stand apart.</summary>
    public static bool BreaksLine(ReadOnlySpan<char> name) => Has(Breaking, name);

    /// <summary>Looks a name up in small letters.</summary>
    internal static bool Has(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> name)
    {
        Span<char> small = stackalloc char[16];
        return name.Length <= small.Length && set.Contains(small[..name.ToLowerInvariant(small)]);
    }

    internal static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static ReadOnlySpan<char> Local(ReadOnlySpan<char> name) => name[(name.LastIndexOf(':') + 1)..];

    /// <summary>Where the tag ends: at a bracket outside quotes. A tag that begins inside unquoted text ends nothing (-1).</summary>
    private static int Close(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '>')
        {
            return 0;
        }

        var at = 0;
        while (rest[at..].IndexOfAny("<>\"'") is >= 0 and var skip)
        {
            at += skip;
            switch (rest[at])
            {
                case '>':
                    return at;
                case '<':
                    return -1;
                default:
                    var quoted = at > 0 && rest[..at].TrimEnd().EndsWith("=") ? Quoted(rest[at..]) : 1;
                    at += quoted;
                    break;
            }
        }

        return -1;
    }

    /// <summary>The length of a quoted value. A quote that closes in front of a letter opens another value: the first one was never closed and ends before a bracket.</summary>
    private static int Quoted(ReadOnlySpan<char> rest)
    {
        var end = rest[1..].IndexOf(rest[0]) + 1;
        if (end == 0)
        {
            return Math.Max(1, rest.IndexOf('>'));
        }

        var isClosed = end + 1 == rest.Length || !char.IsLetterOrDigit(rest[end + 1]);
        var bracket = isClosed ? -1 : rest[..end].IndexOf('>');
        return bracket > 0 ? bracket : end + 1;
    }
}
