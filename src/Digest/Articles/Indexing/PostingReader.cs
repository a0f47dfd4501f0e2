namespace Digest.Articles.Indexing;

/// <summary>Reads the articles that hold a term.</summary>
public ref struct PostingReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int next;

    /// <summary>The article's number in its segment.</summary>
    public int Number { get; private set; }

    /// <summary>How much the term says of it; see <see cref="WordWeight"/>.</summary>
    public byte Weight { get; private set; }

    /// <summary>Moves to the next article; false behind the last.</summary>
    public bool Read()
    {
        if (next >= bytes.Length)
        {
            return false;
        }

        Number += Varint.Read(bytes, ref next);
        Weight = bytes[next++];
        return true;
    }
}
