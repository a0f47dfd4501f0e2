using Digest.Editions.Corrections;

namespace Digest.Bot.Views;

/// <summary>A message in which what its sources changed is set right: the old words struck, the new ones behind them, and who changed them when.</summary>
public static class CorrectionView
{
    /// <summary>How much of a correction is shown, from most to least: a message must stay one message.</summary>
    private enum Room
    {
        OldAndNew,
        NewAlone,
        MarkAlone,
    }

    /// <summary>The reply with its corrections, each way shorter than the one before; none where it quotes nothing of them.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="reply">As it was first written.</param>
    /// <param name="corrections">Their words as cleaned as those of the reply.</param>
    /// <param name="zone">The reader's.</param>
    /// <param name="written">When the reply was written: a correction of the same day needs no date.</param>
    public static IEnumerable<Reply> Of(Words words, Reply reply, IReadOnlyList<Correction> corrections, TimeZoneInfo zone, DateTimeOffset written)
    {
        var found = corrections.Where(correction => reply.Text.Spans.Any(span => Holds(span, correction.Before))).ToList();
        return found.Count == 0 ? [] : Enum.GetValues<Room>().Select(room => reply with
        {
            Text = new RichText(found.Aggregate(
                (IEnumerable<Span>)reply.Text.Spans,
                (spans, correction) => spans.SelectMany(span => Set(span, correction, Mark(words, correction, zone, written), room)).ToList())),
        });
    }

    /// <summary>Who changed it, and when.</summary>
    internal static string Mark(Words words, Correction correction, TimeZoneInfo zone, DateTimeOffset written) => words.Say(
        correction.Now is null ? "correction.gone" : "correction.changed",
        ("source", correction.Source),
        ("when", When.Say(words, correction.At, zone, written)));

    private static IEnumerable<Span> Set(Span span, Correction correction, string mark, Room room)
    {
        if (!Holds(span, correction.Before))
        {
            return [span];
        }

        var old = new Span(correction.Before, span.Mark | Bot.Mark.Struck);
        var now = new Span(correction.Now ?? "", span.Mark);
        IEnumerable<Span> told = (room, correction.WasShown) switch
        {
            (Room.OldAndNew, true) => [old, now],
            (Room.OldAndNew or Room.NewAlone, _) => [now],
            _ => [],
        };
        return told
            .Where(one => one.Text.Length > 0)
            .SelectMany(one => (Span[])[one, new Span(" ")])
            .Append(new Span(mark, Bot.Mark.Italic))
            .Select((one, index) => one with { First = index == 0 ? [span] : [] });
    }

    private static bool Holds(Span span, string words) => (span.Mark & (Bot.Mark.Sourced | Bot.Mark.Struck)) == Bot.Mark.Sourced && span.Text == words;
}
