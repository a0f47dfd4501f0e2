using System.IO.Compression;
using Digest.Feeds.Formats;

namespace Digest.Feeds;

/// <summary>The files of an archive that may be of use, and a sentence about each that is not.</summary>
public sealed record ZipContents(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> Files, IReadOnlyList<string> Troubles);

/// <summary>Reads archives (ZIP) that strangers made: bounded in files, in the size of each and of all, whatever they say of themselves; archives within are left alone.</summary>
public static class Zip
{
    /// <summary>Files of an archive, at most.</summary>
    public const int MostFiles = 2_000;

    /// <summary>Bytes of all files, unpacked.</summary>
    public const int LargestInAll = 64 * 1024 * 1024;

    /// <summary>Bytes of one file, unpacked.</summary>
    public const int LargestFile = 8 * 1024 * 1024;

    private const int MostTroubles = 20;

    private const int LongestName = 80;

    private static readonly string[] Useful = [".opml", ".xml", ".txt", ".html", ".htm"];

    private static readonly string[] Archives = [".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst"];

    /// <summary>What a file of an archive begins with, and its line in the archive's list (APPNOTE 4.3.7, 4.3.12).</summary>
    private static ReadOnlySpan<byte> FileSign => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> LineSign => "PK\u0001\u0002"u8;

    /// <summary>Whether a file is an archive, by its first bytes.</summary>
    public static bool Is(ReadOnlySpan<byte> content) => content.StartsWith(FileSign);

    /// <summary>Unpacks what may be of use. Never throws.</summary>
    public static ZipContents Read(ReadOnlyMemory<byte> content)
    {
        // Counted before the list is read: a list of millions fills the memory.
        if (content.Span.Count(LineSign) > MostFiles)
        {
            return new ZipContents([], [$"the archive holds more than {MostFiles} files"]);
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            return Unpack(archive);
        }
        catch (Exception error) when (IsBad(error))
        {
            return new ZipContents([], ["the archive cannot be read"]);
        }
    }

    private static ZipContents Unpack(ZipArchive archive)
    {
        var files = new List<(string, ReadOnlyMemory<byte>)>();
        var troubles = new List<string>();
        var room = new byte[LargestFile + 1];
        var left = LargestInAll;
        foreach (var entry in archive.Entries.Where(entry => !IsHidden(entry)))
        {
            var name = Named(entry);
            if (Refusal(name) is { } why)
            {
                Left(troubles, why);
                continue;
            }

            // What was left alone was unpacked as far as a file may reach: that takes time as well.
            var content = Unpack(entry, name, room, troubles);
            left -= content?.Length ?? LargestFile;
            if (left < 0)
            {
                troubles.Add($"the archive holds more than {LargestInAll / 1024 / 1024} MiB; the rest was left alone");
                break;
            }

            if (content is { Length: > 0 })
            {
                files.Add((name, content));
            }
        }

        return new ZipContents(files, troubles);
    }

    /// <summary>What is unpacked is counted: what an archive says of its sizes may be a lie.</summary>
    private static byte[]? Unpack(ZipArchiveEntry entry, string name, byte[] room, List<string> troubles)
    {
        try
        {
            using var packed = entry.Open();
            var length = packed.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
            return length > LargestFile ? Left(troubles, $"{name} is larger than {LargestFile / 1024 / 1024} MiB and was left alone") : room[..length];
        }
        catch (Exception error) when (IsBad(error))
        {
            return Left(troubles, $"{name} cannot be unpacked");
        }
    }

    private static string? Refusal(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        var ending when Useful.Contains(ending) => null,
        var ending when Archives.Contains(ending) => $"{name} is an archive within the archive and was left alone",
        _ => $"{name} is neither a list of feeds nor an article",
    };

    private static byte[]? Left(List<string> troubles, string why)
    {
        if (troubles.Count < MostTroubles)
        {
            troubles.Add(why);
        }

        return null;
    }

    /// <summary>Folders, and what systems put into archives for themselves.</summary>
    private static bool IsHidden(ZipArchiveEntry entry) =>
        entry.Name.Length == 0 || entry.Name.StartsWith('.') || entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal);

    /// <summary>The name as it can stand in a sentence: its end tells what it is.</summary>
    private static string Named(ZipArchiveEntry entry)
    {
        var name = Html.OneLine(entry.Name);
        return name.Length <= LongestName ? name : string.Concat("…", name.AsSpan(name.Length - LongestName));
    }

    private static bool IsBad(Exception error) => error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;
}
