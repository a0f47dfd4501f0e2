using Digest.Articles.Reading;
using Digest.Feeds;
using Digest.Storage;
using Digest.Text.Cutting;

namespace Digest.Articles;

/// <summary>Reads the whole article from its page where the feed states only its beginning.</summary>
public sealed class FullText(FeedFetcher fetcher, FeedOptions options, TimeProvider time)
{
    private const int Whole = 1500; // characters: what a feed states at such length is rarely a beginning
    private const int Least = 300; // characters: a shorter page is a consent form or a paywall
    private const double Longer = 1.3; // a page that is hardly longer says nothing more
    private const double Told = 0.5; // share of the feed's words that the page must say too, or it is another page
    private const double Kept = 0.7; // share of its own words that a page must still say, or a form stands before it now

    /// <summary>What a feed that has stated too little ends with.</summary>
    private static readonly string[] GoesOn = ["…", "...", "[…]", "[...]", "read more", "continue reading", "weiterlesen", "lire la suite", "leer más", "читать далее"];

    /// <summary>How long the pages of one load may take together. What is not read by then stays a teaser.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>Whether a text is only the beginning of an article, told by what the feed calls it, its length and its end.</summary>
    /// <param name="text">The clean text.</param>
    /// <param name="summary">The feed states it as a summary, not as the content.</param>
    public static bool IsTeaser(string text, bool summary) =>
        (summary && text.Length < Whole) || (text.Length < Whole && Array.Exists(GoesOn, end => text.EndsWith(end, StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// The same articles in the same order, those whole whose page could be read: the newest first, at most
    /// <see cref="FeedOptions.MaxPages"/>. A page that fails leaves the teaser as it is.
    /// </summary>
    public async Task<IReadOnlyList<NewArticle>> Complete(IReadOnlyList<NewArticle> articles, CancellationToken cancellation)
    {
        var whole = articles.ToList();
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        foreach (var at in Wanted(articles))
        {
            if (await TryRead(articles[at].Article, either.Token, cancellation) is { } read)
            {
                whole[at] = articles[at] with { Article = read };
            }
        }

        return whole;
    }

    /// <summary>Whether a page that was read again is still the article it was: it says most of what it said.</summary>
    internal static bool SaysStill(string before, Article page) => Share(before, page.Text, page.Language) >= Kept;

    private IEnumerable<int> Wanted(IReadOnlyList<NewArticle> articles) => Enumerable.Range(0, articles.Count)
        .Where(at => articles[at].Article is { Teaser: true, Address: not null })
        .OrderByDescending(at => articles[at].Article.Time)
        .Take(options.MaxPages);

    private async Task<Article?> TryRead(Article teaser, CancellationToken either, CancellationToken cancellation)
    {
        try
        {
            either.ThrowIfCancellationRequested();
            var outcome = await fetcher.Fetch(new FetchRequest(teaser.Address!) { Accept = FetchRequest.PageKinds }, either);
            return outcome is FetchOutcome.Fetched page ? Read(teaser, page) : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Article? Read(Article teaser, FetchOutcome.Fetched page)
    {
        var read = PageReader.Read(PageBytes.Decode(page.Body, page.ContentType), new Uri(page.FinalAddress));
        var text = Storable.Text(read.Text);
        return IsMore(teaser, text)
            ? teaser with
            {
                Text = text,
                Teaser = false,
                FromPage = true,
                Byline = teaser.Byline ?? (read.Byline is { } byline ? Storable.Text(byline) : null),
                Agency = read.Agency,
            }
            : null;
    }

    private static bool IsMore(Article teaser, string text)
    {
        if (text.Length < Least || text.Length < teaser.Text.Length * Longer)
        {
            return false;
        }

        return Share(teaser.Title + "\n" + teaser.Text, text, teaser.Language) >= Told;
    }

    /// <summary>The share of the words of <paramref name="stated"/> that <paramref name="said"/> has too, 0-1; 1 of no words.</summary>
    private static double Share(string stated, string said, string language)
    {
        var (words, others) = (TermsOf(stated, language), TermsOf(said, language));
        return words.Count == 0 ? 1 : (double)words.Count(others.Contains) / words.Count;
    }

    private static HashSet<string> TermsOf(string text, string language) =>
        Words.In(text, language).Select(word => word.Term).ToHashSet(StringComparer.Ordinal);
}
