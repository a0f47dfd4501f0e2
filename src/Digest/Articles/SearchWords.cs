using Digest.Text;

namespace Digest.Articles;

/// <summary>The words an article is found by, the very same for both databases: folded and stemmed, letters and digits alone.</summary>
public static class SearchWords
{
    /// <summary>The distinct words of a text.</summary>
    public static IReadOnlyCollection<string> Of(string text, string language)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words.In(text, language))
        {
            if (Bare(word.Term) is { Length: > 0 } bare)
            {
                words.Add(bare);
            }
        }

        return words;
    }

    private static string Bare(string term) =>
        term.All(IsKept) ? term : string.Concat(term.Where(IsKept));

    private static bool IsKept(char sign) =>
        char.IsLetterOrDigit(sign) || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
