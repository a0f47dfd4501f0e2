using Digest.Editions;
using Digest.Bot;

namespace Digest.Tests.Support;

/// <summary>Any valid one of a kind, where a test does not care which.</summary>
public static class Some
{
    private static readonly string[] Syllables = ["bar", "cel", "dov", "fin", "gol", "har", "jin", "kol", "lum", "mer", "nor", "pel", "quo", "ras", "sel", "tur", "vin", "wol", "yar", "zem"];

    /// <summary>
    /// An article file about a subject: a headline that names it, the source, the date, and four sentences whose words no other
    /// subject shares. Another <paramref name="telling"/> tells the same in another order.
    /// </summary>
    public static string ArticleText(string subject, string date = "2026-11-21", string source = "Harbour Post", int telling = 0)
    {
        var (place, person, thing, deed, group) = (Word(subject, 1), Word(subject, 2), Word(subject, 3), Word(subject, 4), Word(subject, 5));
        var (town, mayor) = (Capital(place), Capital(person));
        string[] sentences =
        [
            $"The {subject} has opened in {town} before a crowd of {thing} makers and {group} singers.",
            $"Mayor {mayor} said that the {subject} will show every {thing} and every {deed} that {town} ever made.",
            $"Visitors from {Capital(group)} brought a {deed} of their own to the {subject} on Saturday.",
            $"A second {thing} stands at the harbour of {town}, where {mayor} once learnt the {deed} trade.",
        ];
        var order = sentences.Skip(telling % sentences.Length).Concat(sentences.Take(telling % sentences.Length));
        return $"{subject} opens in {town}\n{source}\n{date}\n{string.Join("\n\n", order)}";
    }

    /// <summary>Something said in a private chat of Telegram.</summary>
    public static Request Message(string text, long sender = 7) => new()
    {
        Chat = new ChatAddress(sender),
        Sender = sender,
        Text = text,
        ChatTitle = "A reader",
    };

    /// <summary>A made-up word, always the same for the same subject and number.</summary>
    private static string Word(string subject, int number)
    {
        var seed = subject.Aggregate((uint)number * 7919, (hash, sign) => (hash * 31) + sign);
        return string.Concat(Enumerable.Range(0, 3).Select(part => Syllables[(seed >> (part * 7)) % (uint)Syllables.Length]));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
