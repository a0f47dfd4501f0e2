using Digest.Bot.Views;
using Digest.Lookups;

namespace Digest.Bot;

/// <summary>A card that is offered while somebody types our name and words in any chat; a tap puts its text there.</summary>
/// <param name="Id">One of a kind among the cards: 1-64 letters and digits.</param>
/// <param name="Title">What the card says.</param>
/// <param name="Description">In small letters below.</param>
/// <param name="Text">What is written into the chat.</param>
public sealed record Card(string Id, string Title, string Description, RichText Text);

/// <summary>Finds cards for words that are typed behind the bot's name: from the feeds of whoever types, and for his eyes alone.</summary>
public sealed class InlineAnswers(Access access, Search search, TimeProvider time)
{
    /// <summary>Cards of one answer. Telegram takes 50.</summary>
    public const int Most = 50;

    /// <summary>The cards, best first, a story once; none for somebody who may not use the bot or has no feeds.</summary>
    public async Task<IReadOnlyList<Card>> Find(Request request)
    {
        var now = time.GetUtcNow();
        var query = LookupQuery.Parse(request.Text, now);
        if (query.IsEmpty || await access.Meet(request) is not { IsAdmitted: true, Subscription: { } subscription })
        {
            return [];
        }

        var cards = new Dictionary<string, Card>(StringComparer.Ordinal);
        for (var page = 1; page <= Most / Search.PageSize; page++)
        {
            var result = await search.Find(subscription, query, page);
            foreach (var hit in result.Hits)
            {
                var card = CardView.Of(Words.In(subscription.Language), hit, subscription.TimeZone, now);
                cards.TryAdd(card.Id, card);
            }

            if (result.Total <= page * Search.PageSize)
            {
                break;
            }
        }

        return [.. cards.Values.Take(Most)];
    }
}
