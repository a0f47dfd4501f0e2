namespace Digest.Bot.Views;

/// <summary>A reader's note, as the owner sees it.</summary>
public static class FeedbackView
{
    public static Reply Of(Words words, string from, string note) => new()
    {
        Text = new RichText().Line(words.Say("feedback.from", ("name", from))).Add(note, Mark.Quote),
    };
}
