using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>Three taps to the first digest: what is read, when it comes, by which clock.</summary>
public static class BeginView
{
    /// <summary>Further folders are found in the list of sources.</summary>
    private const int MostPacks = 8;

    public static Reply Welcome(Words words, IReadOnlyList<StarterPack> packs, int all) => new()
    {
        Text = new RichText()
            .Bold(words.Say("start.welcome")).Line()
            .Line(words.Say("start.what"))
            .Line()
            .Line(words.Say("begin.taps"))
            .Bold(words.Say("begin.step", ("step", 1))).Line(words.Say("begin.what")),
        Buttons =
        [
            .. packs.Take(MostPacks).Index().Select(pack => (IReadOnlyList<Button>)[new Button($"{pack.Item.Name} · {words.Count("count.sources", pack.Item.Feeds)}", $"/begin with {pack.Index + 1}")]),
            [new Button(words.Count("begin.all", all), "/begin with all"), new Button(words.Say("begin.own"), "/begin with own")],
            [new Button(words.Say("button.language"), "/lang"), new Button(words.Say("button.help"), "/help")],
        ],
    };

    /// <summary>Who brings his own sources sends them now, and goes on when he is done.</summary>
    public static Reply Own(Words words) => Reply.Say(words.Say("begin.ownHow")) with
    {
        Buttons = [[new Button(words.Say("button.goOn"), "/begin when")]],
    };

    public static Reply Hour(Words words) => new()
    {
        Text = new RichText().Bold(words.Say("begin.step", ("step", 2))).Line(words.Say("begin.when")),
        Buttons =
        [
            [new Button("07:00", "/begin at 07:00"), new Button("08:00", "/begin at 08:00"), new Button("12:00", "/begin at 12:00")],
            [new Button("18:00", "/begin at 18:00"), new Button("20:00", "/begin at 20:00"), new Button(words.Say("schedule.both"), "/begin at 08:00,18:30")],
            [new Button(words.Say("begin.asked"), "/begin at off")],
        ],
    };

    /// <summary>The last step: a city, the reader's own place, or the clock as it is.</summary>
    /// <param name="words">The chat's language.</param>
    /// <param name="clock">The zone that holds now, and its time.</param>
    /// <param name="mayShare">The reader may share where he is.</param>
    public static Reply Clock(Words words, string clock, bool mayShare) => new()
    {
        Text = new RichText().Bold(words.Say("begin.step", ("step", 3))).Line(words.Say("begin.where", ("clock", clock))),
        Buttons =
        [
            .. TimezoneView.Cities(words, "/begin in "),
            .. mayShare ? (IReadOnlyList<IReadOnlyList<Button>>)[[new Button(words.Say("timezone.byPlace"), "/timezone here")]] : [],
            [new Button(words.Say("begin.keepClock"), "/begin in")],
        ],
    };

    /// <summary>When digests come from now on: what stands above the first.</summary>
    public static RichText Done(Words words, Subscription subscription) => new RichText()
        .Line(subscription.DueAt is { } due
            ? words.Say("begin.done", ("schedule", subscription.Cadence), ("zone", subscription.Zone), ("when", When.SayFully(words, due, subscription.TimeZone)))
            : words.Say("start.off"))
        .Line();

    /// <summary>Nothing was loaded yet.</summary>
    public static Reply Loading(Words words) => new()
    {
        Text = words.Say("begin.loading"),
        Buttons = [[new Button(words.Say("button.digestNow"), "/digest"), new Button(words.Say("button.sources"), "/sources"), new Button(words.Say("button.help"), "/help")]],
    };
}
