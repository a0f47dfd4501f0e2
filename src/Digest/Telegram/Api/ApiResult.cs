namespace Digest.Telegram.Api;

/// <summary>How a call ended. What Telegram or the way to it does is never an exception.</summary>
public abstract record ApiResult<T>
{
    private ApiResult()
    {
    }

    /// <summary>Done, with its result.</summary>
    public sealed record Ok(T Value) : ApiResult<T>;

    /// <summary>Telegram answered and did not do it.</summary>
    /// <param name="Code">Telegram's error code: 400-500.</param>
    /// <param name="Description">Telegram's sentence.</param>
    /// <param name="RetryAfter">How long it wants to be left alone; null: it does not say.</param>
    /// <param name="MigrateTo">The supergroup's id where a group became one.</param>
    public sealed record Refused(int Code, string Description, TimeSpan? RetryAfter = null, long? MigrateTo = null) : ApiResult<T>;

    /// <summary>Certainly not done: no byte of the request's body went out.</summary>
    public sealed record Unreached(string Why) : ApiResult<T>;

    /// <summary>Perhaps done: the answer was lost, unreadable, or a gateway's.</summary>
    public sealed record Unsure(string Why) : ApiResult<T>;
}
