using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Digest.Feeds.Formats;

/// <summary>
/// The words of an entry, as the feed wrote them, and when it says it changed them, in one number: another number means that
/// something was changed, if only a space. Nothing is decoded for it.
/// </summary>
public static class EntryMark
{
    /// <summary>The mark of title, summary and content, and of the stated moment of the last change where there is one.</summary>
    public static long Of(Entry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, entry.Title);
        Append(hash, entry.SummaryHtml is { } summary ? summary.Raw : entry.Summary);
        Append(hash, entry.ContentHtml is { } content ? content.Raw : entry.Content);
        if (entry.Updated is { } updated)
        {
            Append(hash, updated.ToString("O"));
        }

        Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(result);
        return BinaryPrimitives.ReadInt64LittleEndian(result);
    }

    /// <summary>With its length, so that words cannot wander from one part to the next.</summary>
    private static void Append(IncrementalHash hash, ReadOnlySpan<char> text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        hash.AppendData(length);
        hash.AppendData(MemoryMarshal.AsBytes(text));
    }
}
