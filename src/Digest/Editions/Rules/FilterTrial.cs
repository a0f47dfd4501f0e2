using Digest.Editions.Composing;

namespace Digest.Editions.Rules;

/// <summary>Tries a rule on the last day before it is kept: the very run that the next digest would be.</summary>
public sealed class FilterTrial(EditionComposer composer, RuleStore rules)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What the day would have been with another rule, beside what it is.</summary>
    public async Task<TrialResult> Of(Subscription subscription, Rule rule, long now)
    {
        var held = await rules.InForce(subscription.Id, now);
        var wish = await composer.WishOf(subscription, now) with { OnlyNew = false };
        return new TrialResult(
            await Run(subscription, wish, now),
            await Run(subscription, wish with { Rules = new RuleBook([.. held, rule]) }, now));
    }

    /// <summary>The last day as a subscription's rules have it.</summary>
    public async Task<Edition> LastDay(Subscription subscription, long now) =>
        await Run(subscription, await composer.WishOf(subscription, now) with { OnlyNew = false }, now);

    private Task<Edition> Run(Subscription subscription, Wish wish, long now) =>
        composer.Compose(subscription, wish, now, now - (long)Day.TotalMilliseconds, now);
}

/// <summary>A day without and with a rule.</summary>
public sealed record TrialResult(Edition Before, Edition After)
{
    /// <summary>The stories that would no longer be told.</summary>
    public IReadOnlyList<ToldStory> Lost => [.. Before.Stories.ExceptBy(After.Stories.Select(story => story.StoryId), story => story.StoryId)];
}
