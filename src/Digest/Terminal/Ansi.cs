using System.Text;
using Digest.Bot;

namespace Digest.Terminal;

/// <summary>A reply for a terminal: marks as escape codes where it shows them, lines broken between words.</summary>
public sealed class Ansi(bool colours, int width)
{
    private const string Reset = "\u001b[0m";

    /// <summary>The text with its marks; links show where they lead behind their words.</summary>
    public string Print(RichText text)
    {
        var printed = new StringBuilder();
        var column = 0;
        foreach (var span in text.Spans)
        {
            var (begin, end) = colours ? Codes(span) : ("", "");
            printed.Append(begin);
            column = Wrap(printed, Clean(span.Text), column, span.Mark.HasFlag(Mark.Quote) ? "  " : "");
            printed.Append(end);
            if (!colours && span.Link is { } link && link != span.Text)
            {
                column = Wrap(printed, $" <{Clean(link)}>", column, "");
            }
        }

        return printed.ToString().TrimEnd() + "\n";
    }

    /// <summary>
    /// Nothing of a feed reaches the terminal as a control code: it could move the cursor, change the title or worse.
    /// </summary>
    public static string Clean(string text) => text.Any(IsControl) ? string.Concat(text.Where(sign => !IsControl(sign))) : text;

    private static bool IsControl(char sign) =>
        (char.IsControl(sign) && sign != '\n') || sign is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static (string Begin, string End) Codes(Span span)
    {
        var codes = new List<string>();
        if (span.Mark.HasFlag(Mark.Bold))
        {
            codes.Add("1");
        }

        if (span.Mark.HasFlag(Mark.Italic) || span.Mark.HasFlag(Mark.Quote))
        {
            codes.Add("3");
        }

        if (span.Mark.HasFlag(Mark.Struck))
        {
            codes.Add("9");
        }

        if (span.Mark.HasFlag(Mark.Code))
        {
            codes.Add("36");
        }

        var begin = codes.Count > 0 ? $"\u001b[{string.Join(';', codes)}m" : "";
        // OSC 8 makes the words themselves the link; terminals that do not know it show the words alone.
        return span.Link is { } link
            ? ($"\u001b]8;;{Clean(link)}\u001b\\{begin}\u001b[4m", $"{Reset}\u001b]8;;\u001b\\")
            : (begin, begin.Length > 0 ? Reset : "");
    }

    private int Wrap(StringBuilder printed, string text, int column, string indent)
    {
        foreach (var (line, index) in text.Split('\n').Select((line, index) => (line, index)))
        {
            if (index > 0)
            {
                printed.Append('\n');
                column = 0;
            }

            column = WrapLine(printed, line, column, indent);
        }

        return column;
    }

    private int WrapLine(StringBuilder printed, string line, int column, string indent)
    {
        foreach (var word in line.Split(' ').Select((word, index) => index == 0 ? word : " " + word))
        {
            var shown = column == 0 && line.Length > 0 ? indent + word.TrimStart() : word;
            if (column > 0 && column + shown.Length > width && word.Length > 1)
            {
                printed.Append('\n');
                shown = indent + word.TrimStart();
                column = 0;
            }

            printed.Append(shown);
            column += shown.Length;
        }

        return column;
    }
}
