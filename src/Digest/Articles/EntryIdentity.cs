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
    /// <summary>The keys of each entry, in the order of the document. Ids keep their case: two that differ in it are two.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Keys(IReadOnlyList<Entry> entries)
    {
        var known = entries.Select(Marks.Of).ToList();
        var idsApart = Apart(known.Select(marks => marks.Id));
        var addressesApart = Apart(known.Select(marks => marks.Address));
        return [.. known.Select(marks => Keys(marks, idsApart, addressesApart))];
    }

    /// <summary>The key of an address, the same in every feed; null where it is no address of the web.</summary>
    public static string? OfAddress(string? address) =>
        address is not null && CanonicalUrl.Of(address) is { } canonical ? "a:" + canonical : null;

    /// <summary>The key of the words themselves.</summary>
    public static string OfWords(string title, string text)
    {
        var words = Encoding.UTF8.GetBytes(Fold.Of(title) + "\n" + Fold.Of(text));
        return "t:" + Convert.ToHexStringLower(SHA256.HashData(words).AsSpan(0, 16));
    }

    private static List<string> Keys(Marks marks, HashSet<string> idsApart, HashSet<string> addressesApart)
    {
        var keys = new List<string>(3);
        if (marks.Id is { } id)
        {
            keys.Add(idsApart.Contains(id) ? "g:" + id : $"g:{id}|{marks.Address}|{marks.Words}");
        }

        if (marks.Address is { } address && addressesApart.Contains(address))
        {
            keys.Add(address);
        }

        keys.Add(marks.Words);
        return keys;
    }

    /// <summary>The values that exactly one entry has.</summary>
    private static HashSet<string> Apart(IEnumerable<string?> values) =>
        [.. values.OfType<string>().GroupBy(value => value, StringComparer.Ordinal).Where(group => group.Count() == 1).Select(group => group.Key)];

    private sealed record Marks(string? Id, string? Address, string Words)
    {
        public static Marks Of(Entry entry) => new(
            string.IsNullOrWhiteSpace(entry.Id) ? null : entry.Id.Trim(),
            OfAddress(entry.Link),
            OfWords(entry.Title ?? "", entry.Content ?? entry.Summary ?? ""));
    }
}
