using System.Collections.Concurrent;
using Digest.Articles;
using Digest.Text.Comparing;

namespace Digest.Editions.Rules;

/// <summary>An article as filters look at it; its words are cut when the first filter asks for them, once for all readers.</summary>
public sealed class FilterText
{
    /// <summary>No phrase reaches from the title into the text.</summary>
    private const string Break = "\n";

    private readonly Lazy<string[]> title;
    private readonly Lazy<string[]> words;
    private readonly Lazy<string[]> names;
    private readonly ConcurrentDictionary<int, IReadOnlyCollection<string>> capitalised;

    public FilterText(Article article, IReadOnlyList<string> feeds)
    {
        Article = article;
        Feeds = feeds;
        title = new(() => Terms(article.Title, article.Language));
        words = new(() => [.. Terms(article.Title, article.Language), Break, .. Terms(article.Text, article.Language)]);
        capitalised = new();
        names = new(() => article.Traits is null ? [] : [.. KeptTraits.Read(article.Traits).Names.Select(name => name.Key)]);
    }

    private FilterText(FilterText same, IReadOnlyList<string> feeds) =>
        (Article, Feeds, title, words, names, capitalised) = (same.Article, feeds, same.title, same.words, same.names, same.capitalised);

    public Article Article { get; }

    /// <summary>The names of the feeds that brought it.</summary>
    public IReadOnlyList<string> Feeds { get; }

    /// <summary>The words of title and text in order, each as the term it counts as.</summary>
    public ReadOnlySpan<string> Words => words.Value;

    public ReadOnlySpan<string> TitleWords => title.Value;

    /// <summary>All that stands in title or text as so many words in a row of which the first has a capital, each once.</summary>
    public IReadOnlyCollection<string> Capitalised(int count) =>
        capitalised.GetOrAdd(count, some => Rows(Article.Title, some).Concat(Rows(Article.Text, some)).ToHashSet(StringComparer.Ordinal));

    /// <summary>The keys of the names in it.</summary>
    public IReadOnlyList<string> Names => names.Value;

    /// <summary>The same article as somebody else has it, from feeds of these names.</summary>
    public FilterText From(IReadOnlyList<string> feeds) => new(this, feeds);

    private IEnumerable<string> Rows(string text, int count)
    {
        var row = Digest.Text.Cutting.Words.In(text, Article.Language);
        for (var at = 0; at + count <= row.Count; at++)
        {
            if (char.IsUpper(text[row[at].Start]))
            {
                yield return text[row[at].Start..row[at + count - 1].End];
            }
        }
    }

    private static string[] Terms(string text, string language) => [.. Digest.Text.Cutting.Words.In(text, language).Select(word => word.Term)];
}
