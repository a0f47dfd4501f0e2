namespace Digest.Bot.Views;

/// <summary>What became of a list of feeds.</summary>
public static class ImportView
{
    /// <summary>Bad lines that are told; the others are counted.</summary>
    private const int MostTroubles = 8;

    public static Reply Progress(Words words, ImportTally tally) =>
        Reply.Say(words.Say("import.progress", ("seen", tally.Seen), ("all", tally.All)));

    public static Reply Of(Words words, ImportTally tally)
    {
        if (tally.All + tally.Articles + tally.KnownArticles == 0)
        {
            return new Reply { Text = Troubles(words, tally.Troubles, new RichText().Add(words.Say("import.empty")).Line()) };
        }

        var text = new RichText();
        foreach (var (key, count, mark) in Told(tally))
        {
            text.Add(words.Count(key, count), mark).Line();
        }

        return new Reply
        {
            Text = Troubles(words, tally.Troubles, text),
            Buttons = [[new Button(words.Say("button.sources"), "/sources"), new Button(words.Say("button.digestNow"), "/digest")]],
        };
    }

    private static IEnumerable<(string Key, long Count, Mark Mark)> Told(ImportTally tally) =>
        from line in ((string Key, long Count, Mark Mark, bool IsTold)[])
        [
            ("import.added", tally.Added, Mark.Bold, tally.All > 0),
            ("import.known", tally.Known, Mark.Plain, tally.Known > 0),
            ("import.articles", tally.Articles, Mark.Bold, tally.Articles > 0),
            ("import.knownArticles", tally.KnownArticles, Mark.Plain, tally.KnownArticles > 0),
            ("import.rules", tally.Rules, Mark.Plain, tally.Rules > 0),
            ("import.full", tally.All - tally.Seen, Mark.Plain, tally.Full),
        ]
        where line.IsTold
        select (line.Key, line.Count, line.Mark);

    private static RichText Troubles(Words words, IReadOnlyList<string> troubles, RichText text)
    {
        if (troubles.Count > 0)
        {
            text.Line().Add(words.Count("import.troubles", troubles.Count)).Line();
        }

        foreach (var trouble in troubles.Take(MostTroubles))
        {
            text.Add($"• {words.Explain(trouble)}").Line();
        }

        return troubles.Count > MostTroubles ? text.Add(words.Say("why.more", ("more", words.Count("count.more", troubles.Count - MostTroubles)))).Line() : text;
    }
}
