using Digest.Stories;
using Digest.Text;

namespace Digest.Bot.Views;

/// <summary>Tells in words what a part of a rank is and why an article is in its story.</summary>
internal static class ReasonView
{
    /// <summary>A part of a rank; a part of no known kind by its key.</summary>
    public static string Of(Words words, Part part) => part.Key switch
    {
        "sources" => words.Count("rank.sources", part.Count),
        "source" => words.Say("rank.source", ("source", part.Thing)),
        "fresh" => part.Count is 0 ? words.Say("rank.fresh") : words.Count("rank.old", part.Count),
        "word" => part.Thing,
        "topic" => words.Say("rank.topic", ("word", part.Thing)),
        "new" => words.Say("rank.new"),
        "read" => words.Say("rank.read"),
        _ => part.Key,
    };

    /// <summary>Why an article is in its story, in one line; empty when nothing was kept.</summary>
    public static string Of(Words words, IEnumerable<Reason> reasons) =>
        string.Join(words.Say("list.semicolon"), reasons.Select(reason => Of(words, reason)));

    private static string Of(Words words, Reason reason) => reason.Key switch
    {
        "began" => words.Say("reason.began"),
        "names" => words.Count("reason.names", reason.Count, ("names", words.List(reason.Things))),
        "figures" => words.Count("reason.figures", reason.Count, ("figures", words.List(reason.Things))),
        "words" => words.Count("reason.words", reason.Count, ("words", words.List(reason.Things))),
        "hour" => words.Say("reason.hour"),
        "hours" => words.Count("reason.hours", reason.Count),
        "days" => words.Count("reason.days", reason.Count),
        "split" => words.Say("reason.split"),
        _ => reason.Key,
    };
}
