using System.Globalization;
using System.Text;
using Digest.Bot;

namespace Digest.Telegram;

/// <summary>
/// Cuts a text into messages that Telegram takes: at paragraphs, else lines, else sentences, else blanks, at last between
/// characters as a reader sees them. Tags are closed and opened again at a cut, a link stays whole where it can.
/// </summary>
public static class MessageParts
{
    /// <summary>Characters of a message after parsing. Telegram counts code points or UTF-16 units; this many units are right by both.</summary>
    public const int LongestText = 4_096;

    /// <summary>Bytes of a message before parsing, tags and all.</summary>
    public const int MostBytes = 32_768;

    /// <summary>Marks and links of a message; further ones are silently dropped.</summary>
    public const int MostEntities = 100;

    /// <summary>The messages in order, at least one; none is empty or blank, and only blanks at the cuts are lost.</summary>
    /// <param name="text">Anything.</param>
    /// <param name="longest">UTF-16 units of a message, 2-4096.</param>
    public static IReadOnlyList<RichText> Split(RichText text, int longest = LongestText)
    {
        var cutter = new Cutter(Runs.Of(text), Math.Clamp(longest, 2, LongestText));
        var parts = cutter.Parts().ToList();
        return parts.Count > 0 ? parts : [new RichText().Add(CleanText.Placeholder)];
    }

    private sealed class Cutter
    {
        /// <summary>Before which character to cut, from the finest place to the coarsest that still does.</summary>
        private enum Place
        {
            Paragraph,
            Line,
            Sentence,
            Blank,
            Character,
            CharacterInLink,
        }

        private const string SentenceEnds = ".!?…。！？";
        private const string Unbreakable = "\u00A0\u2007\u202F";

        /// <summary>Room for what stands in for links that nobody would see.</summary>
        private const int Room = MostBytes - 256;

        private readonly List<Span> runs;
        private readonly int[] ends;
        private readonly string whole;
        private int[]? characters;
        private readonly int longest;

        public Cutter(List<Span> runs, int longest)
        {
            this.runs = runs;
            this.longest = longest;
            whole = string.Concat(runs.Select(run => run.Text));
            ends = new int[runs.Count];
            for (int run = 0, end = 0; run < runs.Count; run++)
            {
                ends[run] = end += runs[run].Text.Length;
            }
        }

        public IEnumerable<RichText> Parts()
        {
            for (var from = SkipBlanks(0); from < whole.Length;)
            {
                var to = Cut(from, Furthest(from));
                if (Slice(from, WithoutBlanks(from, to)) is { } part && part.Spans.Any(span => CleanText.IsVisible(span.Text)))
                {
                    yield return part;
                }

                from = SkipBlanks(to);
            }
        }

        private int SkipBlanks(int at)
        {
            while (at < whole.Length && char.IsWhiteSpace(whole[at]))
            {
                at++;
            }

            return at;
        }

        private int WithoutBlanks(int from, int to)
        {
            while (to > from && char.IsWhiteSpace(whole[to - 1]))
            {
                to--;
            }

            return to;
        }

        /// <summary>How far a message can reach at most.</summary>
        private int Furthest(int from)
        {
            var (to, bytes, entities) = (from, 0, 0);
            for (var run = RunAt(from); run < runs.Count; run++)
            {
                bytes += TelegramHtml.TagBytes(runs[run]);
                entities += TelegramHtml.Entities(runs[run]);
                if (bytes > Room || entities > MostEntities)
                {
                    return to;
                }

                if (ends[run] <= from + longest && bytes + TelegramHtml.Bytes(whole.AsSpan(to..ends[run])) is var more and <= Room)
                {
                    (to, bytes) = (ends[run], more);
                }

                while (to < ends[run])
                {
                    var rune = Rune.GetRuneAt(whole, to);
                    bytes += TelegramHtml.Bytes(rune);
                    if (bytes > Room || to + rune.Utf16SequenceLength > from + longest)
                    {
                        return to;
                    }

                    to += rune.Utf16SequenceLength;
                }
            }

            return to;
        }

        /// <summary>The best place at or before the furthest; a fine place counts only when the message is half full by it.</summary>
        private int Cut(int from, int furthest)
        {
            if (furthest == whole.Length)
            {
                return furthest;
            }

            foreach (var place in Enum.GetValues<Place>())
            {
                var earliest = place < Place.Character ? from + ((furthest - from) / 2) : from;
                for (var at = furthest; at > earliest; at--)
                {
                    if (Is(place, from, at))
                    {
                        return at;
                    }
                }
            }

            return furthest;
        }

        private bool Is(Place place, int from, int at) =>
            place switch
            {
                Place.Paragraph => whole.AsSpan(at).StartsWith("\n\n"),
                Place.Line => whole[at] == '\n',
                Place.Sentence => IsBlank(whole[at]) && SentenceEnds.Contains(whole[at - 1]),
                Place.Blank => IsBlank(whole[at]),
                _ => true,
            }
            && (place == Place.CharacterInLink || !InLink(from, at))
            && BeginsCharacter(at);

        /// <summary>A line feed does unless it ends a carriage return; of anything else Unicode's rules are asked, which costs much.</summary>
        private bool BeginsCharacter(int at) => whole[at] == '\n'
            ? whole[at - 1] != '\r'
            : Array.BinarySearch(characters ??= StringInfo.ParseCombiningCharacters(whole), at) >= 0;

        private static bool IsBlank(char character) => char.IsWhiteSpace(character) && !Unbreakable.Contains(character);

        private bool InLink(int from, int at)
        {
            var run = RunAt(at);
            var start = run == 0 ? 0 : ends[run - 1];
            return runs[run].Link is not null && start < at && start > from;
        }

        private int RunAt(int at)
        {
            var found = Array.BinarySearch(ends, at + 1);
            return found < 0 ? ~found : found;
        }

        private bool BeginsRun(int run, int at) => at == (run == 0 ? 0 : ends[run - 1]);

        private RichText Slice(int from, int to)
        {
            var part = new List<Span>();
            for (var run = RunAt(from); from < to; run++)
            {
                var end = Math.Min(to, ends[run]);
                part.Add(Piece(runs[run], whole[from..end], BeginsRun(run, from)));
                from = end;
            }

            return new RichText(part);
        }

        private static Span Piece(Span run, string text, bool begins) => run with
        {
            Text = text,

            // Where a link is cut so that nobody sees one of its ends, that end is no link: something to tap would be put there.
            Link = text.Length < run.Text.Length && !CleanText.IsVisible(text) ? null : run.Link,
            First = run.First is null || begins ? run.First : [],
        };
    }
}
