using Digest.Articles;
using Digest.Stories;

namespace Digest.Bot;

/// <summary>The news that is on its way while somebody asks for it: who has just begun reads it some seconds later, and not that there is none.</summary>
public sealed class FirstNews(Loader loader, Grouping grouping, TimeProvider time)
{
    /// <summary>Whoever waits longer thinks that nothing happens.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>So long the news of further sources is waited for: a chat that was just answered takes its next message no sooner.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    /// <summary>Waits for what this node is loading or placing, for a moment. False: nothing came, or nothing is on its way.</summary>
    public async Task<bool> Comes(CancellationToken cancellation)
    {
        var placed = grouping.NextPlaced;
        if (!IsUnderWay)
        {
            return false;
        }

        var breath = Task.Delay(Breath, time, cancellation);
        if (await Task.WhenAny(placed, Task.Delay(Patience, time, cancellation)) != placed)
        {
            return false;
        }

        for (var rest = grouping.NextRest; IsUnderWay && !breath.IsCompleted; rest = grouping.NextRest)
        {
            await Task.WhenAny(rest, breath);
        }

        return true;
    }

    private bool IsUnderWay => loader.IsLoading || grouping.IsPlacing;
}
