using Digest.Articles;
using Digest.Editions;
using Digest.Stories;
using Digest.Tests.Support;

namespace Digest.Tests.Stories;

/// <summary>The seeds are grouped as a careful reader would group them, and a first digest shows what Digest is for.</summary>
public sealed class SeedStoryTests
{
    /// <summary>Titles of the seeds by the news they tell. Those that go on with older news may stand in its story or in one of their own.</summary>
    private static readonly Dictionary<string, string[]> SameNews = new(StringComparer.Ordinal)
    {
        ["constitution day"] =
        [
            "Kim swears oath beneath the flag on North Korea’s constitution holiday",
            "Kim Jong Un attends flag ceremony on Constitution Day",
        ],
        ["builders for Kursk"] =
        [
            "Kim Gives Shoygu His Word on Russia's Treaty and Offers 6,000 Men for Kursk",
            "Shoigu: 6,000 North Koreans will clear mines and rebuild in Kursk",
            "Seoul protests as Pyongyang readies more men for Russia",
            "Builders in uniform: what North Korea is sending to Kursk",
        ],
        ["engineers come home"] =
        [
            "North Korean engineers come home from Kursk, nine of them dead",
            "Pyongyang honours sappers after four months in the minefields",
        ],
        ["Wonsan"] =
        [
            "Kim Tells Lavrov in Wonsan That Pyongyang’s Support for Moscow Is Unconditional",
            "Lavrov meets Kim on the coast and warns against a bloc in the Pacific",
        ],
        ["birthday letter"] = ["Kim's birthday letter credits Putin with a 'powerful Russia'"],
        ["Kamchatka"] =
        [
            "Kamchatka hit by magnitude 8.8 earthquake, strongest since 2011",
            "Magnitude 8.8 earthquake shakes Kamchatka and sends waves across the Pacific",
            "Powerful quake off Kamchatka puts the whole Pacific rim on alert",
        ],
        ["eclipse"] =
        [
            "Red moon over Asia, Africa and Europe in longest total eclipse since 2022",
            "Eighty-two minutes in the shadow: a blood moon for most of mankind",
        ],
        ["museum"] = ["Egypt opens its giant museum beside the pyramids", "Tutankhamun moves house: what is new at Giza"],
        ["euro"] = ["Bulgarians wake up with the euro", "Farewell to the lev: the first shopping day in Bulgaria's new money"],
    };

    private static readonly HashSet<(string, string)> MayBeOne = [("builders for Kursk", "engineers come home")];

    [Fact]
    public async Task Articles_that_tell_the_same_news_are_one_story()
    {
        await using var app = await DigestApp.WithSeeds();
        var stories = await StoryByTitle(app);

        var torn = SameNews.Where(news => news.Value.Select(title => stories[title]).Distinct().Count() > 1).Select(news => news.Key);

        torn.ShouldBeEmpty();
    }

    [Fact]
    public async Task Articles_that_tell_different_news_are_different_stories()
    {
        await using var app = await DigestApp.WithSeeds();
        var stories = await StoryByTitle(app);

        var mixed =
            from one in SameNews
            from other in SameNews
            where string.CompareOrdinal(one.Key, other.Key) < 0 && !MayBeOne.Contains((one.Key, other.Key))
            where one.Value.Select(title => stories[title]).Intersect(other.Value.Select(title => stories[title])).Any()
            select $"{one.Key} and {other.Key}";

        mixed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_first_digest_has_stories_of_several_sources_a_reprint_and_two_spellings_of_one_name()
    {
        await using var app = await DigestApp.WithSeeds();
        var all = await Articles(app);

        all.GroupBy(article => article.StoryId).Count(story => story.Select(article => article.Source).Distinct().Count() > 1).ShouldBeGreaterThanOrEqualTo(5);
        all.GroupBy(article => article.StoryId).SelectMany(story => Originals.Of(story.Select(Wording.Of))).ShouldContain(origin => origin.ReprintOf != null);
        var kursk = all.Where(article => SameNews["builders for Kursk"].Contains(article.Title)).Select(article => article.Text).ToList();
        kursk.ShouldContain(text => text.Contains("Shoigu"));
        kursk.ShouldContain(text => text.Contains("Shoygu"));
        kursk.ShouldContain(text => text.Contains("6,000"));
        kursk.ShouldContain(text => text.Contains("4,500"));
    }

    private static async Task<Dictionary<string, long>> StoryByTitle(DigestApp app) =>
        (await Articles(app)).ToDictionary(article => article.Title, article => article.StoryId!.Value);

    private static async Task<List<Article>> Articles(DigestApp app)
    {
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        var stories = await app.Get<StoryStore>().Latest(subscription.Id, 1000);
        return [.. (await app.Get<StoryStore>().Articles(subscription.Id, stories.ToList())).SelectMany(story => story)];
    }
}
