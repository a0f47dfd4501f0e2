namespace Digest.Articles.Indexing;

/// <summary>A row of the word index: neighbouring terms of a segment, each with its articles.</summary>
/// <param name="First">The first term of the page, by which it is found.</param>
/// <param name="Bytes">The terms in order: bytes shared with the one before, the rest, how many articles, how many bytes they take, the articles.</param>
internal sealed record WordPage(byte[] First, byte[] Bytes);

/// <summary>Reads the terms of a page one by one.</summary>
internal sealed class WordPageReader(byte[] page)
{
    private readonly byte[] term = new byte[IndexTerm.LongestBytes];
    private int termLength;
    private int next;

    /// <summary>The term that is read.</summary>
    public ReadOnlySpan<byte> Term => term.AsSpan(0, termLength);

    /// <summary>How many articles hold it.</summary>
    public int Count { get; private set; }

    /// <summary>Where its articles stand in the page.</summary>
    public Range Postings { get; private set; }

    /// <summary>Moves to the next term; false behind the last.</summary>
    public bool Read()
    {
        if (next >= page.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = page;
        var at = next;
        var shared = Varint.Read(bytes, ref at);
        var rest = Varint.Read(bytes, ref at);
        bytes.Slice(at, rest).CopyTo(term.AsSpan(shared));
        termLength = shared + rest;
        at += rest;
        Count = Varint.Read(bytes, ref at);
        var size = Varint.Read(bytes, ref at);
        Postings = at..(at + size);
        next = at + size;
        return true;
    }

    /// <summary>Moves to <paramref name="wanted"/>, which must not lie before the term that is read; false where it is not.</summary>
    public bool Find(ReadOnlySpan<byte> wanted)
    {
        while (Read())
        {
            var order = Term.SequenceCompareTo(wanted);
            if (order >= 0)
            {
                return order is 0;
            }
        }

        return false;
    }
}

/// <summary>Writes terms into pages, in order.</summary>
internal sealed class WordPageWriter
{
    /// <summary>A page that has reached this many bytes is full: with its row it fills a page of SQLite, 4,096 bytes.</summary>
    private const int Full = 3_900;

    private readonly byte[] before = new byte[IndexTerm.LongestBytes];
    private byte[] bytes = new byte[2 * Full];
    private byte[] first = [];
    private int beforeLength;
    private int length;

    /// <summary>Adds a term; gives the page that was full before it, or null.</summary>
    public WordPage? Add(ReadOnlySpan<byte> term, int count, ReadOnlySpan<byte> postings)
    {
        var full = length > 0 && length + postings.Length > Full ? End() : null;
        if (length is 0)
        {
            first = term.ToArray();
        }

        Grow((4 * Varint.Longest) + term.Length + postings.Length);
        var shared = term.CommonPrefixLength(before.AsSpan(0, beforeLength));
        Put(shared);
        Put(term.Length - shared);
        Put(term[shared..]);
        Put(count);
        Put(postings.Length);
        Put(postings);
        term.CopyTo(before);
        beforeLength = term.Length;
        return full;
    }

    /// <summary>The page begun; null where nothing was added.</summary>
    public WordPage? End()
    {
        if (length is 0)
        {
            return null;
        }

        var page = new WordPage(first, bytes[..length]);
        length = beforeLength = 0;
        return page;
    }

    private void Put(int number) => length += Varint.Write(bytes.AsSpan(length), number);

    private void Put(ReadOnlySpan<byte> some)
    {
        some.CopyTo(bytes.AsSpan(length));
        length += some.Length;
    }

    private void Grow(int more)
    {
        if (length + more > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
        }
    }
}
