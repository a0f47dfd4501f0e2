using System.Globalization;
using Digest.Bot.Views;
using Digest.Lookups;

namespace Digest.Bot.Commands;

public sealed class TimelineCommand(TimelineChoice timelines, LookupMemory memory, QueryStore queries, TimeProvider time) : ICommand
{
    /// <summary>What a button types before the mark of a longer text.</summary>
    private const char MarkSign = '=';

    public string Name => "timeline";

    public string Example => "/timeline Shoigu 2025-06..2025-12";

    public int Place => 47;

    public bool InMenu => true;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var (text, page) = await Stated(call.Argument);
        if (text is null)
        {
            return Reply.Say(call.Words.Say("search.outOfDate"));
        }

        if (!text.Any(char.IsLetterOrDigit))
        {
            return Reply.Ask(Name, call.Words.Say("timeline.which"));
        }

        var events = await timelines.Find(call.Subscription, text);
        var mark = events.Count > 0 ? await memory.Keep(call.Subscription, new Lookup { Command = Name, Text = text, Page = page }) : "";
        return TimelineView.Of(call.Words, text, events, page, mark, call.Subscription.TimeZone, time.GetUtcNow());
    }

    private async Task<(string? Text, int Page)> Stated(string argument) =>
        argument.StartsWith(MarkSign) && argument[1..].Split(' ') is [var mark, var turn] && int.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? (await queries.Find(mark), Math.Max(1, page))
            : (argument, 1);
}
