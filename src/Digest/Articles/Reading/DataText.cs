namespace Digest.Articles.Reading;

/// <summary>Text that a page carries in its data instead of its markup.</summary>
internal static class DataText
{
    private const int Shortest = 80; // characters from which a value is taken as a paragraph
    private const int MostValues = 200_000;

    /// <summary>The paragraphs of a value, be it HTML or lines of text.</summary>
    public static string Of(string value)
    {
        if (value.Contains("</", StringComparison.Ordinal) || value.Contains("<br", StringComparison.OrdinalIgnoreCase))
        {
            return HtmlText.Of(value);
        }

        return string.Join("\n\n", value.Split('\n').Select(line => TextLine.Clean(line)).Where(line => line.Length > 0));
    }

    /// <summary>The sentences in the page's own data (Next.js, Nuxt, Apollo, Arc and the like); empty when there are none.</summary>
    public static string InScripts(HtmlNode page)
    {
        var scripts = page.All().Where(node => node.Name == "script" && node.Text?.Length > Shortest).ToList();
        var best = "";
        foreach (var strings in ScriptData.Of(scripts))
        {
            var text = Joined(strings);
            best = text.Length > best.Length ? text : best;
        }

        return best;
    }

    private static string Joined(IEnumerable<string> strings)
    {
        try
        {
            return string.Join("\n\n", strings.Take(MostValues).Where(IsText).Distinct(StringComparer.Ordinal).Select(Of));
        }
        catch (InvalidOperationException)
        {
            return ""; // half of a surrogate pair
        }
    }

    private static bool IsText(string value) =>
        value.Length >= Shortest
        && value.AsSpan().Count(' ') * 15 >= value.Length
        && (value.Contains("<p", StringComparison.Ordinal) || Boilerplate.MarksOf(value) == LineMarks.Closed);
}
