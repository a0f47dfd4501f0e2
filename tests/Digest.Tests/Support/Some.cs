using Digest.Bot;
using Digest.Editions;

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
        var word = (int number) => Word(subject, number);
        var (town, mayor) = (Capital(word(1)), Capital(word(2)));
        string[] sentences =
        [
            $"The {subject} in {town} has {word(3)} and {word(4)} for every {word(5)} who comes with a {word(6)} or a {word(7)}.",
            $"{mayor} of the {word(8)} {word(9)} called the {subject} a {word(10)} of {word(11)}, {word(12)} and {word(13)}.",
            $"From {Capital(word(14))} came {word(15)} with {word(16)}, {word(17)} and the old {word(18)} of {Capital(word(19))}.",
            $"A {word(20)} {word(21)} stands by the {word(22)}, where {mayor} learnt {word(23)} and {word(24)}.",
        ];
        var order = sentences.Skip(telling % sentences.Length).Concat(sentences.Take(telling % sentences.Length));
        return $"The {subject} of {word(3)} opens in {town}\n{date}\n({source}) {string.Join("\n\n", order)}";
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
