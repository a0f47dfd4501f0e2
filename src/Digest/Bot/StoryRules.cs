using System.Globalization;
using Digest.Editions;
using Digest.Editions.Rules;
using Digest.Stories;

namespace Digest.Bot;

/// <summary>What somebody means when he mutes or follows: a story by its number or button, else words, a name or a source as filters say them.</summary>
public sealed class StoryRules(StoryChoice choice, RuleStore rules, TimeProvider time)
{
    /// <summary>The rule of a kind for what is stated; null where a story is meant that is not there, or a filter that is none.</summary>
    public async Task<Rule?> Read(Subscription subscription, string kind, string stated)
    {
        if (IsStory(stated))
        {
            var story = await choice.Find(subscription, stated);
            return story.Count == 0 ? null : Of(subscription, kind, $"story:{story[0].StoryId}") with { Origin = StoryLead.Title(Words.In(subscription.Language).Code, story) };
        }

        return FilterParser.Read(stated).Expression is null ? null : Of(subscription, kind, stated);
    }

    /// <summary>Keeps a rule from now on; null where there are too many.</summary>
    public async Task<Rule?> Keep(Rule rule) => (await rules.Add([rule], Now))?[0];

    /// <summary>The rules of a kind that hold now.</summary>
    public async Task<IReadOnlyList<Rule>> Held(Subscription subscription, string kind) =>
        [.. (await rules.InForce(subscription.Id, Now)).Where(rule => rule.Kind == kind)];

    /// <summary>Ends the rules of a kind that are meant: by one number or several, by their words, or all. Returns those that ended.</summary>
    public async Task<IReadOnlyList<Rule>> End(Subscription subscription, string kind, string stated)
    {
        var numbers = stated.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var meant = (await Held(subscription, kind))
            .Where(rule => stated == "all" || numbers.Contains(rule.Id.ToString(CultureInfo.InvariantCulture)) || string.Equals(rule.Text, stated, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (meant.Count > 0)
        {
            await rules.End(subscription.Id, [.. meant.Select(rule => rule.Id)], Now);
        }

        return meant;
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static Rule Of(Subscription subscription, string kind, string text) => new() { SubscriptionId = subscription.Id, Kind = kind, Text = text };

    /// <summary>A story is meant, by its number or as a button names it, and no words.</summary>
    internal static bool IsStory(string stated) =>
        StoryChoice.InDigest(stated) is not null
        || (stated.Length > 0 && stated.AsSpan(stated[0] == 's' ? 1 : 0) is { Length: > 0 } digits && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
