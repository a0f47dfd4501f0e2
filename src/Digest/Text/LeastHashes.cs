namespace Digest.Text;

/// <summary>Keeps the least of the hashes that are offered, each once.</summary>
internal sealed class LeastHashes(int size)
{
    private readonly ulong[] _kept = new ulong[size];
    private int _count;

    public void Offer(ulong hash)
    {
        if (_count == _kept.Length && hash >= _kept[^1]) return;

        var at = Array.BinarySearch(_kept, 0, _count, hash);
        if (at >= 0) return;

        at = ~at;
        var moved = Math.Min(_count, _kept.Length - 1) - at;
        Array.Copy(_kept, at, _kept, at + 1, moved);
        _kept[at] = hash;
        _count = Math.Min(_count + 1, _kept.Length);
    }

    public ulong[] Rising() => _kept[.._count];
}
