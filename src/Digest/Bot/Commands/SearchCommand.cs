using Digest.Bot.Views;
using Digest.Lookups;

namespace Digest.Bot.Commands;

public sealed class SearchCommand(Search search, QueryStore queries, TimeProvider time) : ICommand
{
    public string Name => "search";

    public string Help => "finds articles by their words";

    public string Example => "/search Kursk \"combat engineers\" -museum since:30d from:harbour";

    public int Place => 40;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var query = LookupQuery.Parse(call.Argument);
        if (query.IsEmpty)
        {
            return Reply.Say("What shall I look for? Send a few words, like: Kursk engineers.");
        }

        var result = await search.Find(call.Subscription, query, 1);
        var mark = result.Total > Search.PageSize ? await queries.Mark(call.Argument) : "";
        return SearchView.Of(result, query, mark, 1, call.Subscription.TimeZone, time.GetUtcNow());
    }
}
