using Digest.Articles;

namespace Digest.Bot;

/// <summary>What a story is called wherever a reader meets it.</summary>
public static class StoryTitle
{
    /// <summary>The newest headline in the reader's own language (two letters), else in the one that most of the articles speak.</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="articles">Those of the story, oldest first; at least one.</param>
    public static string Of(string language, IReadOnlyList<Article> articles) =>
        (articles.LastOrDefault(article => article.Language == language)
            ?? articles.GroupBy(article => article.Language, StringComparer.Ordinal).MaxBy(same => same.Count())!.Last()).Title;
}
