namespace Digest.Text;

/// <summary>Keeps the least of the hashes that are offered, each once.</summary>
internal sealed class LeastHashes(int size)
{
    private readonly SortedSet<ulong> _kept = [];

    public void Offer(ulong hash)
    {
        if (_kept.Count == size && hash >= _kept.Max) return;
        if (!_kept.Add(hash)) return;
        if (_kept.Count > size) _kept.Remove(_kept.Max);
    }

    public ulong[] Rising() => [.. _kept];
}
