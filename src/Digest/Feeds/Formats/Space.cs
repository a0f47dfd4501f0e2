using System.Collections.Frozen;

namespace Digest.Feeds.Formats;

/// <summary>The vocabularies we understand. <see cref="Core"/> is the feed format's own, whatever its namespace.</summary>
internal enum Space
{
    Other,
    Core,
    Atom,
    Rdf,
    Dc,
    DcTerms,
    Content,
    Media,
    Itunes,
    FeedBurner,
    Xhtml,
    Xml,
}

/// <summary>Namespace addresses and the prefixes people use without declaring them.</summary>
internal static class Spaces
{
    /// <summary>Addresses without scheme, <c>www.</c> and closing <c>/</c> or <c>#</c>, in small letters: feeds get these wrong most.</summary>
    private static readonly FrozenDictionary<string, Space> ByAddress = new Dictionary<string, Space>(StringComparer.Ordinal)
    {
        [""] = Space.Core,
        ["purl.org/rss/1.0"] = Space.Core,
        ["my.netscape.com/rdf/simple/0.9"] = Space.Core,
        ["channel.netscape.com/rdf/simple/0.9"] = Space.Core,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = Space.Core,
        ["purl.org/net/rss1.1"] = Space.Core,
        ["backend.userland.com/rss"] = Space.Core,
        ["backend.userland.com/rss2"] = Space.Core,
        ["backend.userland.com/rss091"] = Space.Core,
        ["blogs.law.harvard.edu/tech/rss"] = Space.Core,
        ["cyber.law.harvard.edu/rss"] = Space.Core,
        ["cyber.law.harvard.edu/rss/rss.html"] = Space.Core,
        ["rssboard.org/rss-specification"] = Space.Core,
        ["w3.org/2005/atom"] = Space.Atom,
        ["purl.org/atom/ns"] = Space.Atom,
        ["example.com/newformat"] = Space.Atom,
        ["example.com/necho"] = Space.Atom,
        ["purl.org/echo"] = Space.Atom,
        ["uri/of/echo/namespace"] = Space.Atom,
        ["purl.org/pie"] = Space.Atom,
        ["w3.org/1999/02/22-rdf-syntax-ns"] = Space.Rdf,
        ["purl.org/dc/elements/1.1"] = Space.Dc,
        ["purl.org/dc/elements/1.0"] = Space.Dc,
        ["purl.org/dc/terms"] = Space.DcTerms,
        ["purl.org/rss/1.0/modules/dcterms"] = Space.DcTerms,
        ["purl.org/rss/1.0/modules/content"] = Space.Content,
        ["search.yahoo.com/mrss"] = Space.Media,
        ["search.yahoo.com/mrss/rss.xml"] = Space.Media,
        ["tools.search.yahoo.com/mrss"] = Space.Media,
        ["rssboard.org/media-rss"] = Space.Media,
        ["itunes.com/dtds/podcast-1.0.dtd"] = Space.Itunes,
        ["example.com/dtds/podcast-1.0.dtd"] = Space.Itunes,
        ["google.com/schemas/play-podcasts/1.0"] = Space.Itunes,
        ["rssnamespace.org/feedburner/ext/1.0"] = Space.FeedBurner,
        ["w3.org/1999/xhtml"] = Space.Xhtml,
        ["w3.org/xml/1998/namespace"] = Space.Xml,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Space> ByPrefix = new Dictionary<string, Space>(StringComparer.Ordinal)
    {
        [""] = Space.Core,
        ["rss"] = Space.Core,
        ["rss1"] = Space.Core,
        ["atom"] = Space.Atom,
        ["atom10"] = Space.Atom,
        ["atom03"] = Space.Atom,
        ["a10"] = Space.Atom,
        ["rdf"] = Space.Rdf,
        ["dc"] = Space.Dc,
        ["dcterms"] = Space.DcTerms,
        ["dct"] = Space.DcTerms,
        ["content"] = Space.Content,
        ["media"] = Space.Media,
        ["itunes"] = Space.Itunes,
        ["googleplay"] = Space.Itunes,
        ["feedburner"] = Space.FeedBurner,
        ["xhtml"] = Space.Xhtml,
        ["html"] = Space.Xhtml,
        ["xml"] = Space.Xml,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Space>.AlternateLookup<ReadOnlySpan<char>> FindAddress = ByAddress.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Addresses we know have half as many letters, with scheme and all.</summary>
    private const int LongestAddress = 128;

    /// <summary>What a prefix is bound to: by its address, else by custom of the prefix.</summary>
    public static Space Of(string prefix, string address)
    {
        Span<char> small = stackalloc char[LongestAddress];
        var trimmed = address.AsSpan().Trim().TrimEnd("/#");
        return trimmed.Length <= small.Length && FindAddress.TryGetValue(Bare(small[..trimmed.ToLowerInvariant(small)]), out var space) ? space : OfPrefix(prefix);
    }

    /// <summary>What an undeclared prefix most likely means.</summary>
    public static Space OfPrefix(string prefix) => ByPrefix.GetValueOrDefault(prefix, Space.Other);

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> address)
    {
        var scheme = address.IndexOf("://");
        var bare = scheme < 0 ? address : address[(scheme + 3)..];
        return bare.StartsWith("www.") ? bare[4..] : bare;
    }
}
