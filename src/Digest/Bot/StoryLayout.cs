using System.Text;

namespace Digest.Bot;

/// <summary>
/// A reader's own layout of a story: lines of words, marks, and names of parts in braces. There is no code in it; it can say nothing of a
/// story but its parts, each once, and whatever stands in it, a message of it is one that a messenger takes.
/// </summary>
public sealed class StoryLayout
{
    /// <summary>Characters, at most.</summary>
    public const int Longest = 500;

    /// <summary>What may stand in braces.</summary>
    public static readonly IReadOnlyList<string> Parts = ["number", "title", "sentences", "source", "sources", "time", "count", "update"];

    /// <summary>Without one of these a reader would not learn what happened.</summary>
    private static readonly string[] Telling = ["title", "sentences"];

    private const char Escape = '\\';
    private const char QuoteSign = '>';

    private readonly IReadOnlyList<IReadOnlyList<Piece>> lines;

    private StoryLayout(IReadOnlyList<IReadOnlyList<Piece>> lines) => this.lines = lines;

    /// <summary>Reads a layout: <c>*{title}* · {source}</c>. Stars make bold, low lines italic, <c>&gt;</c> at a line's beginning a quotation; a backslash takes a sign's meaning away.</summary>
    public static LayoutReading Read(string text)
    {
        if (text.Length > Longest)
        {
            return new LayoutReading(null, LayoutFault.Long, $"{Longest}");
        }

        var read = new List<IReadOnlyList<Piece>>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var reader = new LineReader(line);
            if (reader.Fault is { } fault)
            {
                return fault;
            }

            read.Add(reader.Pieces);
        }

        var named = read.SelectMany(line => line).Select(piece => piece.Part).OfType<string>().ToList();
        return named.FirstOrDefault(part => !Parts.Contains(part)) is { } unknown ? new LayoutReading(null, LayoutFault.Unknown, Braced(unknown))
            : named.GroupBy(part => part, StringComparer.Ordinal).FirstOrDefault(part => part.Count() > 1) is { } twice ? new LayoutReading(null, LayoutFault.Twice, Braced(twice.Key))
            : !named.Any(Telling.Contains) ? new LayoutReading(null, LayoutFault.Nothing, Braced(Telling[0]))
            : new LayoutReading(new StoryLayout(read), null, "");
    }

    /// <summary>A part as it stands in a layout.</summary>
    public static string Braced(string part) => $"{{{part}}}";

    /// <summary>A story, each line ended; a line that is made of parts which this story has not is left out.</summary>
    public RichText Tell(Func<string, RichText> partOf)
    {
        var text = new RichText();
        foreach (var line in lines)
        {
            var told = line.Select(piece => piece with { Told = piece.Part is { } part ? partOf(part) : null }).ToList();
            if (told.Exists(piece => piece.Part is not null) && told.TrueForAll(piece => piece.Told is null or { Length: 0 }))
            {
                continue;
            }

            foreach (var span in told.SelectMany(piece => piece.Spans))
            {
                text.Add(new RichText([span]));
            }

            text.Add("\n", told.Count > 0 ? told[^1].Mark & Mark.Quote : Mark.Plain);
        }

        return text;
    }

    /// <summary>Words, or a part in their place, with their marks.</summary>
    private sealed record Piece(string Text, string? Part, Mark Mark)
    {
        public RichText? Told { get; init; }

        public IEnumerable<Span> Spans => Part is null ? [new Span(Text, Mark)] : (Told?.Spans ?? []).Select(span => span with { Mark = span.Mark | Mark });
    }

    /// <summary>Reads one line, sign by sign.</summary>
    private sealed class LineReader
    {
        private readonly List<Piece> pieces = [];
        private readonly StringBuilder words = new();
        private Mark mark;

        public LineReader(string line)
        {
            mark = line.StartsWith(QuoteSign) ? Mark.Quote : Mark.Plain;
            Read(mark == Mark.Quote ? line[1..].TrimStart() : line);
        }

        public IReadOnlyList<Piece> Pieces => pieces;

        public LayoutReading? Fault { get; private set; }

        private void Read(string line)
        {
            for (var at = 0; at < line.Length && Fault is null; at++)
            {
                at = line[at] switch
                {
                    Escape when at + 1 < line.Length => Write(line[at + 1], at + 1),
                    '*' => Turn(Mark.Bold, at),
                    '_' => Turn(Mark.Italic, at),
                    '{' => Name(line, at),
                    '}' => Miss('}', at),
                    var sign => Write(sign, at),
                };
            }

            End();
            if (Fault is null && (mark & ~Mark.Quote) is not Mark.Plain and var open)
            {
                Miss(open.HasFlag(Mark.Bold) ? '*' : '_', 0);
            }
        }

        private int Write(char sign, int at)
        {
            words.Append(sign);
            return at;
        }

        private int Turn(Mark turned, int at)
        {
            End();
            mark ^= turned;
            return at;
        }

        private int Name(string line, int at)
        {
            var end = line.IndexOf('}', at);
            if (end < 0)
            {
                return Miss('{', at);
            }

            End();
            pieces.Add(new Piece("", line[(at + 1)..end].Trim().ToLowerInvariant(), mark));
            return end;
        }

        private int Miss(char sign, int at)
        {
            Fault ??= new LayoutReading(null, LayoutFault.Sign, $"{sign}");
            return at;
        }

        private void End()
        {
            if (words.Length > 0)
            {
                pieces.Add(new Piece(words.ToString(), null, mark));
                words.Clear();
            }
        }
    }
}

/// <summary>What was read of a layout.</summary>
/// <param name="Layout">Null: it is none.</param>
/// <param name="Fault">What is wrong; null: nothing is.</param>
/// <param name="About">The part, the sign or the number that the fault is about.</param>
public sealed record LayoutReading(StoryLayout? Layout, LayoutFault? Fault, string About);

/// <summary>What can be wrong with a layout.</summary>
public enum LayoutFault
{
    /// <summary>It has too many characters.</summary>
    Long,

    /// <summary>It names a part that there is not.</summary>
    Unknown,

    /// <summary>It names a part twice.</summary>
    Twice,

    /// <summary>It would tell nothing.</summary>
    Nothing,

    /// <summary>A sign has no partner in its line.</summary>
    Sign,
}
