using Digest.Lookups;

namespace Digest.Bot.Views;

/// <summary>What a search found: whole sentences of the articles, the words of the query in bold.</summary>
public static class SearchView
{
    public static Reply Of(SearchResult result, LookupQuery query, string mark, int page, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (result.Total == 0)
        {
            return Reply.Say($"Nothing in your articles holds “{query.Words}”.");
        }

        var text = new RichText().Bold($"“{query.Words}”").Add($" · {Count.Articles(result.Total)}{(result.Every ? "" : ", none with every word")}").Line();
        foreach (var hit in result.Hits)
        {
            text.Line().Link(hit.Article.Title, hit.Article.Address, Mark.Bold).Line().Add(Sentence(hit)).Line()
                .Add($"— {hit.Article.Source}, {When.Dated(hit.Article, zone, now)}").Line();
        }

        return new Reply { Text = text, Buttons = Buttons(result, mark, page) };
    }

    private static RichText Sentence(Hit hit)
    {
        var text = new RichText();
        var at = hit.Starts;
        foreach (var (start, end) in hit.Hits)
        {
            text.Add(hit.Article.Text[at..start]).Bold(hit.Article.Text[start..end]);
            at = end;
        }

        return text.Add(hit.Article.Text[at..hit.Ends]);
    }

    private static List<IReadOnlyList<Button>> Buttons(SearchResult result, string mark, int page)
    {
        var pages = (result.Total + Search.PageSize - 1) / Search.PageSize;
        var turns = new List<Button>();
        if (page > 1)
        {
            turns.Add(new Button($"‹ {page - 1}", $"/page {mark} {page - 1}"));
        }

        if (page < pages)
        {
            turns.Add(new Button($"{page + 1} of {pages} ›", $"/page {mark} {page + 1}"));
        }

        var stories = result.Hits
            .Where(hit => hit.Article.StoryId is not null)
            .Select((hit, index) => new Button($"Story {((page - 1) * Search.PageSize) + index + 1}", $"/story s{hit.Article.StoryId}"))
            .ToList();
        return [.. new[] { stories, turns }.Where(row => row.Count > 0)];
    }
}
