using Dapper;
using Digest.Storage;

namespace Digest.Editions.Rules;

/// <summary>The rules of subscriptions.</summary>
public sealed class RuleStore(Db db)
{
    /// <summary>Rules of a subscription that hold at the same time, at most.</summary>
    public const int Most = 200;

    /// <summary>The rules that held at a moment, oldest first.</summary>
    public async Task<IReadOnlyList<Rule>> InForce(long subscription, long at) =>
        [.. (await NotEnded([subscription], at))[subscription].Where(rule => rule.HoldsAt(at))];

    /// <summary>The rules that had not ended by a moment, those that began later too, oldest first, by the subscription's number.</summary>
    public Task<ILookup<long, Rule>> NotEnded(IReadOnlyCollection<long> subscriptions, long at) => db.Read(async connection =>
    {
        var rules = await connection.QueryAsync<Rule>(
            $"select * from rules where {db.Dialect.In("subscription_id", "subscriptions")} and (until is null or until > @at) order by id",
            new { subscriptions = subscriptions.ToArray(), at });
        return rules.ToLookup(rule => rule.SubscriptionId);
    });

    /// <summary>Adds rules that hold from now on. Those that say the same already are ended first: the newer word holds. Null: there are too many.</summary>
    public Task<IReadOnlyList<Rule>?> Add(IReadOnlyList<Rule> rules, long now) => db.Write<IReadOnlyList<Rule>?>(async connection =>
    {
        var added = new List<Rule>();
        foreach (var rule in rules)
        {
            await connection.ExecuteAsync(
                """
                update rules set until = @now
                where subscription_id = @SubscriptionId and kind = @Kind and text = @Text and feed_id is not distinct from @FeedId
                  and (until is null or until > @now)
                """,
                new { rule.SubscriptionId, rule.Kind, rule.Text, rule.FeedId, now });
            var count = await connection.ExecuteScalarAsync<long>(
                "select count(*) from rules where subscription_id = @SubscriptionId and (until is null or until > @now)",
                new { rule.SubscriptionId, now });
            if (count >= Most)
            {
                return null;
            }

            added.Add(await connection.QuerySingleAsync<Rule>(
                """
                insert into rules(subscription_id, kind, text, feed_id, value, origin, since, until)
                values (@SubscriptionId, @Kind, @Text, @FeedId, @Value, @Origin, @now, @Until)
                returning *
                """,
                new { rule.SubscriptionId, rule.Kind, rule.Text, rule.FeedId, rule.Value, rule.Origin, now, rule.Until }));
        }

        return added;
    });

    /// <summary>Ends rules. Returns how many held until now.</summary>
    public Task<int> End(long subscription, IReadOnlyCollection<long> rules, long now) => db.Write(connection => connection.ExecuteAsync(
        $"update rules set until = @now where subscription_id = @subscription and (until is null or until > @now) and {db.Dialect.In("id", "rules")}",
        new { subscription, rules = rules.ToArray(), now }));
}
