using Digest.Articles.Reading;
using Digest.Feeds;
using Digest.Feeds.Formats;
using Digest.Text;

namespace Digest.Articles;

/// <summary>Accepts what a feed brought: what is new becomes articles, nothing twice.</summary>
public sealed class Intake(ArticleStore store, TimeProvider time)
{
    /// <summary>A date before this one is a slip of the feed: the web began later.</summary>
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How far ahead a date may lie before it counts as a slip: a day of time zone.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>Accepts the entries of a feed's document. Returns how many articles are new.</summary>
    public async Task<int> Accept(Feed feed, ParsedFeed document)
    {
        var keys = EntryIdentity.Keys(document.Entries);
        var seen = await store.Seen(feed.Id, [.. keys.SelectMany(some => some)]);
        var fresh = document.Entries
            .Zip(keys)
            .Where(pair => !pair.Second.Any(seen.Contains))
            .Select(pair => New(feed, document, pair.First, pair.Second))
            .ToList();
        return await Keep(feed, fresh);
    }

    /// <summary>Accepts the files of a folder. Returns how many articles are new.</summary>
    public async Task<int> Accept(Feed feed, IReadOnlyList<ArticleFile> files)
    {
        var keys = files.Select(file => EntryIdentity.OfId(file.Name)).ToList();
        var seen = await store.Seen(feed.Id, keys);
        var fresh = files
            .Zip(keys)
            .Where(pair => !seen.Contains(pair.Second))
            .Select(pair => New(feed, pair.First, pair.Second))
            .ToList();
        return await Keep(feed, fresh);
    }

    private async Task<int> Keep(Feed feed, List<NewArticle> fresh)
    {
        if (fresh.Count == 0)
        {
            return 0;
        }

        var words = await store.Seen(feed.Id, [.. fresh.Select(article => article.Keys[^1])]);
        var once = fresh.Where(article => !words.Contains(article.Keys[^1])).DistinctBy(article => article.Keys[^1]).ToList();
        return once.Count == 0 ? 0 : await store.Add(feed.Id, once, Now);
    }

    private NewArticle New(Feed feed, ParsedFeed document, Entry entry, IReadOnlyList<string> keys)
    {
        var text = HtmlText.Of(entry.Content ?? entry.Summary ?? "");
        var published = Believable(entry.Published ?? entry.Updated);
        var article = new Article
        {
            FeedId = feed.Id,
            Address = entry.Link,
            Title = Headline(entry.Title, text, feed),
            Byline = entry.Authors.Count > 0 ? string.Join(", ", entry.Authors) : null,
            Source = entry.Source?.Title ?? (document.Title.Length > 0 ? feed.Title ?? document.Title : feed.Name),
            Language = LanguageOf(entry.Language, entry.Title, text),
            Text = text,
            Teaser = entry.Content is null,
            PublishedAt = published?.ToUnixTimeMilliseconds(),
            LoadedAt = Now,
        };
        return new NewArticle(article, [.. keys, EntryIdentity.OfWords(article.Title, text)]);
    }

    private NewArticle New(Feed feed, ArticleFile file, string key)
    {
        var read = file.IsPage ? PageReader.Read(file.Text, null) : PlainTextReader.Read(file.Text);
        var published = Believable(read.Published);
        var article = new Article
        {
            FeedId = feed.Id,
            Address = read.CanonicalAddress,
            Title = Headline(read.Title, read.Text, feed),
            Standfirst = read.Standfirst,
            Byline = read.Byline,
            Source = read.Source ?? feed.Name,
            Agency = read.Agency,
            Language = LanguageOf(read.Language, read.Title, read.Text),
            Text = read.Text,
            PublishedAt = published?.ToUnixTimeMilliseconds(),
            DayOnly = published is not null && read.PublishedDayOnly,
            LoadedAt = Now,
        };
        return new NewArticle(article, [key, EntryIdentity.OfWords(article.Title, read.Text)]);
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private DateTimeOffset? Believable(DateTimeOffset? stated) =>
        stated >= Earliest && stated <= time.GetUtcNow() + Ahead ? stated : null;

    /// <summary>The stated title, else the first words of the text.</summary>
    private static string Headline(string stated, string text, Feed feed)
    {
        var title = stated.Trim();
        if (title.Any(char.IsLetterOrDigit))
        {
            return title;
        }

        var first = Sentences.Split(text.Length > FirstWords ? text[..FirstWords] : text, Language.Unknown);
        return first.Count > 0 ? text[first[0].Start..first[0].End] : $"(untitled, {feed.Name})";
    }

    /// <summary>How much of a text is looked at for a headline, characters.</summary>
    private const int FirstWords = 500;

    private static string LanguageOf(string? stated, string title, string text)
    {
        var found = Language.Detect(text.Length > 0 ? text : title);
        return found == Language.Unknown && stated is { Length: >= 2 } ? stated.Split('-')[0].ToLowerInvariant() : found;
    }
}
