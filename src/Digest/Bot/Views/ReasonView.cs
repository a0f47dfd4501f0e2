using Digest.Stories;
using Digest.Text;

namespace Digest.Bot.Views;

/// <summary>Tells in words what a part of a rank is and why an article is in its story.</summary>
internal static class ReasonView
{
    /// <summary>A part of a rank; a part of no known kind by its key.</summary>
    public static string Of(Part part) => part.Key switch
    {
        "sources" => part.Count is 1 ? "1 source" : $"{part.Count} independent sources",
        "source" => $"your weight for {part.Thing}",
        "fresh" => part.Count is 0 ? "fresh" : $"{part.Count} h old",
        "word" => part.Thing,
        "topic" => $"your word {part.Thing}",
        "new" => "news since you read it",
        "read" => "nothing new since you read it",
        _ => part.Key,
    };

    /// <summary>Why an article is in its story, in one line; empty when nothing was kept.</summary>
    public static string Of(IEnumerable<Reason> reasons) => string.Join("; ", reasons.Select(Of));

    private static string Of(Reason reason) => reason.Key switch
    {
        "began" => "it began this story",
        "names" => Shared("same name", reason),
        "figures" => Shared("same figure", reason),
        "words" => Shared("same word", reason),
        "hour" => "within the hour",
        "hours" => $"{reason.Count} h apart",
        "days" => $"{reason.Count} days apart",
        _ => reason.Key,
    };

    private static string Shared(string what, Reason reason) =>
        $"{what}{(reason.Count > 1 ? "s" : "")} {string.Join(", ", reason.Things)}";
}
