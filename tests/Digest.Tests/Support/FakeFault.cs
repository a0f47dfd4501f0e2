namespace Digest.Tests.Support;

/// <summary>What a fake server does in place of its answer.</summary>
public sealed record FakeFault
{
    /// <summary>Whether the request takes effect before the fault shows.</summary>
    public bool AfterProcessing { get; init; }

    public int Status { get; init; } = 200;

    /// <summary>Null: no answer at all.</summary>
    public string? Body { get; init; }

    /// <summary>The connection is held until the caller goes away.</summary>
    public bool Hangs { get; init; }

    /// <summary>Seconds that the answer asks for.</summary>
    public int? RetryAfter { get; init; }

    public static FakeFault TooMany(int seconds) => new()
    {
        Status = 429,
        RetryAfter = seconds,
        Body = $$$"""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{seconds}}}","parameters":{"retry_after":{{{seconds}}}}}""",
    };

    public static FakeFault Refuse(int code, string description) => new()
    {
        Status = code,
        Body = $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""",
    };

    public static FakeFault Restart { get; } = Refuse(500, "Internal Server Error: restart");

    public static FakeFault BadGateway { get; } = new()
    {
        Status = 502,
        AfterProcessing = true,
        Body = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>",
    };

    public static FakeFault Garbage { get; } = new() { AfterProcessing = true, Body = "\u0001\u0002 no json" };

    public static FakeFault HalfJson { get; } = new() { AfterProcessing = true, Body = "{\"ok\":true,\"result\":{\"message_id\":" };

    public static FakeFault Empty { get; } = new() { AfterProcessing = true, Body = "" };

    public static FakeFault ResetBefore { get; } = new();

    public static FakeFault ResetAfter { get; } = new() { AfterProcessing = true };

    public static FakeFault TimeoutAfter { get; } = new() { AfterProcessing = true, Hangs = true };
}
