using Digest.Editions.Rules;

namespace Digest.Bot.Views;

/// <summary>The rules of a digest, and what a filter would do.</summary>
public static class RuleView
{
    private const int MostLost = 5;

    private const int MostButtons = 8;

    /// <summary>Rules with their numbers and a button each that ends them.</summary>
    /// <param name="words">The chat's language.</param>
    /// <param name="title">What they are.</param>
    /// <param name="rules">The rules; none gives <paramref name="none"/>.</param>
    /// <param name="none">What is said where there are none.</param>
    /// <param name="end">The command that ends one, before its number.</param>
    /// <param name="zone">The chat's zone.</param>
    /// <param name="asks">The command that takes the next words where there are none; null: nothing is asked.</param>
    public static Reply List(Words words, string title, IReadOnlyList<Rule> rules, string none, string end, TimeZoneInfo zone, string? asks = null)
    {
        if (rules.Count == 0)
        {
            return Reply.Say(none) with { Asks = asks };
        }

        var text = new RichText().Bold(title).Line();
        foreach (var rule in rules)
        {
            text.Code($"{rule.Id}").Add("  ").Add(Listed(words, rule, zone)).Line();
        }

        return new Reply
        {
            Text = text,
            Buttons = [.. rules.Take(MostButtons).Select(rule => (IReadOnlyList<Button>)[new Button(words.Say("rule.end", ("rule", Named(rule))), $"{end} {rule.Id}")])],
        };
    }

    /// <summary>What a rule is known by: a weight by its word, whatever story it came from.</summary>
    private static string Named(Rule rule) => rule.Kind == Rule.Weight ? rule.Text : rule.Origin ?? rule.Text;

    /// <summary>A rule under a title that says of what kind it is.</summary>
    private static string Listed(Words words, Rule rule, TimeZoneInfo zone) => rule.Kind is Rule.Follow or Rule.Mute
        ? Until(words, rule, Named(rule), zone)
        : Of(words, rule, zone);

    /// <summary>One rule in a line, which says what it does.</summary>
    public static string Of(Words words, Rule rule, TimeZoneInfo zone)
    {
        var said = rule.Kind == Rule.Weight
            ? words.Say("rule.weight", ("word", rule.Text), ("value", Value(rule.Value)))
            : words.Say($"rule.{rule.Kind}", ("filter", rule.Origin ?? rule.Text));
        said = rule.FeedId is { } feed ? words.Say("rule.forFeed", ("rule", said), ("feed", feed)) : said;
        return Until(words, rule, said, zone);
    }

    private static string Until(Words words, Rule rule, string said, TimeZoneInfo zone) =>
        rule.Until is { } until ? words.Say("rule.until", ("rule", said), ("when", When.SayFully(words, until, zone))) : said;

    /// <summary>A weight with its sign.</summary>
    internal static string Value(double weight) => FormattableString.Invariant($"{weight:+0.##;−0.##;0}");

    /// <summary>What is followed from now on, and what comes of it.</summary>
    public static Reply Followed(Words words, Rule rule, string end) => new()
    {
        Text = words.Rich("follow.set", ("what", new RichText().Bold(Named(rule)))),
        Buttons = [[new Button(words.Say("rule.takeBack"), $"{end} {rule.Id}")]],
    };

    /// <summary>What is silent from now on, and until when.</summary>
    public static Reply Muted(Words words, Rule rule, string end, TimeZoneInfo zone)
    {
        var what = new RichText().Bold(Named(rule));
        return new Reply
        {
            Text = rule.Until is { } until
                ? words.Rich("mute.setUntil", ("what", what), ("when", When.SayFully(words, until, zone)))
                : words.Rich("mute.set", ("what", what)),
            Buttons = [[new Button(words.Say("rule.takeBack"), $"{end} {rule.Id}")]],
        };
    }

    /// <summary>What became of ending rules: the one that ended by what it is known by, several by their number; none is said so.</summary>
    /// <param name="words">The chat's language.</param>
    /// <param name="ended">Those that ended.</param>
    /// <param name="one">The key of the sentence that takes <c>{what}</c>.</param>
    public static Reply Ended(Words words, IReadOnlyList<Rule> ended, string one) => ended switch
    {
        [] => Reply.Say(words.Say("rule.noSuch")),
        [var only] => new Reply { Text = words.Rich(one, ("what", new RichText().Bold(Named(only)))) },
        _ => Reply.Say(words.Count("rule.endedCount", ended.Count)),
    };

    /// <summary>A filter that holds from now on, with what it would have done yesterday.</summary>
    public static Reply Kept(Words words, TrialResult trial)
    {
        var reply = Trial(words, trial, save: null);
        return reply with { Text = new RichText().Bold(words.Say("filter.kept")).Line().Add(reply.Text) };
    }

    /// <summary>What yesterday would have been: "214 → 9; these 3 would be lost".</summary>
    public static Reply Trial(Words words, TrialResult trial, string? save)
    {
        var text = new RichText().Add(words.Say(
            "filter.trial",
            ("before", trial.Before.Tally.Articles - trial.Before.Tally.Filtered),
            ("after", trial.After.Tally.Articles - trial.After.Tally.Filtered))).Line();
        if (trial.Lost.Count > 0)
        {
            text.Line(words.Count("filter.lost", trial.Lost.Count));
            foreach (var story in trial.Lost.Take(MostLost))
            {
                text.Add("• ").Link(story.Title, story.Lead.Address).Line();
            }
        }

        return new Reply { Text = text, Buttons = save is null ? [] : [[new Button(words.Say("filter.save"), save)]] };
    }
}
