using Digest.Stories;
using Digest.Text;

namespace Digest.Bot.Views;

/// <summary>Tells in words what a part of a rank is and why an article is in its story.</summary>
internal static class ReasonView
{
    /// <summary>A part of a rank or of a score; a part of no known kind by its key.</summary>
    public static string Of(Words words, Part part) => part.Key switch
    {
        "sources" => words.Count("rank.sources", part.Count),
        "source" => words.Say("rank.source", ("source", part.Thing)),
        "fresh" => part.Count is 0 ? words.Say("rank.fresh") : words.Count("rank.old", part.Count),
        "word" => part.Thing,
        "topic" => words.Say("rank.topic", ("word", part.Thing)),
        "new" => words.Say("rank.new"),
        "read" => words.Say("rank.read"),
        "hit.word" or "hit.wordInTitle" => part.Thing.Length is 0 ? words.Say("hit.narrowed") : words.Say(part.Key, ("word", part.Thing), ("articles", words.Count("count.articles", part.Count))),
        "hit.shared" => words.Say(part.Key, ("words", part.Thing)),
        "hit.missing" => words.Say(part.Key, ("count", part.Count)),
        "hit.new" => part.Count is 0 ? words.Say("rank.fresh") : words.Say(part.Key, ("days", words.Count("count.days", part.Count))),
        "ask.why.words" or "ask.why.whole" or "ask.why.pairs" or "ask.why.kind" => words.Say(part.Key),
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
        "dates" => words.Count("reason.dates", reason.Count, ("dates", words.List(reason.Things))),
        "words" => words.Count("reason.words", reason.Count, ("words", words.List(reason.Things))),
        "hour" => words.Say("reason.hour"),
        "hours" => words.Count("reason.hours", reason.Count),
        "days" => words.Count("reason.days", reason.Count),
        "split" => words.Say("reason.split"),
        _ => reason.Key,
    };
}
