using System.Buffers.Binary;

namespace Digest.Editions.Composing;

/// <summary>Marks of facts as they are kept beside a story that was told.</summary>
internal static class FactMarks
{
    private const int Bytes = 8;

    /// <summary>The marks, each once.</summary>
    public static string Write(IEnumerable<ulong> marks)
    {
        var sorted = marks.Distinct().Order().ToArray();
        var bytes = new byte[sorted.Length * Bytes];
        for (var at = 0; at < sorted.Length; at++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at * Bytes), sorted[at]);
        }

        return Convert.ToBase64String(bytes);
    }

    public static IEnumerable<ulong> Read(string kept)
    {
        var bytes = Convert.FromBase64String(kept);
        for (var at = 0; at + Bytes <= bytes.Length; at += Bytes)
        {
            yield return BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at));
        }
    }
}
