using System.Collections.Concurrent;

namespace Digest.Health;

/// <summary>How it stands with the parts of this program that work by themselves: what each of them last said was wrong.</summary>
public sealed class Pulse
{
    private readonly ConcurrentDictionary<string, string> troubles = new(StringComparer.Ordinal);

    /// <summary>What is wrong now, by part, one sentence each; nothing where all is well.</summary>
    public IReadOnlyDictionary<string, string> Troubles => troubles;

    /// <summary>The part is well. True: it was not before.</summary>
    public bool Well(string part) => troubles.TryRemove(part, out _);

    /// <summary>The part is in trouble. True: it was not before, or for another reason.</summary>
    public bool Ill(string part, string why)
    {
        var known = troubles.TryGetValue(part, out var before) && before == why;
        troubles[part] = why;
        return !known;
    }
}
