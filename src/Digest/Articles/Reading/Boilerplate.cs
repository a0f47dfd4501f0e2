using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>Lines that stand around an article's text and are none of it, told by what they say, in the languages news is written in.</summary>
internal static class Boilerplate
{
    private const int LongestHeading = 60;
    private const int LongestShare = 60;
    private const int LongestLink = 220;
    private const int LongestNotice = 700;
    private const int LongestShortNotice = 150;
    private const int LongestSignature = 30;

    /// <summary>Headings behind which other articles, forms or notes follow.</summary>
    private static readonly Phrases EndHeadings = Phrases.Listed("end-headings");

    /// <summary>How a line begins that only leads to another article.</summary>
    private static readonly Phrases LinkBeginnings = Phrases.Listed("links");

    /// <summary>Labels of buttons, counters and meters that stand around the text.</summary>
    private static readonly Phrases Buttons = Phrases.Listed("buttons");

    /// <summary>Words by which a notice of the site is known even when it is a whole sentence.</summary>
    private static readonly Phrases Notices = Phrases.Listed("notices");

    /// <summary>Words that mean a notice only where a line is short: articles are written about cookies, too.</summary>
    private static readonly Phrases ShortNotices = Phrases.Listed("short-notices");

    private const int FewestNetworks = 3;

    private static readonly Phrases Networks = new("facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|flipboard|instagram|youtube|tiktok|threads|bluesky|messenger|viber|vk|line|email|e-mail|x");

    /// <summary>All that can be told of a line by what it says.</summary>
    public static LineMarks MarksOf(string line)
    {
        var marks = EndsLikeSentence(line) ? LineMarks.Closed : LineMarks.None;
        if (line.Length > LongestNotice)
        {
            return marks;
        }

        var folded = Fold.Of(line);
        return marks
            | (line.Length <= LongestHeading && IsEndHeading(folded) ? LineMarks.EndHeading : LineMarks.None)
            | (line.Length <= LongestLink && LinkBeginnings.Begin(folded.AsSpan().TrimStart("[(>»→ ")) ? LineMarks.Link : LineMarks.None)
            | (!marks.Hold(LineMarks.Closed) && (line.Length <= LongestShare && IsButton(folded) || IsRowOfNetworks(folded)) ? LineMarks.Button : LineMarks.None)
            | (Notices.StandIn(folded) || (line.Length <= LongestShortNotice && ShortNotices.StandIn(folded)) ? LineMarks.Notice : LineMarks.None)
            | (Captions.Is(line, folded, marks) ? LineMarks.Caption : LineMarks.None);
    }

    // "267 comments", "8 thoughts on …", "Jess says:": what readers say begins.
    private static bool IsEndHeading(ReadOnlySpan<char> folded)
    {
        var words = folded.TrimStart("0123456789.,()# ");
        return EndHeadings.Is(words) || words.StartsWith("thoughts on ") || words.StartsWith("responses to ") || words.StartsWith("replies to ");
    }

    private static bool IsButton(ReadOnlySpan<char> folded)
    {
        var label = folded.TrimStart("0123456789.,kK+ ()[]#>-–•|·●");
        var begun = Buttons.BeginningOf(label);
        return begun > 0 && label[begun..].Trim().Length <= 24;
    }

    // "facebook Facebook twitter Twitter flipboard Flipboard send": the names of those one may share with, and no sentence.
    private static bool IsRowOfNetworks(ReadOnlySpan<char> folded)
    {
        var (words, networks) = (0, 0);
        foreach (var word in folded.Split(' '))
        {
            words++;
            networks += Networks.Is(folded[word]) ? 1 : 0;
        }

        return networks >= FewestNetworks && networks * 3 >= words;
    }

    /// <summary>Whether a line ends as sentences do.</summary>
    private static bool EndsLikeSentence(string line) => Ends(line) || Ends(WithoutSignature(line));

    // "… five were arrested. / ab", "… in 2017. (nz)", "… for all mankind. （记者宋晨）": who wrote it signs behind the last sentence.
    private static ReadOnlySpan<char> WithoutSignature(string line)
    {
        var start = line.AsSpan().LastIndexOfAny(line[^1] is ')' or '）' or ']' ? "(（[" : "(（/");
        return start > 0 && line.Length - start <= LongestSignature ? line.AsSpan(0, start) : default;
    }

    private static bool Ends(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd("\"'”’»«“)]*†0123456789 ");
        return !end.IsEmpty && (end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।' or '॥' or '။' or '។' or ';' || EndsWithoutMark(end));
    }

    /// <summary>Thai and Lao end their sentences with no mark: there a line of this length is no menu.</summary>
    private const int LeastWithoutMark = 40;

    private static bool EndsWithoutMark(ReadOnlySpan<char> line) => line.Length >= LeastWithoutMark && line[^1] is >= '\u0E00' and <= '\u0EFF';
}
