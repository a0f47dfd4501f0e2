using System.Security.Cryptography;
using System.Text;
using Digest.Feeds.Formats;
using Digest.Text;

namespace Digest.Articles;

/// <summary>
/// By what an entry is known again: its own id, its canonical address, its very words. One of them seen before is enough;
/// one that several entries of a document share tells nothing and is not used.
/// </summary>
public static class EntryIdentity
{
    /// <summary>
    /// The keys of each entry that cost no look at its text, in the order of the document.
    /// Ids keep their case: two that differ in it are two.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Keys(IReadOnlyList<Entry> entries)
    {
        var marks = entries.Select(Marks.Of).ToList();
        var ids = Alone(marks.Select(mark => mark.Id));
        var addresses = Alone(marks.Select(mark => mark.Address));
        return [.. marks.Select(mark => Keys(mark, ids, addresses))];
    }

    /// <summary>The key of an address, the same in every feed; null where it is no address of the web.</summary>
    public static string? OfAddress(string? address) =>
        address is not null && CanonicalUrl.Of(address) is { } canonical ? AddressMark + canonical : null;

    /// <summary>The key of an id that only its own feed gives.</summary>
    public static string OfId(string id) => "g:" + id;

    /// <summary>The key of the words themselves.</summary>
    public static string OfWords(string title, string text)
    {
        var words = Encoding.UTF8.GetBytes(Fold.Of(title) + "\n" + Fold.Of(text));
        return "t:" + Convert.ToHexStringLower(SHA256.HashData(words).AsSpan(0, 16));
    }

    /// <summary>The key means the same article in whatever feed it stands.</summary>
    public static bool IsShared(string key) => key.StartsWith(AddressMark, StringComparison.Ordinal);

    private const string AddressMark = "a:";

    private static List<string> Keys(Marks mark, HashSet<string> ids, HashSet<string> addresses)
    {
        var keys = new List<string>(3);
        if (mark.Id is { } id)
        {
            keys.Add(OfId(ids.Contains(id) ? id : $"{id}|{mark.Address}|{mark.Title}"));
        }

        if (mark.Address is { } address && addresses.Contains(address))
        {
            keys.Add(address);
        }

        return keys;
    }

    /// <summary>The values that exactly one entry has.</summary>
    private static HashSet<string> Alone(IEnumerable<string?> values) => values
        .OfType<string>()
        .GroupBy(value => value, StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);

    private sealed record Marks(string? Id, string? Address, string Title)
    {
        public static Marks Of(Entry entry) =>
            new(string.IsNullOrWhiteSpace(entry.Id) ? null : entry.Id.Trim(), OfAddress(entry.Link), entry.Title);
    }
}
