using System.Buffers;
using System.Text;
using Digest.Bot;

namespace Digest.Telegram;

/// <summary>Rich text in Telegram's HTML. Whatever the text holds, the answer is HTML that Telegram's parser takes.</summary>
public static class TelegramHtml
{
    private const string QuoteOpens = "<blockquote>";
    private const string QuoteCloses = "</blockquote>";

    /// <summary>The characters that have a meaning in HTML.</summary>
    private static readonly SearchValues<char> Meaning = SearchValues.Create("<>&\"");

    /// <summary>Text with marks as HTML. Only lengths are not looked at: see <see cref="MessageParts"/>.</summary>
    public static string Render(RichText text)
    {
        var html = new StringBuilder(text.Length);
        var quoted = false;
        foreach (var run in Runs.Of(text))
        {
            if (run.Mark.HasFlag(Mark.Quote) != quoted)
            {
                html.Append(quoted ? QuoteCloses : QuoteOpens);
                quoted = !quoted;
            }

            Write(html, run);
        }

        return html.Append(quoted ? QuoteCloses : "").ToString();
    }

    /// <summary>The words alone, as clean as the HTML would show them.</summary>
    public static string Plain(RichText text) => string.Concat(Runs.Of(text).Select(run => run.Text));

    /// <summary>Takes the meaning from the four characters that have one; all others stay as they are and cost no more than themselves.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        Append(escaped, text);
        return escaped.ToString();
    }

    /// <summary>The most bytes that a run's tags can take.</summary>
    internal static int TagBytes(Span run) =>
        Tags(run.Mark, run.Link).Sum(tag => Encoding.UTF8.GetByteCount(tag.Opens) + tag.Closes.Length)
        + (run.Mark.HasFlag(Mark.Quote) ? QuoteOpens.Length + QuoteCloses.Length : 0);

    /// <summary>The most entities that a run can make.</summary>
    internal static int Entities(Span run) => Tags(run.Mark, run.Link).Count() + (run.Mark.HasFlag(Mark.Quote) ? 1 : 0);

    /// <summary>The bytes that a character takes in HTML.</summary>
    internal static int Bytes(Rune rune) => rune.Value switch
    {
        '<' or '>' => 4,
        '&' => 5,
        '"' => 6,
        _ => rune.Utf8SequenceLength,
    };

    /// <summary>The bytes that clean text takes in HTML.</summary>
    internal static int Bytes(ReadOnlySpan<char> text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        for (var at = text.IndexOfAny(Meaning); at >= 0; at = text.IndexOfAny(Meaning))
        {
            bytes += Escaped(text[at]).Length - 1;
            text = text[(at + 1)..];
        }

        return bytes;
    }

    private static void Write(StringBuilder html, Span run)
    {
        var tags = Tags(run.Mark, run.Link).ToList();
        foreach (var tag in tags)
        {
            html.Append(tag.Opens);
        }

        Append(html, run.Text);
        foreach (var tag in Enumerable.Reverse(tags))
        {
            html.Append(tag.Closes);
        }
    }

    private static IEnumerable<(string Opens, string Closes)> Tags(Mark mark, string? link)
    {
        if (link is not null)
        {
            yield return ($"<a href=\"{Escape(link)}\">", "</a>");
        }

        if (mark.HasFlag(Mark.Bold))
        {
            yield return ("<b>", "</b>");
        }

        if (mark.HasFlag(Mark.Italic))
        {
            yield return ("<i>", "</i>");
        }

        if (mark.HasFlag(Mark.Struck))
        {
            yield return ("<s>", "</s>");
        }

        if (mark.HasFlag(Mark.Code))
        {
            yield return ("<code>", "</code>");
        }
    }

    private static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Meaning); at >= 0; at = text.IndexOfAny(Meaning))
        {
            html.Append(text[..at]).Append(Escaped(text[at]));
            text = text[(at + 1)..];
        }

        html.Append(text);
    }

    private static string Escaped(char character) => character switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        _ => "&quot;",
    };
}
