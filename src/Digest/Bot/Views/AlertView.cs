using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>A followed story as it is sent at once: told as in a digest, and why it came.</summary>
public static class AlertView
{
    /// <summary>What it matched that can be ended from here.</summary>
    private const int MostEnds = 3;

    public static Reply Of(Words words, Subscription subscription, ToldStory story, DateTimeOffset now) => new()
    {
        Text = new RichText()
            .Headline(story.Title).Line()
            .Add(EditionView.Telling(words, subscription, story, now))
            .Italic(words.Say("follow.because", ("words", words.List(story.Followed.Select(rule => rule.Origin ?? rule.Text))))).Line(),
        Buttons =
        [
            [new Button(words.Say("button.story"), StoryChoice.Shows(subscription, story.StoryId)) { Beside = true }, new Button(words.Say("digest.why"), $"/why {MeantSubscription.PrefixOf(subscription)}s{story.StoryId}") { Beside = true }, new Button(words.Say("digest.save"), $"/save s{story.StoryId}") { Beside = true }],
            .. story.Followed.Take(MostEnds).Select(rule => (IReadOnlyList<Button>)[new Button(words.Say("rule.end", ("rule", rule.Origin ?? rule.Text)), $"/unfollow {MeantSubscription.PrefixOf(subscription)}{rule.Id}") { Beside = true }]),
        ],
        Silent = subscription.Silent,
        Preview = subscription.Preview ? story.Lead.Address : null,
    };
}
