using Digest.Lookups;

namespace Digest.Bot.Views;

/// <summary>What a search found: whole sentences of the articles, the words of the query in bold.</summary>
public static class SearchView
{
    public static Reply Of(Words words, SearchResult result, LookupQuery query, string mark, int page, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = Head(words, result, query);
        foreach (var (index, hit) in result.Hits.Index())
        {
            text.Line().Bold($"{Number(page, index)}. ").Link(hit.Article.Title, hit.Article.Address, Mark.Bold).Line().Add(Sentence(hit)).Line()
                .Add(words.Say("digest.source", ("source", hit.Article.Source), ("when", When.Dated(words, hit.Article, zone, now)))).Line();
        }

        return new Reply { Text = text, Buttons = Buttons(words, result, mark, page) };
    }

    /// <summary>What was looked for, how much there is of it, and what narrowed or widened the search.</summary>
    private static RichText Head(Words words, SearchResult result, LookupQuery query)
    {
        var text = result.Total is 0
            ? new RichText().Add(words.Say("search.none", ("words", Sought(query)), ("searched", words.Count("count.articles", result.Searched)))).Line()
            : new RichText().Bold(words.Say("search.title", ("words", Sought(query)))).Add($" · {Counted(words, result)}").Line();
        Add("search.filters", query.Wanted.Count > 0 ? query.Filters : []);
        Add("search.unread", query.Unread);
        Add("search.forms", result.Forms);
        return text;

        void Add(string key, IReadOnlyList<string> some)
        {
            if (some.Count > 0)
            {
                text.Italic(words.Say(key, ("some", string.Join(", ", some)))).Line();
            }
        }
    }

    /// <summary>The words as typed; of a query without words what it is narrowed to. One phrase alone has its quotation marks already.</summary>
    private static string Sought(LookupQuery query) =>
        query.Wanted is [[{ IsPhrase: true } phrase]] ? phrase.Text
        : query.Wanted.Count > 0 ? query.Words
        : string.Join(' ', query.Filters);

    private static string Counted(Words words, SearchResult result)
    {
        var articles = words.Count("count.articles", result.Total);
        var all = result.IsCut ? words.Say("search.best", ("articles", articles)) : articles;
        return result.Words < 2 || result.Every == result.Total ? all
            : $"{all} · {(result.Every is 0 ? words.Say("search.noneWithEvery") : words.Say("search.withEvery", ("count", result.Every)))}";
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

    private static List<IReadOnlyList<Button>> Buttons(Words words, SearchResult result, string mark, int page)
    {
        var pages = (result.Total + Search.PageSize - 1) / Search.PageSize;
        var turns = Paging.Turns(words, page, pages, turn => $"/page {mark} {turn}");
        var why = new Button(words.Say("button.why"), $"/reason search {mark} {page}");
        var stories = result.Hits
            .Index()
            .Where(hit => hit.Item.Article.StoryId is not null)
            .Select(hit => new Button(words.Say("button.storyNumber", ("number", Number(page, hit.Index))), $"/story s{hit.Item.Article.StoryId}"))
            .ToList();
        return result.Hits.Count is 0 ? [] : [.. new List<Button>[] { stories, [why, .. turns] }.Where(row => row.Count > 0)];
    }

    private static int Number(int page, int index) => ((page - 1) * Search.PageSize) + index + 1;
}
