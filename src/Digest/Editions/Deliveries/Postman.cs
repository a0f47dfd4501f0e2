namespace Digest.Editions.Deliveries;

/// <summary>Carries a message to a chat. A call is made once: whoever answers "later" or "unknown" is not asked again by the postman itself.</summary>
public interface IPostman
{
    /// <summary>Sends the body of a delivery to a chat, as an answer to an earlier message where <paramref name="answers"/> names one.</summary>
    Task<SendOutcome> Send(ChatAddress chat, string body, long? answers, CancellationToken cancellation);

    /// <summary>Writes a body in place of an earlier message of ours. Doing it twice does no harm; a message that reads so already is sent.</summary>
    Task<SendOutcome> Edit(ChatAddress chat, long message, string body, CancellationToken cancellation);
}

/// <summary>How a send ended.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>It is in the chat.</summary>
    public sealed record Sent(long MessageId) : SendOutcome;

    /// <summary>It is certainly not in the chat; try again after the wait.</summary>
    public sealed record Later(TimeSpan Wait, string Why) : SendOutcome;

    /// <summary>Nobody can tell whether it is in the chat: the answer was lost.</summary>
    public sealed record Unknown(string Why) : SendOutcome;

    /// <summary>It is not in the chat, and sending the same again would not help.</summary>
    public sealed record Refused(string Why) : SendOutcome;

    /// <summary>The message that was to be edited is not there any more.</summary>
    public sealed record Gone(string Why) : SendOutcome;

    /// <summary>The chat takes nothing from us any more: blocked, kicked, closed, deleted.</summary>
    public sealed record Closed(string Why) : SendOutcome;

    /// <summary>The chat has another id from now on; send there.</summary>
    public sealed record Moved(long Chat) : SendOutcome;
}
