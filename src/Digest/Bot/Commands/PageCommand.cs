using System.Globalization;
using Digest.Bot.Views;
using Digest.Lookups;

namespace Digest.Bot.Commands;

/// <summary>Turns to a page of a search; buttons type it.</summary>
public sealed class PageCommand(Search search, LookupMemory memory, QueryStore queries, TimeProvider time) : ICommand
{
    public string Name => "page";

    public string Example => "/page 5d41402abc4b2a76b9719d91 2";

    public int Place => 100;

    public bool Hidden => true;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var stated = call.Argument.Split(' ');
        if (stated.Length != 2
            || !int.TryParse(stated[1], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            || await queries.Find(stated[0]) is not { } text)
        {
            return Reply.Say(call.Words.Say("search.outOfDate"));
        }

        var query = LookupQuery.Parse(text, time.GetUtcNow());
        var shown = Math.Max(1, page);
        var result = await search.Find(call.Subscription, query, shown);
        var mark = await memory.Keep(call.Subscription, new Lookup { Command = "search", Text = text, Page = shown });
        return SearchView.Of(call.Words, result, query, mark, shown, call.Subscription.TimeZone, time.GetUtcNow());
    }
}
