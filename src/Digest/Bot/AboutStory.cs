using Digest.Articles;

namespace Digest.Bot;

/// <summary>A command about one story: of which of the chat's digests it is asked, which story is meant, and what is said where none is.</summary>
public sealed class AboutStory(SubscriptionChoice digests, StoryChoice stories)
{
    /// <summary>Asks which one where nothing was stated, and says so where there is none such; else what <paramref name="tell"/> says, called of the digest that is meant.</summary>
    public async Task<Reply> Tell(Call call, Func<Call, MeantStory, Task<Reply>> tell)
    {
        var meant = (await digests.Find(call)).In(call);
        return meant.Argument.Length == 0
            ? Reply.Ask($"{meant.Called} {MeantSubscription.PrefixOf(meant.Subscription)}".TrimEnd(), meant.Words.Say("story.which"))
            : await Tell(meant, meant.Argument, story => tell(meant, story));
    }

    /// <summary>The same of a story that was stated, in a digest that is known.</summary>
    public async Task<Reply> Tell(Call call, string stated, Func<MeantStory, Task<Reply>> tell) =>
        await stories.Find(call.Subscription, stated) is { } story ? await tell(story) : Reply.Say(call.Words.Say("story.none"));
}

/// <summary>A story that somebody means.</summary>
/// <param name="Number">Its own, which buttons carry.</param>
/// <param name="Articles">Those from the chat's feeds, at least one, oldest first.</param>
public sealed record MeantStory(long Number, IReadOnlyList<Article> Articles);
