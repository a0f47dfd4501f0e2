namespace Digest.Articles.Indexing;

/// <summary>Numbers in as few bytes as they need: seven bits a byte, the eighth says that more follow (LEB128).</summary>
internal static class Varint
{
    /// <summary>The most bytes a number takes.</summary>
    public const int Longest = 5;

    private const byte More = 0x80;

    /// <summary>Writes <paramref name="value"/> and tells how many bytes it took.</summary>
    public static int Write(Span<byte> target, int value)
    {
        var rest = (uint)value;
        var length = 0;
        for (; rest >= More; rest >>= 7)
        {
            target[length++] = (byte)(rest | More);
        }

        target[length++] = (byte)rest;
        return length;
    }

    /// <summary>Reads the number at <paramref name="at"/> and moves on behind it.</summary>
    public static int Read(ReadOnlySpan<byte> source, ref int at)
    {
        uint value = source[at++];
        if (value < More)
        {
            return (int)value;
        }

        value &= More - 1;
        for (var shift = 7; ; shift += 7)
        {
            uint next = source[at++];
            value |= (next & (More - 1)) << shift;
            if (next < More)
            {
                return (int)value;
            }
        }
    }
}
