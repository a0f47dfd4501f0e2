namespace Digest.Articles.Indexing;

/// <summary>The articles that hold one term, being written: each as the distance to the one before, and the weight of the term in it.</summary>
internal sealed class PostingList
{
    private byte[] bytes = new byte[8];
    private int length;
    private int last;

    /// <summary>How many articles there are.</summary>
    public int Count { get; private set; }

    /// <summary>The list as it is stored.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, length);

    /// <summary>Adds an article by its number in the segment; numbers rise.</summary>
    public void Add(int number, byte weight)
    {
        if (length + Varint.Longest + 1 > bytes.Length)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }

        length += Varint.Write(bytes.AsSpan(length), number - last);
        bytes[length++] = weight;
        last = number;
        Count++;
    }

    /// <summary>Makes room for another term.</summary>
    public void Clear() => (length, last, Count) = (0, 0, 0);
}
