namespace Digest.Text;

/// <summary>Keeps the least of the hashes that are offered, each once.</summary>
internal sealed class LeastHashes(int size)
{
    // Sorted when it is full: twice as many as are kept, so that this is seldom.
    private readonly ulong[] room = new ulong[2 * size];
    private int count;

    // Once so many are known, greater ones are not among the least.
    private ulong? limit;

    public void Offer(ulong hash)
    {
        if (hash >= limit)
        {
            return;
        }

        if (count == room.Length)
        {
            Settle();
        }

        room[count++] = hash;
    }

    public ulong[] Rising()
    {
        Settle();
        return room[..count];
    }

    private void Settle()
    {
        var offered = room.AsSpan(0, count);
        offered.Sort();
        count = 0;
        foreach (var hash in offered)
        {
            if (count < size && (count is 0 || room[count - 1] != hash))
            {
                room[count++] = hash;
            }
        }

        limit = count == size ? room[size - 1] : null;
    }
}
