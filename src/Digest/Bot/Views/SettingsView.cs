using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>The settings of a digest, with buttons that change them.</summary>
public static class SettingsView
{
    private static readonly int[] Lengths = [3, 5, 10, 20];

    public static Reply Of(Words words, Subscription subscription, IReadOnlyList<Subscription> all, int sources)
    {
        var name = MeantSubscription.PrefixOf(subscription);
        var text = new RichText()
            .Bold(all.Count > 1 ? words.Say("settings.of", ("name", subscription.Name)) : words.Say("settings.title")).Line()
            .Line(words.Say("settings.schedule", ("schedule", subscription.Cadence)))
            .Line(words.Say("settings.zone", ("zone", subscription.Zone)))
            .Line(subscription.Quiet is { } quiet ? words.Say("settings.quiet", ("hours", quiet)) : words.Say("settings.noQuiet"))
            .Line(words.Count("settings.length", subscription.Length))
            .Line(subscription.Template is null ? words.Say("settings.style", ("style", StyleOf(words, subscription.Style))) : words.Say("settings.layout"))
            .Line(subscription.SourceCap is { } cap ? words.Count("settings.cap", cap) : words.Say("settings.noCap"))
            .Line(Switch(words, "settings.sound", !subscription.Silent))
            .Line(Switch(words, "settings.preview", subscription.Preview))
            .Line(Switch(words, "settings.repeats", subscription.Repeats))
            .Line(words.Say(subscription.Picks ? "settings.picked" : "settings.sources", ("number", sources)));
        return new Reply { Text = text, Buttons = Buttons(words, subscription, all, name) };
    }

    /// <summary>How a setting is said; all of them where there is no such setting.</summary>
    public static Reply Forms(Words words, string setting) => new()
    {
        Text = Setting.All.Contains(setting)
            ? Form(words, setting)
            : string.Join('\n', Setting.All.Select(name => Form(words, name)).Prepend(words.Say("settings.unknown"))),
    };

    private static string Form(Words words, string setting) =>
        words.Say($"settings.form.{setting}", ("most", Subscription.MostStories), ("mostOfSource", Setting.MostOfSource));

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Words words, Subscription subscription, IReadOnlyList<Subscription> all, string name) =>
    [
        [.. Lengths.Select(length => new Button(words.Count("count.stories", length), $"/settings {name}length {length}"))],
        [.. Style.All.Select(style => new Button(StyleOf(words, style), $"/settings {name}style {style}"))],
        [
            new Button(Switch(words, "settings.sound", subscription.Silent), $"/settings {name}silent {(subscription.Silent ? "off" : "on")}"),
            new Button(Switch(words, "settings.preview", !subscription.Preview), $"/settings {name}preview {(subscription.Preview ? "off" : "on")}"),
            new Button(Switch(words, "settings.repeats", !subscription.Repeats), $"/settings {name}repeats {(subscription.Repeats ? "off" : "on")}"),
        ],
        [
            new Button(words.Say("button.schedule"), $"/schedule {name}".TrimEnd()),
            new Button(words.Say("button.timezone"), "/timezone"),
            new Button(words.Say("settings.quietHours"), $"/quiet {name}".TrimEnd()),
        ],
        [new Button(words.Say("button.sources"), "/sources"), new Button(words.Say("button.language"), "/lang"), new Button(words.Say("button.template"), $"/template {name}".TrimEnd())],
        .. all.Count > 1 ? ScheduleView.Each([.. all.Where(one => one.Id != subscription.Id)], "/settings ") : [],
    ];

    private static string StyleOf(Words words, string style) => words.Say($"settings.style.{style}");

    private static string Switch(Words words, string setting, bool on) => words.Say(on ? "settings.on" : "settings.off", ("setting", words.Say(setting)));
}
