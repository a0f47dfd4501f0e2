namespace Digest.Bot.Views;

/// <summary>The buttons under a list of several pages.</summary>
public static class Paging
{
    /// <summary>Back and on, where there is something; none under a single page.</summary>
    /// <param name="words">The chat's language.</param>
    /// <param name="page">The page that is shown, from 1.</param>
    /// <param name="pages">All pages.</param>
    /// <param name="command">What a button types for a page.</param>
    public static IReadOnlyList<Button> Turns(Words words, int page, int pages, Func<int, string> command)
    {
        var turns = new List<Button>();
        if (page > 1)
        {
            turns.Add(new Button(words.Say("button.previousPage", ("page", page - 1)), command(page - 1)));
        }

        if (page < pages)
        {
            turns.Add(new Button(words.Say("button.nextPage", ("page", page + 1), ("pages", pages)), command(page + 1)));
        }

        return turns;
    }
}
