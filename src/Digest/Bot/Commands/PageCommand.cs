using System.Globalization;
using Digest.Bot.Views;
using Digest.Lookups;

namespace Digest.Bot.Commands;

/// <summary>Turns to a page of a search; buttons type it.</summary>
public sealed class PageCommand(Search search, QueryStore queries, TimeProvider time) : ICommand
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
        var result = await search.Find(call.Subscription, query, Math.Max(1, page));
        return SearchView.Of(call.Words, result, query, stated[0], Math.Max(1, page), call.Subscription.TimeZone, time.GetUtcNow());
    }
}
