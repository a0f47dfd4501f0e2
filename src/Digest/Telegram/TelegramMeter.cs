using System.Diagnostics.Metrics;

namespace Digest.Telegram;

/// <summary>What should not happen often, counted.</summary>
internal static class TelegramMeter
{
    private static readonly Meter Meter = new("Digest");

    /// <summary>Messages whose HTML Telegram did not take, sent again as plain text: each one is a defect of ours.</summary>
    public static readonly Counter<long> SentPlain = Meter.CreateCounter<long>("digest.telegram.sent_plain", "{message}");

    /// <summary>Messages that Telegram found too long, sent again in smaller parts: each one is a defect of ours.</summary>
    public static readonly Counter<long> SplitAgain = Meter.CreateCounter<long>("digest.telegram.split_again", "{message}");

    /// <summary>Polls that another poller of the same bot has ended.</summary>
    public static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("digest.telegram.conflicts", "{poll}");

    /// <summary>Updates that failed three times.</summary>
    public static readonly Counter<long> PutAside = Meter.CreateCounter<long>("digest.telegram.put_aside", "{update}");

    /// <summary>Answers that a reader did not get.</summary>
    public static readonly Counter<long> AnswersLost = Meter.CreateCounter<long>("digest.telegram.answers_lost", "{answer}");
}
