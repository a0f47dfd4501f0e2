using Digest.Lookups.Timelines;
using Digest.Text.Events;

namespace Digest.Bot.Views;

/// <summary>A timeline: the date, the sentence, its source and how many others tell the same.</summary>
public static class TimelineView
{
    public static Reply Of(Words words, string asked, IReadOnlyList<TimelineEvent> events, int page, string mark, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (events.Count is 0)
        {
            return Reply.Say(words.Say("timeline.none", ("words", asked)));
        }

        var pages = (events.Count + Timeline.PageSize - 1) / Timeline.PageSize;
        var shown = Math.Min(page, pages);
        var text = new RichText();
        foreach (var line in events.Skip((shown - 1) * Timeline.PageSize).Take(Timeline.PageSize))
        {
            text.Bold(Day(words, line.Date)).Line().Add(line.Text + "\n", Mark.Quote)
                .Add(SourceLine.Of(words, line.Article, zone, now))
                .Line(line.Others.Count > 0 ? $" · {words.Count("count.more", line.Others.Count)}" : "").Line();
        }

        var turns = Paging.Turns(words, shown, pages, turn => $"/timeline ={mark} {turn}");
        return new Reply { Text = text, Buttons = [[new Button(words.Say("button.why"), $"/reason timeline {mark} {shown}"), .. turns]] };
    }

    /// <summary>The day of an event, as much of it as is known.</summary>
    internal static string Day(Words words, EventDate date) => date.Known switch
    {
        DatePart.Year => words.Say("date.year", ("year", date.Date.Year)),
        DatePart.Month => words.Say("date.monthYear", ("month", words.Say($"date.monthAlone.{date.Date.Month}")), ("year", date.Date.Year)),
        _ => words.Say("date.day", ("day", date.Date.Day), ("month", words.Say($"date.month.{date.Date.Month}")), ("year", date.Date.Year)),
    };
}
