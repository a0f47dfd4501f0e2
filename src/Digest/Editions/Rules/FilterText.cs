using Digest.Articles;
using Digest.Stories;

namespace Digest.Editions.Rules;

/// <summary>An article as filters look at it; its words are cut when the first filter asks for them.</summary>
public sealed class FilterText(Article article, IReadOnlyList<string> feeds)
{
    private readonly Lazy<IReadOnlyList<string>> title = new(() => Terms(article.Title, article.Language));
    private readonly Lazy<IReadOnlyList<string>> words = new(() => [.. Terms(article.Title, article.Language), Break, .. Terms(article.Text, article.Language)]);
    private readonly Lazy<IReadOnlyList<string>> names = new(() => article.Traits is null ? [] : [.. StoryTraits.Read(article.Traits).Names.Select(name => name.Key)]);

    /// <summary>No phrase reaches from the title into the text.</summary>
    private const string Break = "\n";

    public Article Article => article;

    /// <summary>The names of the feeds that brought it.</summary>
    public IReadOnlyList<string> Feeds => feeds;

    /// <summary>The words of title and text in order, each as the term it counts as.</summary>
    public IReadOnlyList<string> Words => words.Value;

    public IReadOnlyList<string> TitleWords => title.Value;

    /// <summary>The keys of the names in it.</summary>
    public IReadOnlyList<string> Names => names.Value;

    private static IReadOnlyList<string> Terms(string text, string language) => [.. Digest.Text.Words.In(text, language).Select(word => word.Term)];
}
