using Digest.Lookups;

namespace Digest.Bot.Views;

/// <summary>An answer: quoted sentences with their sources, or that there is none.</summary>
public static class AskView
{
    public static Reply Of(Words words, AskResult result, string mark, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText();
        foreach (var (typed, meant) in result.Taken)
        {
            text.Italic(words.Say("ask.taken", ("typed", typed), ("meant", meant))).Line();
        }

        if (result.Sentences.Count is 0)
        {
            return new Reply { Text = text.Add(words.Say("ask.none", ("articles", Searched(words, result)), ("days", words.Count("count.days", Days(result, now))))) };
        }

        foreach (var answer in result.Sentences)
        {
            text.Add(answer.Text + "\n", Mark.Quote).Add(SourceLine.Of(words, answer.Article, zone, now)).Line().Line();
        }

        var stories = result.Sentences
            .Select(answer => answer.Article.StoryId)
            .OfType<long>()
            .Distinct()
            .Select((story, index) => new Button(words.Say("button.storyNumber", ("number", index + 1)), $"/story s{story}"))
            .ToList();
        return new Reply { Text = text, Buttons = [[.. stories, new Button(words.Say("button.why"), $"/reason ask {mark} 1")]] };
    }

    private static string Searched(Words words, AskResult result)
    {
        var articles = words.Count("count.searched", result.Searched);
        return result.IsMore ? words.Say("ask.over", ("articles", articles)) : articles;
    }

    private static long Days(AskResult result, DateTimeOffset now) =>
        result.Since is { } since ? Math.Max(1, (long)Math.Ceiling((now.ToUnixTimeMilliseconds() - since) / TimeSpan.FromDays(1).TotalMilliseconds)) : 0;
}
