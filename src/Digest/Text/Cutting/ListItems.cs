namespace Digest.Text.Cutting;

/// <summary>Finds the items of a list that was written into one paragraph: "1. … 2. …", "a) … b) …", "• … • …".</summary>
internal static class ListItems
{
    private const int LongestMarker = 4;
    private const int LongestArticle = 24;

    /// <summary>Where the items begin in [<paramref name="start"/>, <paramref name="end"/>), in order; none where there is no list.</summary>
    public static List<int> In(string text, int start, int end, string language)
    {
        var first = MarkerAt(text, start, end);
        if (first is null && !text.AsSpan(start, end - start).ContainsAny(Marks.Bullets))
        {
            return [];
        }

        var items = new List<int>();
        var last = first;
        for (var at = start; at < end; at++)
        {
            if (Marks.Bullets.Contains(text[at]))
            {
                items.Add(at);
                continue;
            }

            if (first is null || at == start || !IsPlace(text, at))
            {
                continue;
            }

            if (MarkerAt(text, at, end) is not { } marker || !marker.Follows(last!.Value) || IsOrdinal(text, at, marker, language))
            {
                continue;
            }

            items.Add(at);
            last = marker;
        }

        return items;
    }

    private static bool IsPlace(string text, int at) => char.IsAsciiLetterOrDigit(text[at]) && char.IsWhiteSpace(text[at - 1]);

    // "in der 2. Bundesliga" is no second item.
    private static bool IsOrdinal(string text, int at, Marker marker, string language)
    {
        if (marker.Tail is not ".")
        {
            return false;
        }

        var before = text.AsSpan(Math.Max(0, at - LongestArticle), Math.Min(at, LongestArticle)).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return !word.IsEmpty && StopWords.Contains(language, Fold.Of(word));
    }

    private static Marker? MarkerAt(string text, int at, int end)
    {
        var to = at;
        while (to < end && to - at < LongestMarker && char.IsAsciiDigit(text[to]))
        {
            to++;
        }

        if (to == at && to < end && char.IsAsciiLetterLower(text[to]))
        {
            to++;
        }

        if (to == at || to >= end)
        {
            return null;
        }

        var rest = text.AsSpan(to, end - to);
        var tail = rest.StartsWith(".) ") ? ".)" : rest.StartsWith(") ") ? ")" : rest.StartsWith(". ") ? "." : null;
        if (tail is null)
        {
            return null;
        }

        var number = char.IsAsciiDigit(text[at]) ? int.Parse(text.AsSpan(at, to - at)) : text[at];
        var word = Blanks.Skip(text, to + tail.Length, end);
        return word < end && char.IsLetter(text[word]) && !(tail is "." && char.IsLower(text[word])) ? new Marker(number, tail) : null;
    }

    private readonly record struct Marker(int Number, string Tail)
    {
        public bool Follows(Marker before) => Number == before.Number + 1 && Tail == before.Tail;
    }
}
