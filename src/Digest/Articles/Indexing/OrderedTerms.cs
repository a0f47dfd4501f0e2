using System.Buffers.Binary;
using System.Text;

namespace Digest.Articles.Indexing;

/// <summary>Terms in the order of their bytes, as both databases order them.</summary>
internal sealed class OrderedTerms
{
    private readonly Place[] places;
    private readonly int[] numbers;
    private byte[] bytes = new byte[1 << 14];

    /// <summary>Orders terms, which are numbered as they come.</summary>
    public OrderedTerms(List<string> terms)
    {
        places = new Place[terms.Count];
        numbers = new int[terms.Count];
        var beginnings = new ulong[terms.Count];
        int number = 0, end = 0;
        foreach (var term in terms)
        {
            var length = Write(term, end);
            places[number] = new Place(end, length);
            beginnings[number] = Beginning(bytes.AsSpan(end, length));
            numbers[number] = number;
            end += length;
            number++;
        }

        beginnings.AsSpan().Sort(numbers.AsSpan());
        OrderAlike(beginnings);
    }

    /// <summary>The numbers of the terms, the least term first.</summary>
    public IReadOnlyList<int> Numbers => numbers;

    /// <summary>A term as it is stored, by its number.</summary>
    public ReadOnlySpan<byte> Bytes(int term) => bytes.AsSpan(places[term].Start, places[term].Length);

    private int Write(string term, int at)
    {
        if (bytes.Length - at < IndexTerm.LongestBytes)
        {
            Array.Resize(ref bytes, 2 * bytes.Length);
        }

        return Encoding.UTF8.GetBytes(term, bytes.AsSpan(at));
    }

    /// <summary>The first eight bytes of a term as a number, by which terms are ordered as by their bytes: it decides nearly always.</summary>
    internal static ulong Beginning(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        }

        Span<byte> first = stackalloc byte[sizeof(ulong)];
        first.Clear();
        term.CopyTo(first);
        return BinaryPrimitives.ReadUInt64BigEndian(first);
    }

    /// <summary>Terms that begin alike stand together by now; all their bytes decide.</summary>
    private void OrderAlike(ReadOnlySpan<ulong> beginnings)
    {
        int end;
        for (var start = 0; start < beginnings.Length; start = end)
        {
            for (end = start + 1; end < beginnings.Length && beginnings[end] == beginnings[start]; end++)
            {
            }

            if (end - start > 1)
            {
                numbers.AsSpan(start..end).Sort((one, other) => Bytes(one).SequenceCompareTo(Bytes(other)));
            }
        }
    }

    private readonly record struct Place(int Start, int Length);
}
