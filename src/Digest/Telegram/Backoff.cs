namespace Digest.Telegram;

/// <summary>How long to leave somebody alone who does not answer: from half a second to half a minute, never at the same beat as others.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan Last = TimeSpan.FromSeconds(30);

    /// <summary>The share by which a wait may be longer or shorter.</summary>
    private const double Jitter = 0.2;

    /// <summary>The wait after so many failures before this one: doubled with each, give or take a fifth.</summary>
    public static TimeSpan After(int failures)
    {
        var wait = First * Math.Pow(2, Math.Clamp(failures, 0, 16));
        return (wait < Last ? wait : Last) * (1 - Jitter + (2 * Jitter * Random.Shared.NextDouble()));
    }
}
