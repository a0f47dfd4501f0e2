using System.Globalization;
using System.Text.Json;
using Digest.Articles;
using Digest.Editions;
using Digest.Feeds;
using Digest.Stories;

namespace Digest.Bot.Commands;

/// <summary>Hands things out as files: the sources, the settings, the stories that were put aside, a story with its evidence.</summary>
public sealed class ExportCommand(FeedStore feeds, SubscriptionStore subscriptions, AboutStory about, StoryStore stories, SavedStories saved, FeedRules rules, ArticleStore articles, TimeProvider time) : ICommand
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Stories of one file, the newest.</summary>
    private const int MostSaved = 500;

    public string Name => "export";

    public string Example => "/export opml";

    public int Place => 67;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var (what, rest) = SubscriptionChoice.FirstWord(call.Argument);
        return what switch
        {
            "opml" => await Sources(call),
            "settings" => await Settings(call),
            "saved" => await Saved(call),
            "story" when rest.Length > 0 => await Story(call, rest),
            _ => Offer(call.Words),
        };
    }

    private static Reply Offer(Words words) => new()
    {
        Text = new RichText().Add(words.Say("export.which")),
        Buttons = [[new Button(words.Say("export.opml"), "/export opml"), new Button(words.Say("export.settings"), "/export settings"), new Button(words.Say("export.saved"), "/export saved")]],
    };

    /// <summary>Feeds of the web alone: folders of this machine and files that were sent are of no use elsewhere.</summary>
    private async Task<Reply> Sources(Call call)
    {
        var used = (await feeds.Of(call.Subscription.Id)).Where(feed => feed.Kind is Feed.Web or Feed.Page).ToList();
        var opml = await rules.List(call.Subscription, used, time.GetUtcNow());
        return Given(call.Words.Count("export.sources", used.Count), new ReplyFile($"digest-{Day}.opml", opml));
    }

    private async Task<Reply> Settings(Call call)
    {
        var settings = (await subscriptions.All(call.Request.Chat)).Select(one => new
        {
            one.Name,
            one.Cadence,
            one.Zone,
            one.Length,
            one.Style,
            one.Template,
            one.Silent,
            one.Preview,
            one.Repeats,
            one.SourceCap,
            one.Quiet,
            Language = call.Words.Code,
        });
        return Given(call.Words.Say("export.settingsFile"), new ReplyFile($"digest-settings-{Day}.json", JsonSerializer.SerializeToUtf8Bytes(settings, Indented)));
    }

    /// <summary>Those of which articles are still there, newest first.</summary>
    private async Task<Reply> Saved(Call call)
    {
        var aside = await saved.Of(call.Request.Saved, MostSaved, 0);
        var told = await stories.Articles(call.Subscription.Id, [.. aside.Select(story => story.StoryId)]);
        var evidence = new List<Evidence>();
        foreach (var story in aside.Where(story => told.Contains(story.StoryId)))
        {
            evidence.Add(await EvidenceOf(call.Words, story.StoryId, [.. told[story.StoryId]]));
        }

        return evidence.Count == 0 ? Reply.Say(call.Words.Say("save.none")) : Given(
            call.Words.Count("export.savedFile", evidence.Count),
            new ReplyFile($"digest-saved-{Day}.md", Evidence.Markdown(evidence)),
            new ReplyFile($"digest-saved-{Day}.json", Evidence.Json(evidence)));
    }

    private async Task<Evidence> EvidenceOf(Words words, long number, IReadOnlyList<Article> story) =>
        Evidence.Of(number, StoryLead.Title(words.Code, story), story, await articles.Summaries([.. story.Select(article => article.Id)]), time.GetUtcNow());

    private Task<Reply> Story(Call call, string stated) => about.Tell(call, stated, async story =>
    {
        var evidence = await EvidenceOf(call.Words, story.Number, story.Articles);
        var name = string.Create(CultureInfo.InvariantCulture, $"story-{story.Number}");
        return Given(call.Words.Say("export.evidence"), new ReplyFile($"{name}.md", evidence.Markdown()), new ReplyFile($"{name}.json", evidence.Json()));
    });

    private string Day => time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Reply Given(string sentence, params IReadOnlyList<ReplyFile> files) => Reply.Say(sentence) with { Files = files };
}
