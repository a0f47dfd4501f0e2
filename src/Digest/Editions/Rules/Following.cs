namespace Digest.Editions.Rules;

/// <summary>What a chat follows at one moment, ready to be asked.</summary>
public sealed class Following
{
    private readonly List<(Rule Rule, FilterExpression Expression)> follows = [];

    public Following(IEnumerable<Rule> rules)
    {
        foreach (var rule in rules.Where(rule => rule.Kind == Rule.Follow))
        {
            if (ExpressionOf(rule.Text) is { } expression)
            {
                follows.Add((rule, expression));
            }
        }
    }

    /// <summary>When the first of what is followed began to be (UTC milliseconds); null where nothing is.</summary>
    public long? Since => follows.Count == 0 ? null : follows.Min(follow => follow.Rule.Since);

    /// <summary>The rules that an article matches.</summary>
    public IEnumerable<Rule> In(FilterText article, long now) =>
        follows.Where(follow => follow.Expression.Matches(article, now)).Select(follow => follow.Rule);

    /// <summary>
    /// What a text follows: a filter, whose bare words also count as one name in all its spellings. Null for what is no filter, and for
    /// one that only says what is not wanted.
    /// </summary>
    public static FilterExpression? ExpressionOf(string text) => RuleBook.NamingExpressionOf(text) is var filter and not FilterExpression.Not ? filter : null;
}
