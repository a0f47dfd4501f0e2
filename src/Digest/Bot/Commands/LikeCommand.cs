using Digest.Bot.Views;
using Digest.Editions.Rules;
using Digest.Stories;

namespace Digest.Bot.Commands;

/// <summary>👍 and 👎 under a story: its weightiest words become named weights; <c>/weights</c> lists, sets and ends them.</summary>
public sealed class LikeCommand(AboutStory about, Digest.Articles.ArticleStore articles, RuleStore rules, TimeProvider time) : ICommand
{
    /// <summary>Words of a story that are weighed: those it is about.</summary>
    private const int MostWords = 2;

    private const double Step = 0.5;

    private const string Dislike = "dislike";

    public string Name => "like";

    public string Example => "/like 3";

    public int Place => 100;

    public IReadOnlyList<string> Aliases => [Dislike];

    public Audience Audience => Audience.Changers;

    public bool Hidden => true;

    public Task<Reply> Run(Call call, CancellationToken cancellation) => about.Tell(call, Weigh);

    private async Task<Reply> Weigh(Call call, MeantStory story)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var step = call.Called == Dislike ? -Step : Step;
        var held = await rules.InForce(call.Subscription.Id, now);
        var keywords = await articles.Keywords([.. story.Articles.Select(article => article.Id)]);
        var words = keywords.SelectMany(article => article).OrderByDescending(keyword => keyword.Score).Select(keyword => keyword.Shown).Distinct(StringComparer.Ordinal).Take(MostWords);
        var added = await rules.Add([.. words.Select(word => new Rule
        {
            SubscriptionId = call.Subscription.Id,
            Kind = Rule.Weight,
            Text = word,
            Value = step + held.Where(rule => rule.Kind == Rule.Weight && rule.Text == word).Sum(rule => rule.Value),
            Origin = StoryLead.Title(call.Words.Code, story.Articles),
        })], now);
        return added is null ? Reply.Say(call.Words.Count("rule.tooMany", RuleStore.Most)) : Added(call, added);
    }

    /// <summary>What is weighed from now on; it can be taken back as a whole or word by word.</summary>
    private static Reply Added(Call call, IReadOnlyList<Rule> added)
    {
        var (words, end) = (call.Words, $"/weights {MeantSubscription.PrefixOf(call.Subscription)}remove");
        var list = RuleView.List(words, words.Say("weights.title"), added, words.Say("weights.none"), end, call.Subscription.TimeZone);
        return added.Count == 0 ? list : list with { Buttons = [[new Button(words.Say("rule.takeBack"), $"{end} {string.Join(' ', added.Select(rule => rule.Id))}")], .. list.Buttons] };
    }
}
