using Digest.Bot.Views;
using Digest.Lookups;

namespace Digest.Bot.Commands;

public sealed class SearchCommand(Search search, LookupMemory memory, TimeProvider time) : ICommand
{
    public string Name => "search";

    public string Example => "/search Kursk \"combat engineers\" -museum since:30d from:harbour";

    public int Place => 40;

    public bool InMenu => true;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var query = LookupQuery.Parse(call.Argument, time.GetUtcNow());
        if (query.IsEmpty)
        {
            return query.Unread.Count > 0
                ? Reply.Say(call.Words.Say("search.unread", ("some", string.Join(", ", query.Unread))))
                : Reply.Ask(Name, call.Words.Say("search.which"));
        }

        var result = await search.Find(call.Subscription, query, 1);
        var mark = result.Total > 0 ? await memory.Keep(call.Subscription, new Lookup { Command = Name, Text = call.Argument }) : "";
        return SearchView.Of(call.Words, result, query, mark, 1, call.Subscription.TimeZone, time.GetUtcNow());
    }
}
