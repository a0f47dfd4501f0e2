using System.Globalization;
using Digest.Editions;

namespace Digest.Bot;

/// <summary>The settings of a subscription as people type them: "length 5", "silent on".</summary>
public static class Setting
{
    /// <summary>Stories led by one source, at most: more would be no digest of many sources.</summary>
    public const int MostOfSource = 20;

    /// <summary>Their names. How each is said stands among the bot's words, under <c>settings.form.</c> and its name.</summary>
    public static readonly IReadOnlyList<string> All = ["length", "style", "silent", "preview", "cap", "repeats", "feeds"];

    /// <summary>The subscription with a setting changed; null where the value is none the setting takes, or there is no such setting.</summary>
    public static Subscription? Change(Subscription subscription, string name, string value) => name switch
    {
        "length" when Number(value, Subscription.MostStories) is { } length => subscription with { Length = length },
        "style" when Style.All.Contains(value) => subscription with { Style = value, Template = null },
        "silent" when Switch(value) is { } on => subscription with { Silent = on },
        "preview" when Switch(value) is { } on => subscription with { Preview = on },
        "repeats" when Switch(value) is { } on => subscription with { Repeats = on },
        "cap" when value == "off" => subscription with { SourceCap = null },
        "cap" when Number(value, MostOfSource) is { } cap => subscription with { SourceCap = cap },
        _ => null,
    };

    private static int? Number(string value, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;

    private static bool? Switch(string value) => value switch { "on" or "yes" => true, "off" or "no" => false, _ => null };
}
