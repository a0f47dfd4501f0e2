using Digest.Articles;

namespace Digest.Bot.Views;

/// <summary>A digest that was made before, story by story, as the reader's own feeds tell them.</summary>
public static class PastDigestView
{
    private const int ButtonsInRow = 5;

    public static Reply Of(Words words, string when, IReadOnlyList<PastStory> stories, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText().Bold(words.Say("digest.title", ("when", when))).Line();
        foreach (var story in stories)
        {
            text.Line().Bold($"{story.Number}. ").Headline(story.Title).Line();
            text.Add(SourceLine.Of(words, story.Article, zone, now)).Line();
        }

        return new Reply
        {
            Text = text,
            Buttons = [.. stories.Select(story => new Button($"{story.Number}", $"/story s{story.Id}") { Beside = true }).Chunk(ButtonsInRow).Select(row => (IReadOnlyList<Button>)row)],
        };
    }
}

/// <summary>A story of a digest that was made before.</summary>
/// <param name="Edition">The digest's number.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Id">Its number inside the program.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Article">Its newest article.</param>
public sealed record PastStory(long Edition, int Number, long Id, string Title, Article Article);
