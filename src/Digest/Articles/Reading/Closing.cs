namespace Digest.Articles.Reading;

/// <summary>Finds where an article is over among its last paragraphs: notes, beginnings of other articles and what is said of the author stand behind it.</summary>
internal static class Closing
{
    private const int LongestNote = 900; // characters that are said of an author at most
    private const int FewestTeasers = 2; // one article may end in three dots
    private const int FewestBefore = 3; // paragraphs that an article has at least when something is cut behind it

    /// <summary>How many of <paramref name="paragraphs"/> are the article's, none of the <paramref name="authors"/>' notes among them.</summary>
    public static int Of(IReadOnlyList<string> paragraphs, IReadOnlyList<string> authors)
    {
        var count = BeforeFootnotes(paragraphs);
        count = BeforeTeasers(paragraphs, count);
        while (count > FewestBefore && (IsOfAuthor(paragraphs[count - 1], authors) || IsCredits(paragraphs[count - 1])))
        {
            count--;
        }

        return count;
    }

    // "1 Tax Foundation, …", "[2] Statistic Brain …": the notes begin with the first of them and go to the end.
    private static int BeforeFootnotes(IReadOnlyList<string> paragraphs)
    {
        for (var at = Math.Max(FewestBefore, paragraphs.Count / 2); at + 1 < paragraphs.Count; at++)
        {
            if (IsFootnote(paragraphs[at], '1') && IsFootnote(paragraphs[at + 1], '2'))
            {
                return at;
            }
        }

        return paragraphs.Count;
    }

    private static bool IsFootnote(string text, char number) => text switch
    {
        ['[', var stated, ']', ..] => stated == number,
        ['^', var stated, ' ', ..] => stated == number,
        [var stated, ' ' or '\u00A0', var first, ..] => stated == number && char.IsUpper(first),
        _ => false,
    };

    // Other articles are told by their first words, cut off somewhere.
    private static int BeforeTeasers(IReadOnlyList<string> paragraphs, int count)
    {
        var (first, teasers) = (count, 0);
        for (var at = count - 1; at >= FewestBefore && (IsCutOff(paragraphs[at]) || !char.IsPunctuation(paragraphs[at][^1])); at--)
        {
            if (IsCutOff(paragraphs[at]))
            {
                (first, teasers) = (at, teasers + 1);
            }
        }

        return teasers >= FewestTeasers ? first : count;
    }

    private static bool IsCutOff(string text) => text.Length > 40 && (text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith("[…]", StringComparison.Ordinal) || text.EndsWith("[...]", StringComparison.Ordinal));

    // "Ada Holm is our correspondent in Vaal.", "*Ada Holm, MD, is …", "Ada lives in Vaal with …"
    public static bool IsOfAuthor(string text, IReadOnlyList<string> authors)
    {
        var said = text.AsSpan().TrimStart("*•–—- ");
        foreach (var author in authors)
        {
            if (author.Length > 4 && said.StartsWith(author, StringComparison.Ordinal) && (said.Length == author.Length || (said[author.Length] is ' ' or ',' && text.Length < LongestNote)))
            {
                return true;
            }
        }

        return false;
    }

    // "Reporting by Ada Holm; Editing by Jan Vaal"
    private static bool IsCredits(string text) =>
        text.Length < LongestNote && text.Contains("diting by ", StringComparison.Ordinal)
        && (text.StartsWith("Reporting by ", StringComparison.Ordinal) || text.StartsWith("(Reporting by ", StringComparison.Ordinal)
            || text.StartsWith("Additional reporting by ", StringComparison.Ordinal) || text.StartsWith("Writing by ", StringComparison.Ordinal) || text.StartsWith("Editing by ", StringComparison.Ordinal));
}
