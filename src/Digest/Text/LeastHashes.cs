namespace Digest.Text;

/// <summary>Keeps the least of the hashes that are offered, each once.</summary>
internal sealed class LeastHashes(int size)
{
    private readonly ulong[] kept = new ulong[size];
    private int count;

    public void Offer(ulong hash)
    {
        if (count == kept.Length && hash >= kept[^1])
        {
            return;
        }

        var at = kept.AsSpan(0, count).BinarySearch(hash);
        if (at >= 0)
        {
            return;
        }

        at = ~at;
        var moved = Math.Min(count, kept.Length - 1) - at;
        Array.Copy(kept, at, kept, at + 1, moved);
        kept[at] = hash;
        count = Math.Min(count + 1, kept.Length);
    }

    public ulong[] Rising() => kept[..count];
}
