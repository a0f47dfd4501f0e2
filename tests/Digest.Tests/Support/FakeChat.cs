namespace Digest.Tests.Support;

/// <summary>A chat on the fake server. What is changed here holds from the next request on.</summary>
public sealed class FakeChat
{
    public required long Id { get; init; }

    /// <summary>private, group, supergroup, channel.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    /// <summary>With what sentence the bot's messages are refused, with the code before it: <c>403 Forbidden: …</c>.</summary>
    public string? Refusal { get; set; }

    public long? MigratedTo { get; set; }

    /// <summary>Forum topics and whether they are open.</summary>
    public Dictionary<long, bool> Topics { get; } = [];

    /// <summary>Standing of people: creator, administrator, member, left.</summary>
    public Dictionary<long, string> Members { get; } = [];
}

/// <summary>A message of the bot's, as its readers see it now.</summary>
public sealed record FakeMessage
{
    public required long Id { get; init; }

    public required FakeChat Chat { get; init; }

    public long? Thread { get; init; }

    public required FakeText Text { get; init; }

    /// <summary>Label and data of each button, in rows.</summary>
    public IReadOnlyList<IReadOnlyList<(string Label, string Data)>> Buttons { get; init; } = [];

    public string? FileName { get; init; }

    /// <summary>The server's time of the call.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>A request that came.</summary>
public sealed record FakeCall(string Method, IReadOnlyDictionary<string, string> Parameters, DateTimeOffset At);
