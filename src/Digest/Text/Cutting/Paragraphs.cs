using System.Buffers;

namespace Digest.Text.Cutting;

/// <summary>Cuts a text where a line break ends a thought, and leaves whole what was merely wrapped.</summary>
internal static class Paragraphs
{
    // Shorter lines are headings or items of a list, not wrapped prose.
    private const int FewestWordsOfWrappedLine = 3;

    // Articles, prepositions and conjunctions are short.
    private const int LongestJoint = 12;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>The paragraphs of <paramref name="text"/> in order, as [Start, End) with blanks at neither end.</summary>
    public static List<(int Start, int End)> In(string text, string language)
    {
        var lines = Lines(text);
        var goesOn = new bool[lines.Count];
        var endsWell = false;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            goesOn[i] = endsWell && i + 1 < lines.Count && IsWrapped(text, lines[i], lines[i + 1], language);
            endsWell = goesOn[i] || EndsSentence(text, lines[i]);
        }

        var paragraphs = new List<(int Start, int End)>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && goesOn[i - 1])
            {
                paragraphs[^1] = (paragraphs[^1].Start, lines[i].End);
            }
            else if (lines[i].End > lines[i].Start)
            {
                paragraphs.Add(lines[i]);
            }
        }

        return paragraphs;
    }

    private static List<(int Start, int End)> Lines(string text)
    {
        var lines = new List<(int Start, int End)>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(LineBreaks);
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Blanks.Trim(text, start, end));
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }

        return lines;
    }

    private static bool IsWrapped(string text, (int Start, int End) line, (int Start, int End) next, string language)
    {
        if (line.End == line.Start || next.End == next.Start || EndsSentence(text, line))
        {
            return false;
        }

        var words = text.AsSpan(line.Start, line.End - line.Start);
        if (words.Count(' ') + 1 < FewestWordsOfWrappedLine)
        {
            return false;
        }

        if (char.IsLower(text[next.Start]))
        {
            return true;
        }

        return char.IsLetterOrDigit(text[next.Start]) && (words[^1] is ',' || EndsInMidPhrase(words, language));
    }

    private static bool EndsInMidPhrase(ReadOnlySpan<char> words, string language)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return char.IsLower(last[0]) && last.Length <= LongestJoint && StopWords.Contains(language, Fold.Of(last));
    }

    private static bool EndsSentence(string text, (int Start, int End) line)
    {
        var end = line.End - 1;
        while (end > line.Start && Marks.IsClosing(text[end]))
        {
            end--;
        }

        return end >= line.Start && (Marks.IsTerminal(text[end]) || text[end] is ':' or ';');
    }
}
