using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Digest.Feeds.Formats;
using Digest.Storage;
using Digest.Text;

namespace Digest.Articles;

/// <summary>
/// By what an entry is known again: its own id, its canonical address, its very words. One of them seen before is enough;
/// one that several items of a document share tells nothing and is not used.
/// </summary>
public static class EntryIdentity
{
    /// <summary>What the key of an address begins with: it means the same article in whatever feed it stands.</summary>
    internal const string AddressMark = "a:";

    /// <summary>
    /// The keys of each entry that cost no look at its text, in the order of the document. Ids keep their case: two that differ
    /// in it are two. The address of the feed's own <paramref name="site"/> is no article's.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Keys(IReadOnlyList<Entry> entries, string? site = null)
    {
        var home = OfAddress(site);
        var marks = entries.Select(entry => Marks.Of(entry, home)).ToList();
        var shared = Ambiguous(marks, mark => mark.Id, mark => mark.Address ?? mark.Title);
        shared.UnionWith(Ambiguous(marks, mark => mark.Address, mark => mark.Id ?? mark.Title));
        return [.. marks.Select(mark => Keys(mark, shared))];
    }

    /// <summary>The key of an address, the same in every feed; null where it is no address of the web.</summary>
    public static string? OfAddress(string? address) =>
        address is not null && CanonicalUrl.Of(address) is { } canonical ? AddressMark + canonical : null;

    /// <summary>The key of an id that only its own feed gives.</summary>
    public static string OfId(string id) => "g:" + id;

    /// <summary>The key of the words themselves.</summary>
    public static string OfWords(string title, string text)
    {
        var room = ArrayPool<char>.Shared.Rent(Fold.Longest * (title.Length + 1 + text.Length));
        var length = Fold.Into(title, room);
        room[length++] = '\n';
        length += Fold.Into(text, room.AsSpan(length));
        var key = "t:" + Hash(room.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(room);
        return key;
    }

    private static List<string> Keys(Marks mark, HashSet<string> shared)
    {
        var keys = new List<string>(3);
        if (mark.Id is { } id)
        {
            keys.Add(OfId(shared.Contains(id) ? $"{id}|{mark.Address ?? mark.Title}" : id));
        }

        if (mark.Address is { } address && !shared.Contains(address))
        {
            keys.Add(address);
        }

        if (keys.Count == 0)
        {
            keys.Add("w:" + Hash(mark.Title + "\n" + mark.Said));
        }

        return keys;
    }

    /// <summary>The values that stand for several items: those that go with more than one other name.</summary>
    private static HashSet<string> Ambiguous(List<Marks> marks, Func<Marks, string?> value, Func<Marks, string> other)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in marks)
        {
            if (value(mark) is { } stated && !first.TryAdd(stated, other(mark)) && first[stated] != other(mark))
            {
                shared.Add(stated);
            }
        }

        return shared;
    }

    private static string Hash(ReadOnlySpan<char> text)
    {
        var room = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var hash = SHA256.HashData(room.AsSpan(0, Encoding.UTF8.GetBytes(text, room)));
        ArrayPool<byte>.Shared.Return(room);
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    /// <summary>What an entry can be known by. <c>Said</c>: beside the title, where there is neither id nor address: its date, else its words.</summary>
    private sealed record Marks(string? Id, string? Address, string Title, string Said)
    {
        public static Marks Of(Entry entry, string? home)
        {
            var id = string.IsNullOrWhiteSpace(entry.Id) ? null : Storable.Text(entry.Id).Trim();
            var address = OfAddress(entry.Address) is { } stated && stated != home ? stated : null;
            return new Marks(
                id,
                address,
                Storable.Text(entry.Title),
                id is null && address is null ? entry.PublishedRaw ?? EntryMark.Of(entry).ToString(CultureInfo.InvariantCulture) : "");
        }
    }
}
