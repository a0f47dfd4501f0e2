using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>What is paused, and until when.</summary>
public static class PauseView
{
    public static Reply Paused(Words words, IReadOnlyList<Subscription> paused) => new()
    {
        Text = paused is [{ IsMain: false }]
            ? words.Say("pause.one", ("name", paused[0].Name), ("until", Until(words, paused[0])))
            : words.Count("pause.several", paused.Count, ("until", Until(words, paused[0]))),
        Buttons = [[new Button(words.Say("pause.goOn"), $"/resume {(paused.Count == 1 ? MeantSubscription.PrefixOf(paused[0]) : "")}".TrimEnd())]],
    };

    /// <summary>"until Mon 23 Nov 2026, 08:00", or until somebody ends it.</summary>
    public static string Until(Words words, Subscription subscription) => subscription.PausedUntil is { } until && until != long.MaxValue
        ? words.Say("pause.until", ("when", When.SayFully(words, until, subscription.TimeZone)))
        : words.Say("pause.open");
}
