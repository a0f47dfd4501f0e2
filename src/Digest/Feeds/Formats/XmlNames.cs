namespace Digest.Feeds.Formats;

/// <summary>The names of one document: which vocabulary each belongs to where it stands, and its local part as one shared string.</summary>
internal sealed class XmlNames
{
    /// <summary>Real feeds declare a dozen; a flood of declarations would make each look-up slow.</summary>
    private const int MostDeclared = 100;

    private readonly record struct Declared(string Prefix, Space Space, int Depth);

    private readonly record struct Name(string Prefix, string Local);

    private readonly List<Declared> declared = [];
    private readonly Dictionary<string, Name> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Name>.AlternateLookup<ReadOnlySpan<char>> find;
    private Space coreIs = Space.Core;
    private bool hasRoot;

    public XmlNames() => find = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes note of <c>xmlns:prefix="address"</c> on an element that opens at <paramref name="depth"/>.</summary>
    public void Declare(string prefix, string address, int depth)
    {
        if (declared.Count >= MostDeclared)
        {
            return;
        }

        var small = prefix.ToLowerInvariant();
        declared.Add(new Declared(small, Spaces.Of(small, address), depth));
    }

    /// <summary>Forgets what was declared on the element at <paramref name="depth"/>.</summary>
    public void Leave(int depth)
    {
        while (declared.Count > 0 && declared[^1].Depth >= depth)
        {
            declared.RemoveAt(declared.Count - 1);
        }
    }

    /// <summary>The vocabulary and the local name in small letters. The root's own vocabulary is the core, whatever its address; a feed's root may stand inside some junk.</summary>
    public (Space Space, string Local) Resolve(ReadOnlySpan<char> written, int depth)
    {
        if (!find.TryGetValue(written, out var name))
        {
            name = Split(written);
            known[written.ToString()] = name;
        }

        var space = SpaceOf(name.Prefix);
        if (depth == 0 || (!hasRoot && FeedRoots.Contains(name.Local)))
        {
            hasRoot |= FeedRoots.Contains(name.Local);
            coreIs = space == Space.Rdf ? Space.Core : space;
            return (Space.Core, name.Local);
        }

        return (space == coreIs ? Space.Core : space, name.Local);
    }

    private Space SpaceOf(string prefix)
    {
        for (var index = declared.Count - 1; index >= 0; index--)
        {
            if (declared[index].Prefix == prefix)
            {
                return declared[index].Space;
            }
        }

        return Spaces.OfPrefix(prefix);
    }

    private static Name Split(ReadOnlySpan<char> written)
    {
        var colon = written.IndexOf(':');
        return new Name(
            colon < 0 ? "" : written[..colon].ToString().ToLowerInvariant(),
            written[(colon + 1)..].ToString().ToLowerInvariant());
    }
}
