namespace Digest.Text.Cutting;

/// <summary>Finds the title of a text that came without one: a first line that is short and does not end as sentences do.</summary>
internal static class Headline
{
    private const int Longest = 160;

    /// <summary>The title that opens <paramref name="text"/>; empty when it opens with a paragraph.</summary>
    public static string Of(string text)
    {
        var end = text.AsSpan().IndexOf('\n');
        if (end is < 1 or > Longest)
        {
            return "";
        }

        var line = text.AsSpan(0, end).Trim();
        return line.IsEmpty || line[^1] is '.' or ':' or '”' or '"' ? "" : line.ToString();
    }
}
