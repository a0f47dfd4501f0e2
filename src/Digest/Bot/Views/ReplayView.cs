using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>A digest that was made before, made anew.</summary>
public static class ReplayView
{
    private const int ButtonsInRow = 3;

    /// <summary>The digest under a line that says what it is and how many of the stories that were told then are in it.</summary>
    public static Reply Of(Words words, Edition anew, IReadOnlyList<long> told, DateTimeOffset now)
    {
        var same = anew.Stories.Count(story => told.Contains(story.StoryId));
        var digest = EditionView.Of(words, anew, now);
        return digest with
        {
            Text = new RichText()
                .Italic(words.Say("replay.is")).Add(" ")
                .Italic(told.Count == 0 ? "" : same == told.Count ? words.Count("replay.same", told.Count) : words.Count("replay.differs", told.Count, ("same", same))).Line()
                .Line()
                .Add(digest.Text),
            Preview = null,
        };
    }

    /// <summary>Several came on that day: a button each.</summary>
    public static Reply Which(Words words, IReadOnlyList<KeptEdition> made, TimeZoneInfo zone) => new()
    {
        Text = words.Say("replay.several"),
        Buttons = [.. made.Select(one => new Button(When.SayFully(words, one.Slot, zone), $"/replay d{one.Id}")).Chunk(ButtonsInRow).Select(row => (IReadOnlyList<Button>)row)],
    };
}
