namespace Digest.Bot.Views;

/// <summary>Cities by which a reader names his clock.</summary>
public static class TimezoneView
{
    /// <summary>The cities, and the reader's own place where he may share it.</summary>
    public static Reply Offer(Words words, string text, bool mayShare) => new()
    {
        Text = text,
        Buttons =
        [
            .. Cities(words, "/timezone "),
            .. mayShare ? (IReadOnlyList<IReadOnlyList<Button>>)[[new Button(words.Say("timezone.byPlace"), "/timezone here")]] : [],
        ],
    };

    /// <summary>A button a city.</summary>
    /// <param name="words">The chat's language.</param>
    /// <param name="command">What they type before the zone.</param>
    public static IReadOnlyList<IReadOnlyList<Button>> Cities(Words words, string command) =>
    [
        [new Button(words.Say("timezone.london"), command + "Europe/London"), new Button(words.Say("timezone.berlin"), command + "Europe/Berlin"), new Button(words.Say("timezone.moscow"), command + "Europe/Moscow")],
        [new Button(words.Say("timezone.newYork"), command + "America/New_York"), new Button(words.Say("timezone.delhi"), command + "Asia/Kolkata"), new Button(words.Say("timezone.tokyo"), command + "Asia/Tokyo")],
    ];

    /// <summary>Only a messenger knows where somebody is, and only in a private chat may one ask.</summary>
    public static bool MayShare(Request request) => request is { AtTerminal: false, InGroup: false };
}
