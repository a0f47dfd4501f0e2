using System.Buffers;
using System.Text;
using Digest.Bot;

namespace Digest.Telegram;

/// <summary>Rich text in Telegram's HTML. Whatever the text holds, the answer is HTML that Telegram's parser takes.</summary>
public static class TelegramHtml
{
    private const string QuoteOpens = "<blockquote>";
    private const string QuoteCloses = "</blockquote>";
    private const string LinkOpens = "<a href=\"";
    private const string LinkOpened = "\">";
    private const string LinkCloses = "</a>";

    /// <summary>The tags of marks, the outer before the inner; a link stands around them all, a quote around whole runs.</summary>
    private static readonly (Mark Mark, string Opens, string Closes)[] Tags =
    [
        (Mark.Bold, "<b>", "</b>"),
        (Mark.Italic, "<i>", "</i>"),
        (Mark.Struck, "<s>", "</s>"),
        (Mark.Code, "<code>", "</code>"),
    ];

    /// <summary>Room for the tags of a run, characters: most have one or none.</summary>
    private const int RoomOfRun = 8;

    /// <summary>The characters that have a meaning in HTML.</summary>
    private static readonly SearchValues<char> Meaning = SearchValues.Create("<>&\"");

    /// <summary>Text with marks as HTML. Only lengths are not looked at: see <see cref="MessageParts"/>.</summary>
    public static string Render(RichText text) => Render(Runs.Of(text));

    /// <summary>The same for <see cref="Runs"/>.</summary>
    internal static string Render(IReadOnlyList<Span> runs)
    {
        var html = new StringBuilder(runs.Sum(run => run.Text.Length + (run.Link?.Length ?? 0)) + (RoomOfRun * runs.Count));
        var quoted = false;
        foreach (var run in runs)
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
    internal static int TagBytes(Span run)
    {
        var bytes = run.Link is { } link ? LinkOpens.Length + Bytes(link) + LinkOpened.Length + LinkCloses.Length : 0;
        foreach (var (mark, opens, closes) in Tags)
        {
            bytes += run.Mark.HasFlag(mark) ? opens.Length + closes.Length : 0;
        }

        return bytes + (run.Mark.HasFlag(Mark.Quote) ? QuoteOpens.Length + QuoteCloses.Length : 0);
    }

    /// <summary>The most entities that a run can make.</summary>
    internal static int Entities(Span run) =>
        (run.Link is null ? 0 : 1) + Tags.Count(tag => run.Mark.HasFlag(tag.Mark)) + (run.Mark.HasFlag(Mark.Quote) ? 1 : 0);

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
        if (run.Link is { } link)
        {
            html.Append(LinkOpens);
            Append(html, link);
            html.Append(LinkOpened);
        }

        foreach (var (mark, opens, _) in Tags)
        {
            html.Append(run.Mark.HasFlag(mark) ? opens : "");
        }

        Append(html, run.Text);
        for (var inner = Tags.Length - 1; inner >= 0; inner--)
        {
            html.Append(run.Mark.HasFlag(Tags[inner].Mark) ? Tags[inner].Closes : "");
        }

        html.Append(run.Link is null ? "" : LinkCloses);
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
