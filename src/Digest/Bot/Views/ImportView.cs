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
        if (tally.All > 0)
        {
            text.Bold(words.Count("import.added", tally.Added)).Line();
        }

        if (tally.Known > 0)
        {
            text.Add(words.Count("import.known", tally.Known)).Line();
        }

        if (tally.Articles > 0)
        {
            text.Bold(words.Count("import.articles", tally.Articles)).Line();
        }

        if (tally.KnownArticles > 0)
        {
            text.Add(words.Count("import.knownArticles", tally.KnownArticles)).Line();
        }

        if (tally.Rules > 0)
        {
            text.Add(words.Count("import.rules", tally.Rules)).Line();
        }

        if (tally.Full)
        {
            text.Add(words.Count("import.full", tally.All - tally.Seen)).Line();
        }

        return new Reply
        {
            Text = Troubles(words, tally.Troubles, text),
            Buttons = [[new Button(words.Say("button.sources"), "/sources"), new Button(words.Say("button.digestNow"), "/digest")]],
        };
    }

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
