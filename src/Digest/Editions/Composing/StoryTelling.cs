using Digest.Articles;
using Digest.Stories;

namespace Digest.Editions.Composing;

/// <summary>How a story is told in few lines: by one of its articles, in that article's own sentences.</summary>
internal sealed class StoryTelling(ShelfTexts texts, string? language, long from, long to)
{
    /// <summary>The sentences by which a chat is taken to know a story, whatever the style shows of them.</summary>
    private const int LeastKnown = 2;

    /// <summary>Articles of a story whose facts count as told when it is sent at once: some kilobytes of marks.</summary>
    private const int MostHeld = 20;

    /// <summary>
    /// The article that leads, the sentences that are quoted, and what the chat then knows. A story that was told is told by what is new:
    /// sentences with a fact that <paramref name="remembered"/> does not hold.
    /// </summary>
    public Telling Tell(IReadOnlyList<ShelfArticle> members, Remembered? remembered, int most)
    {
        var news = members.Where(article => article.IsIn(from, to)).ToList();
        var byNumber = members.ToDictionary(article => article.Id);
        var leads = StoryLead
            .Order(language, [.. (remembered is not null && news.Count > 0 ? news : members).Select(article => texts.Text(article))])
            .Select(article => byNumber[article.Id])
            .ToList();
        var lead = remembered is null ? leads[0] : leads.FirstOrDefault(article => News(article, remembered).Any()) ?? leads[0];
        var known = remembered is null ? Best(lead, Math.Max(most, LeastKnown)) : New(lead, remembered, Math.Max(most, LeastKnown));
        var quotes = remembered is null ? Best(lead, most) : New(lead, remembered, most);
        var text = texts.Text(lead);
        var facts = FactMarks.Write(known.SelectMany(sentence => sentence.Known).Concat(texts.Facts(lead).Title));
        return new Telling(text, [.. quotes.Select(sentence => new Quote(text, sentence.Starts, sentence.Ends))], facts);
    }

    /// <summary>
    /// All that a story's newest articles hold. What is sent at once counts as told with all of it: neither a reprint nor the next digest
    /// comes with sentences that were there already.
    /// </summary>
    public string Held(IReadOnlyList<ShelfArticle> members) => FactMarks.Write(members
        .OrderByDescending(article => article.PlacedAt)
        .Take(MostHeld)
        .Select(texts.Facts)
        .SelectMany(facts => facts.Sentences.SelectMany(sentence => sentence.Known).Concat(facts.Title)));

    /// <summary>Its best summary sentences, in the order of the text.</summary>
    private List<TellingSentence> Best(ShelfArticle lead, int most)
    {
        var sentences = texts.Facts(lead).Sentences;
        return Grounded(texts.Summary(lead).OrderByDescending(sentence => sentence.Score).Select(sentence => At(sentences, sentence)), most);
    }

    /// <summary>Those of its sentences with most that is new, in the order of the text.</summary>
    private List<TellingSentence> New(ShelfArticle lead, Remembered remembered, int most) => Grounded(
        News(lead, remembered)
            .OrderByDescending(sentence => sentence.Facts.Count(fact => !remembered.Facts.Contains(fact)))
            .ThenBy(sentence => sentence.Starts),
        most);

    /// <summary>The first that stand by themselves or with what is taken already; one that hangs in the air only where there is no other.</summary>
    private static List<TellingSentence> Grounded(IEnumerable<TellingSentence> ranked, int most)
    {
        var left = ranked.ToList();
        var taken = new List<TellingSentence>();
        while (taken.Count < most && left.Count > 0)
        {
            var next = left.Find(sentence => sentence.Ground is not { } ground || taken.Exists(other => other.Starts == ground)) ?? left[0];
            taken.Add(next);
            left.Remove(next);
        }

        return [.. taken.OrderBy(sentence => sentence.Starts)];
    }

    private IEnumerable<TellingSentence> News(ShelfArticle article, Remembered remembered) =>
        texts.Facts(article).Sentences.Where(sentence => !remembered.HoldsAll(sentence.Facts));

    private static TellingSentence At(IReadOnlyList<TellingSentence> sentences, KeptSentence kept) =>
        sentences.FirstOrDefault(sentence => sentence.Starts == kept.Starts && sentence.Ends == kept.Ends)
        ?? new TellingSentence(kept.Starts, kept.Ends, [], []);
}
