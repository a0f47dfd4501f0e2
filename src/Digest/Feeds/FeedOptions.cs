using Digest.Feeds.Formats;

namespace Digest.Feeds;

/// <summary>How feeds are fetched and how much of one is taken: the section <c>Digest:Feeds</c>.</summary>
public sealed class FeedOptions
{
    public const string Section = "Digest:Feeds";

    /// <summary>Hosts that may be asked although they are inside a private network: <c>nas.local</c>, <c>10.0.0.7</c>, <c>localhost:8080</c> (that port alone).</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>The largest answer that is taken, bytes after unpacking.</summary>
    public int MaxBytes { get; set; } = 15 * 1024 * 1024;

    /// <summary>How long one fetch may take with all its redirects, headers and body together; waiting for the host's turn is not counted.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many entries of one document are read, newest first as the document has them.</summary>
    public int MaxEntries { get; set; } = 10_000;

    /// <summary>How deep elements of a document may be nested.</summary>
    public int MaxDepth { get; set; } = 64;

    /// <summary>How many entries of a feed's first load are news, the newest; the others can be searched, but come in no digest.</summary>
    public int FirstEntries { get; set; } = 20;

    /// <summary>How many pages are read for one load of a feed that states only beginnings, the newest; 0: none.</summary>
    public int MaxPages { get; set; } = 10;

    /// <summary>How many redirects are followed.</summary>
    public int MaxHops { get; set; } = 20;

    /// <summary>How many hosts are asked at the same time.</summary>
    public int Parallel { get; set; } = 16;

    /// <summary>How long a host is left alone between two requests.</summary>
    public TimeSpan HostGap { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The shortest time between two fetches of one feed, and the first pause after a failure.</summary>
    public TimeSpan ShortestInterval { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>The longest time between two fetches of a feed that is well, unless its publisher asks for more.</summary>
    public TimeSpan LongestInterval { get; set; } = TimeSpan.FromHours(12);

    /// <summary>
    /// Where others reach this program, like <c>https://digest.example.org</c>: feeds that have a hub are then pushed there (WebSub). Empty: all are polled.
    /// </summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>How much of a document is read.</summary>
    internal FeedLimits Limits => new(MaxDepth, MaxEntries);
}
