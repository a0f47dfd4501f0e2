using Digest.Editions;
using Digest.Bot;

namespace Digest.Tests.Support;

/// <summary>Any valid one of a kind, where a test does not care which.</summary>
public static class Some
{
    private static readonly string[] Places = ["Riga", "Oslo", "Lima", "Quito", "Dakar", "Hanoi", "Perth", "Tunis"];

    /// <summary>An article file about a subject, dated, with a headline and three sentences of its own.</summary>
    public static string ArticleText(string subject, string date = "2026-11-21", string source = "Harbour Post", int variant = 0) =>
        $"""
        {subject} draws a crowd in {Places[variant % Places.Length]}
        {source}
        {date}
        The {subject} drew a crowd of {1200 + (37 * variant)} people to the main square of {Places[variant % Places.Length]} on Saturday. Visitors had come from every part of the country to see the {subject}. The mayor said that the {subject} would stay open for another week.
        """;

    /// <summary>Something said in a private chat of Telegram.</summary>
    public static Request Message(string text, long sender = 7) => new()
    {
        Chat = new ChatAddress(sender),
        Sender = sender,
        Text = text,
        ChatTitle = "A reader",
    };
}
