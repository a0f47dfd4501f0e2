using System.Collections.Concurrent;
using Digest.Stories;
using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Languages;

namespace Digest.Editions.Rules;

/// <summary>The rules of a subscription at one moment, ready to be asked.</summary>
public sealed class RuleBook
{
    private const string SourcePrefix = "from:";

    private static readonly ConcurrentDictionary<string, FilterExpression?> Read = new(StringComparer.Ordinal);

    /// <summary>More texts than this are not remembered: they come from readers.</summary>
    private const int MostRemembered = 10_000;

    private readonly List<(Rule Rule, FilterExpression Expression)> drops = [];
    private readonly List<(Rule Rule, FilterExpression Expression)> keeps = [];
    private readonly List<(string Word, string Folded, string[] Terms, double Value)> words = [];
    private readonly Dictionary<string, double> sources = new(StringComparer.Ordinal);

    public RuleBook(IEnumerable<Rule> rules)
    {
        foreach (var rule in rules.Where(rule => rule.Kind != Rule.Follow))
        {
            Add(rule);
        }
    }

    /// <summary>A book without rules.</summary>
    public static readonly RuleBook Empty = new([]);

    /// <summary>It filters nothing.</summary>
    public bool LetsAllPass => drops.Count == 0 && keeps.Count == 0;

    /// <summary>It weighs nothing.</summary>
    public bool WeighsNothing => words.Count == 0 && sources.Count == 0;

    /// <summary>The rule that takes an article out; null where none does.</summary>
    public Rule? Against(FilterText article, IReadOnlyCollection<long> feeds, long now)
    {
        var drop = drops.Find(one => IsFor(one.Rule, feeds) && one.Expression.Matches(article, now)).Rule;
        if (drop is not null)
        {
            return drop;
        }

        var asked = keeps.Where(one => IsFor(one.Rule, feeds)).ToList();
        return asked.Count == 0 || asked.Exists(one => one.Expression.Matches(article, now)) ? null : asked[0].Rule;
    }

    /// <summary>What the reader cares for in a story: each of his words that is among its keywords, in whatever spelling, or stands in a headline.</summary>
    /// <param name="keywords">As they are shown.</param>
    /// <param name="headlines">The <see cref="TermsOf"/> of each.</param>
    /// <param name="toldAt">When the reader was told the story (UTC milliseconds); null: never.</param>
    internal RankInterest InterestIn(IEnumerable<string> keywords, IEnumerable<string[]> headlines, long? toldAt)
    {
        var topics = new Dictionary<string, double>(StringComparer.Ordinal);
        if (words.Count > 0)
        {
            var shown = keywords.Select(keyword => (Word: keyword, Folded: Fold.Of(keyword))).ToList();
            foreach (var (word, folded, terms, value) in words)
            {
                if (shown.Exists(keyword => keyword.Folded == folded || OneWord.Is(keyword.Word, word)) || headlines.Any(headline => Holds(headline, terms)))
                {
                    topics[word] = value;
                }
            }
        }

        return new RankInterest(topics, sources, toldAt);
    }

    private static bool Holds(string[] headline, string[] terms) => terms.Length > 0 && headline.AsSpan().IndexOf(terms) >= 0;

    /// <summary>The words of a headline or of what a reader typed, each as the term it counts as.</summary>
    internal static string[] TermsOf(string text) => [.. Words.In(text, Language.Unknown).Select(word => word.Term)];

    private void Add(Rule rule)
    {
        if (rule.Kind == Rule.Weight)
        {
            Weigh(rule);
        }
        else if ((rule.Kind == Rule.Mute ? NamingExpressionOf(rule.Text) : ExpressionOf(rule.Text)) is { } expression)
        {
            (rule.Kind == Rule.Keep ? keeps : drops).Add((rule, expression));
        }
    }

    private void Weigh(Rule rule)
    {
        if (rule.Text.StartsWith(SourcePrefix, StringComparison.Ordinal))
        {
            sources[rule.Text[SourcePrefix.Length..]] = rule.Value;
        }
        else
        {
            words.Add((rule.Text, Fold.Of(rule.Text), TermsOf(rule.Text), rule.Value));
        }
    }

    private static bool IsFor(Rule rule, IReadOnlyCollection<long> feeds) => rule.FeedId is not { } feed || feeds.Contains(feed);

    /// <summary>The same for what somebody mutes or follows: bare words also count as one name in all its spellings, whatever the script.</summary>
    internal static FilterExpression? NamingExpressionOf(string text) => ExpressionOf(text) switch
    {
        { } words when AreBare(words, text) => new FilterExpression.Any([words, new FilterExpression.Name(text)]),
        var filter => filter,
    };

    private static bool AreBare(FilterExpression expression, string text) => !text.Contains('"') && expression switch
    {
        FilterExpression.Phrase word => !word.InTitle,
        FilterExpression.All words => words.Of.All(word => word is FilterExpression.Phrase { InTitle: false }),
        _ => false,
    };

    /// <summary>A filter as it was kept; null for what is none.</summary>
    public static FilterExpression? ExpressionOf(string text)
    {
        if (Read.Count > MostRemembered)
        {
            Read.Clear();
        }

        return Read.GetOrAdd(text, stated => FilterParser.Read(stated).Expression);
    }
}
