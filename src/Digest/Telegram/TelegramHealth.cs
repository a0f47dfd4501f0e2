namespace Digest.Telegram;

/// <summary>How it stands with Telegram, for whoever asks.</summary>
public sealed class TelegramHealth(TimeProvider time)
{
    private readonly Lock gate = new();
    private DateTimeOffset? heard;
    private string? trouble = "not connected yet";

    /// <summary>The bot's name, once Telegram has told it.</summary>
    public string? BotName { get; internal set; }

    /// <summary>When Telegram last answered a poll.</summary>
    public DateTimeOffset? LastHeard
    {
        get
        {
            lock (gate)
            {
                return heard;
            }
        }
    }

    /// <summary>What is wrong, one sentence; null: all is well.</summary>
    public string? Trouble
    {
        get
        {
            lock (gate)
            {
                return trouble;
            }
        }
    }

    internal void Hear()
    {
        lock (gate)
        {
            heard = time.GetUtcNow();
            trouble = null;
        }
    }

    /// <summary>Another node asks Telegram for this one too.</summary>
    internal void Rest()
    {
        lock (gate)
        {
            trouble = null;
        }
    }

    internal void Complain(string why)
    {
        lock (gate)
        {
            trouble = why;
        }
    }
}
