using System.Diagnostics.CodeAnalysis;

namespace Digest.Editions.Composing;

/// <summary>What was asked for of late, up to a size: what was asked for longest ago is forgotten first.</summary>
/// <param name="most">The size of all.</param>
/// <param name="sizeOf">The size of one.</param>
internal sealed class RecentlyUsed<TKey, TValue>(long most, Func<TValue, long> sizeOf)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> held = [];
    private readonly LinkedList<(TKey Key, TValue Value)> latestLast = [];
    private long size;

    /// <summary>What was found or kept since <see cref="Forget"/>.</summary>
    public TValue this[TKey key] => held[key].Value.Value;

    public bool Find(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!held.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }

        latestLast.Remove(node);
        latestLast.AddLast(node);
        value = node.Value.Value;
        return true;
    }

    /// <summary>Keeps what was not found, however much is held.</summary>
    public void Keep(TKey key, TValue value)
    {
        held.Add(key, latestLast.AddLast((key, value)));
        size += sizeOf(value);
    }

    /// <summary>Forgets what is too much.</summary>
    public void Forget()
    {
        while (size > most && latestLast.First is { Value: var (key, value) })
        {
            latestLast.RemoveFirst();
            held.Remove(key);
            size -= sizeOf(value);
        }
    }
}
