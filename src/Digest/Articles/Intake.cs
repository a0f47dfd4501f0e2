using Digest.Articles.Reading;
using Digest.Feeds;
using Digest.Feeds.Formats;
using Digest.Storage;
using Digest.Text.Cutting;
using Digest.Text.Languages;

namespace Digest.Articles;

/// <summary>Accepts what a feed brought: what is new becomes articles, nothing twice; what was changed is read again.</summary>
public sealed class Intake(ArticleStore store, ArticleChanges changes, FullText pages, Analysing analysing, FeedOptions options, TimeProvider time)
{
    /// <summary>A date before this one is a slip of the feed: the web began later.</summary>
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How far ahead a date may lie before it counts as a slip: a day of time zone.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>Accepts the entries of a feed's document. Returns how many articles are new.</summary>
    public async Task<int> Accept(Feed feed, ParsedFeed document, CancellationToken cancellation = default)
    {
        var keys = EntryIdentity.Keys(document.Entries, document.Link);
        var seen = await store.Seen(feed.Id, [.. keys.SelectMany(some => some)]);
        await store.ShowAgain(feed.Id, seen.Values, Now);
        var known = new List<KnownEntry>();
        var fresh = new List<NewArticle>();
        foreach (var (entry, some) in document.Entries.Zip(keys))
        {
            if (some.Select(key => seen.GetValueOrDefault(key)).FirstOrDefault(article => article is not null) is { } article)
            {
                known.Add(new KnownEntry(entry, some, article));
            }
            else
            {
                fresh.Add(New(feed, document, entry, some));
            }
        }

        await Recall(feed, document, known, seen, cancellation);
        return await Keep(feed, feed.LoadedAt is null ? WithBacklog(fresh) : fresh, cancellation);
    }

    /// <summary>Accepts the files of a folder. Returns how many articles are new.</summary>
    public async Task<int> Accept(Feed feed, IReadOnlyList<ArticleFile> files)
    {
        var keys = files.Select(file => EntryIdentity.OfId(file.Name)).ToList();
        var seen = await store.Seen(feed.Id, keys);
        await store.ShowAgain(feed.Id, seen.Values, Now);
        var fresh = files
            .Zip(keys)
            .Where(pair => !seen.ContainsKey(pair.Second))
            .Select(pair => New(feed, pair.First, pair.Second))
            .ToList();
        return await Keep(feed, fresh, CancellationToken.None);
    }

    /// <summary>An entry that was here before.</summary>
    private sealed record KnownEntry(Entry Entry, IReadOnlyList<string> Keys, SeenArticle Article);

    /// <summary>Remembers the keys that are new to known entries, and reads again those whose words are not the ones read last.</summary>
    private async Task Recall(Feed feed, ParsedFeed document, List<KnownEntry> known, IReadOnlyDictionary<string, SeenArticle> seen, CancellationToken cancellation)
    {
        var more = known
            .SelectMany(entry => entry.Keys.Where(key => !seen.ContainsKey(key)).Select(key => entry.Article with { Key = key }))
            .ToList();
        if (more.Count > 0)
        {
            await store.Remember(feed.Id, more, Now);
        }

        var suspects = known
            .DistinctBy(entry => entry.Article.ArticleId)
            .Select(entry => (entry.Entry, entry.Article.ArticleId, entry.Article.Mark, Now: EntryMark.Of(entry.Entry)))
            .Where(entry => entry.Mark is { } mark && mark != entry.Now)
            .ToList();
        if (suspects.Count == 0)
        {
            return;
        }

        var words = await changes.Latest([.. suspects.Select(entry => entry.ArticleId)]);
        var stated = suspects.Select(entry => New(feed, document, entry.Entry, [])).ToList();
        var told = await Corrected(stated, [.. suspects.Select(entry => words[entry.ArticleId])], cancellation);
        await changes.Keep([.. suspects.Zip(stated, told).Select(one => Reread(words[one.First.ArticleId], one.Second.Article.Title, one.Third, one.First.Now))], Now);
    }

    /// <summary>
    /// What the articles read now: what the feed states, or the page where it was read from one, which is read again while it is
    /// young. A page that does not say most of what it said is another page, and changes nothing.
    /// </summary>
    private async Task<IReadOnlyList<string>> Corrected(List<NewArticle> stated, List<ArticleWording> before, CancellationToken cancellation)
    {
        var again = stated.Zip(before).Where(pair => pair.Second.FromPage && Now - pair.Second.LoadedAt <= Young.TotalMilliseconds).Select(pair => pair.First).ToList();
        var read = again.Zip(await pages.Complete(again, cancellation)).Where(pair => pair.Second.Article.FromPage).ToDictionary(pair => pair.First, pair => pair.Second.Article);
        return [.. stated.Zip(before, (now, old) => !old.FromPage ? now.Article.Text
            : read.TryGetValue(now, out var page) && FullText.SaysStill(old.Text, page) ? page.Text
            : old.Text)];
    }

    /// <summary>Sources correct what they wrote within days; an older page is left in peace.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromDays(3);

    private static Reread Reread(ArticleWording before, string title, string text, long mark) =>
        new(before.Id, mark, title, text, Changed: text.Length > 0 && (title != before.Title || text != before.Text));

    /// <summary>The newest entries are news; the others of a first load are kept for those who search.</summary>
    private List<NewArticle> WithBacklog(List<NewArticle> fresh)
    {
        var news = fresh.OrderByDescending(article => article.Article.PublishedAt ?? 0).Take(options.FirstEntries).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. fresh.Select(article => news.Contains(article) ? article : article with { Article = article.Article with { Backlog = true } })];
    }

    private async Task<int> Keep(Feed feed, List<NewArticle> fresh, CancellationToken cancellation)
    {
        if (fresh.Count == 0)
        {
            return 0;
        }

        var words = await store.Seen(feed.Id, [.. fresh.Select(article => article.Keys[^1])]);
        var again = fresh.Where(article => words.ContainsKey(article.Keys[^1])).ToList();
        if (again.Count > 0)
        {
            await store.Remember(feed.Id, [.. again.SelectMany(article => article.Keys.Select(key => words[article.Keys[^1]] with { Key = key }))], Now);
        }

        var once = fresh.Where(article => !words.ContainsKey(article.Keys[^1])).DistinctBy(article => article.Keys[^1]).ToList();
        if (once.Count == 0)
        {
            return 0;
        }

        var (articles, counted) = await analysing.Of(await Whole(feed, once, cancellation));
        using (counted)
        {
            return await store.Add(feed.Id, articles, counted, Now);
        }
    }

    /// <summary>A feed's first load keeps nobody waiting: it brings what it states. What comes later is read from its page.</summary>
    private async Task<IReadOnlyList<NewArticle>> Whole(Feed feed, List<NewArticle> articles, CancellationToken cancellation) =>
        feed.LoadedAt is null ? articles : await pages.Complete(articles, cancellation);

    private NewArticle New(Feed feed, ParsedFeed document, Entry entry, IReadOnlyList<string> keys)
    {
        var text = TextOf(entry);
        var published = Believable(entry.Published ?? entry.Updated);
        var article = new Article
        {
            FeedId = feed.Id,
            Address = entry.Address,
            Title = Headline(Storable.Text(entry.Title), text, feed),
            Byline = entry.Authors.Count > 0 ? Storable.Text(string.Join(", ", entry.Authors)) : null,
            Categories = entry.Categories.Count > 0 ? Storable.Text(string.Join('\n', entry.Categories)) : null,
            Source = entry.Source?.Title is { Length: > 0 } source ? Storable.Text(source) : feed.Title ?? (document.Title.Length > 0 ? Storable.Text(document.Title) : feed.Name),
            Language = LanguageOf(entry.Language, entry.Title, text),
            Text = text,
            Teaser = FullText.IsTeaser(text, summary: entry.Content is null),
            PublishedAt = published?.ToUnixTimeMilliseconds(),
            LoadedAt = Now,
        };
        return new NewArticle(article, [.. keys, EntryIdentity.OfWords(article.Title, text)], EntryMark.Of(entry));
    }

    private static string TextOf(Entry entry) => Storable.Text(HtmlText.Of(entry.Content ?? entry.Summary ?? ""));

    private NewArticle New(Feed feed, ArticleFile file, string key)
    {
        var content = Storable.Text(file.Text);
        var read = file.IsPage ? PageReader.Read(content, null) : PlainTextReader.Read(content);
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
