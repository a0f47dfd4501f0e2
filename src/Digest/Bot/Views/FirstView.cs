using Digest.Lookups;

namespace Digest.Bot.Views;

/// <summary>Who had which detail first, and how long the others took.</summary>
public static class FirstView
{
    public static Reply Of(Words words, string back, IReadOnlyList<FirstDetail> details, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = new RichText();
        if (details.Count is 0)
        {
            text.Add(words.Say("first.none"));
        }

        foreach (var detail in details)
        {
            text.Add(detail.Text + "\n", Mark.Quote)
                .Add(SourceLine.Of(words, detail.First, zone, now)).Line()
                .Line(words.Say("first.then", ("sources", words.List(detail.Others.Select(other => Later(words, other)))))).Line();
        }

        return new Reply { Text = text, Buttons = [[new Button(words.Say("button.story"), back)]] };
    }

    // A source that states days alone cannot be timed by the hour.
    private static string Later(Words words, Retold other)
    {
        var later = TimeSpan.FromMilliseconds(other.Later);
        var said = later switch
        {
            { TotalDays: >= 1 } => words.Count("first.days", (long)later.TotalDays),
            _ when other.Article.DayOnly || later < TimeSpan.FromMinutes(1) => words.Say("first.same"),
            { TotalHours: >= 1 } => words.Count("first.hours", (long)later.TotalHours),
            _ => words.Count("first.minutes", (long)later.TotalMinutes),
        };
        return $"{other.Article.Source} {said}";
    }
}
