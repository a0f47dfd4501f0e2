namespace Digest.Feeds;

/// <summary>Rung when feeds may be due that were not a moment ago: who has just chosen his sources does not wait for the next look at them.</summary>
public sealed class FeedBell
{
    /// <summary>What a ring begins and does not wait for; nothing, where feeds are loaded by hand.</summary>
    public Action Rung { get; set; } = () => { };

    public void Ring() => Rung();
}
