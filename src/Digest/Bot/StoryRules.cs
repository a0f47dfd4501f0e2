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
            return await choice.Find(subscription, Number(stated)) is { } story
                ? Of(subscription, kind, $"story:{story.Number}") with { Origin = StoryLead.Title(Words.In(subscription.Language).Code, story.Articles) }
                : null;
        }

        return FilterParser.Read(stated).Expression is null ? null : Of(subscription, kind, stated);
    }

    /// <summary>Keeps a rule from now on; null where there are too many.</summary>
    public async Task<Rule?> Keep(Rule rule) => (await rules.Add([rule], Now))?[0];

    /// <summary>The rules of a kind that hold now.</summary>
    public async Task<IReadOnlyList<Rule>> Held(Subscription subscription, string kind) =>
        [.. (await rules.InForce(subscription.Id, Now)).Where(rule => rule.Kind == kind)];

    /// <summary>Ends the rules of a kind that are meant: by one number of the list or several, by their words, by a story, or all. Returns those that ended.</summary>
    public async Task<IReadOnlyList<Rule>> End(Subscription subscription, string kind, string stated)
    {
        var meant = await Meant(subscription, kind, stated);
        if (meant.Count > 0)
        {
            await rules.End(subscription.Id, [.. meant.Select(rule => rule.Id)], Now);
        }

        return meant;
    }

    private async Task<IReadOnlyList<Rule>> Meant(Subscription subscription, string kind, string stated)
    {
        var held = await Held(subscription, kind);
        var numbers = stated.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var meant = held.Where(rule => stated == "all" || numbers.Contains(rule.Id.ToString(CultureInfo.InvariantCulture)) || IsSame(rule.Text, stated)).ToList();
        return meant.Count == 0 && IsStory(stated) && await Read(subscription, kind, stated) is { } ofStory
            ? [.. held.Where(rule => IsSame(rule.Text, ofStory.Text))]
            : meant;
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static Rule Of(Subscription subscription, string kind, string text) => new() { SubscriptionId = subscription.Id, Kind = kind, Text = text };

    /// <summary>A story is meant, by its number or as a button names it, and no words.</summary>
    internal static bool IsStory(string stated) => StoryChoice.InDigest(stated) is not null || StoryChoice.IsNumber(Number(stated));

    /// <summary>"story 3" is story 3.</summary>
    private static string Number(string stated)
    {
        var (first, behind) = SubscriptionChoice.FirstWord(stated);
        return IsSame(first, "story") && StoryChoice.IsNumber(behind) ? behind : stated;
    }
}
