using System.Data.Common;
using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Text;
using Digest.Text.Cutting;

namespace Digest.Lookups;

/// <summary>What the word index holds of a query: the lists of its words, of what must not occur, and of what it is narrowed to.</summary>
internal sealed class SearchLists
{
    private readonly Dictionary<long, SegmentLists> bySegment = [];

    private readonly List<int> counts;

    /// <summary>What a list of each term is worth beside its rarity: 1 for the query's own.</summary>
    private readonly List<float> shares;

    /// <summary>The words that <see cref="Widen"/> added, as they are written.</summary>
    private readonly List<string> added = [];

    private SearchLists(IReadOnlyList<SoughtTerm> terms)
    {
        Terms = terms;
        counts = [.. Enumerable.Repeat(0, OwnWords)];
        shares = [.. Enumerable.Repeat(1f, OwnWords)];
    }

    /// <summary>The query's words; one that stands nowhere as it is has become the beginning of longer ones.</summary>
    public IReadOnlyList<SoughtTerm> Terms { get; private set; }

    /// <summary>How many words count as the query's own; what it is narrowed to is one where it has no words.</summary>
    public int OwnWords => Math.Max(1, Terms.Count);

    /// <summary>How many of the query's words stand in articles, not others in their place.</summary>
    public int Standing => Enumerable.Range(0, Terms.Count).Count(number => counts[number] > 0 && !Terms[number].IsGuess);

    /// <summary>A word by its number, the query's own first: as it is shown, and how many articles hold it.</summary>
    public (string Shown, int Articles) Word(int number) =>
        (number >= OwnWords ? added[number - OwnWords] : Terms.Count > 0 ? Terms[number].Shown : "", counts[number]);

    /// <summary>What one step of a weight adds to a score, for each term, in an archive of so many articles.</summary>
    public float[] Gains(int articles) => [.. counts.Zip(shares, (count, share) => share * Rarity(count, articles) * WordWeight.Step)];

    /// <summary>The lists of a segment.</summary>
    public SegmentLists Of(WordSegment segment) => bySegment.TryGetValue(segment.Id, out var lists) ? lists : new SegmentLists();

    public static async Task<SearchLists> Read(DbConnection connection, LookupQuery query, IReadOnlyList<SoughtTerm> terms, IReadOnlyList<string> languages)
    {
        var lists = new SearchLists(terms);
        await lists.ReadWanted(connection);
        await lists.ReadParts(connection);
        await lists.ReadMistyped(connection);
        await lists.ReadUnwanted(connection, query, languages);
        foreach (var narrowing in Narrowings(query))
        {
            lists.Narrow(await Read(connection, narrowing), isOnly: terms.Count is 0);
        }

        return lists;
    }

    /// <summary>Adds the words that the best articles have in common, each with its share.</summary>
    public async Task Widen(DbConnection connection, IReadOnlyCollection<Article> best, int articles)
    {
        var known = Terms.SelectMany(term => term.Forms).ToHashSet(StringComparer.Ordinal);
        var told = Feedback.Of(best, known);
        var first = counts.Count;
        var lists = await WordLookup.Lists(connection, [.. told.Select(word => word.Term)]);
        counts.AddRange(told.Select(_ => 0));
        foreach (var list in lists)
        {
            counts[first + list.Term] += list.Count;
        }

        added.AddRange(told.Select(word => word.Shown));
        shares.AddRange(told.Select(word => word.Share * Feedback.Gain));
        var kept = Enumerable.Range(0, told.Count).OrderByDescending(i => told[i].Share * Rarity(counts[first + i], articles)).Take(Feedback.MostWords).ToHashSet();
        foreach (var list in lists.Where(list => kept.Contains(list.Term)))
        {
            In(list.Segment).Wanted.Add(list with { Term = first + list.Term });
        }
    }

    /// <summary>BM25's idf, as Lucene keeps it above zero.</summary>
    private static float Rarity(int count, int articles)
    {
        var seen = Math.Min(count, articles);
        return (float)Math.Log(1 + ((articles - seen + 0.5) / (seen + 0.5)));
    }

    private async Task ReadWanted(DbConnection connection)
    {
        var forms = Terms.SelectMany((term, number) => term.Forms.Select(form => (form, number))).DistinctBy(pair => pair.form).ToList();
        foreach (var list in await WordLookup.Lists(connection, [.. forms.Select(pair => pair.form)]))
        {
            Want(list with { Term = forms[list.Term].number });
        }
    }

    /// <summary>Reads the longer words of a beginning: where a star asks for them, and where the word itself stands nowhere; there, any part of a word will do.</summary>
    private async Task ReadParts(DbConnection connection)
    {
        var terms = Terms.ToList();
        var asked = Enumerable.Range(0, terms.Count).Where(number => terms[number].Prefix is not null || (counts[number] is 0 && MayBegin(terms[number].Shown))).Take(MostParts).ToList();
        foreach (var number in asked)
        {
            terms[number] = terms[number] with { Prefix = terms[number].Prefix ?? terms[number].Shown };
            (await WordLookup.ListsOfPrefix(connection, terms[number].Prefix!, number)).ForEach(Want);
            if (counts[number] is 0 && (terms[number].Shown.Length >= ShortestPart || WordParts.Of(terms[number].Shown[0]) is WordPart.Ideograph))
            {
                terms[number] = terms[number] with { Part = terms[number].Shown };
                (await WordLookup.ListsOfPart(connection, terms[number].Shown, number)).ForEach(Want);
            }
        }

        Terms = terms;
    }

    /// <summary>A word that stands nowhere, nor within another, is taken for one that differs by a letter or two.</summary>
    private async Task ReadMistyped(DbConnection connection)
    {
        var terms = Terms.ToList();
        foreach (var number in Enumerable.Range(0, terms.Count).Where(number => counts[number] is 0 && Mistyped.MayBe(terms[number].Shown)).Take(MostParts).ToList())
        {
            terms[number] = terms[number] with { Forms = await WordLookup.TermsLike(connection, terms[number].Shown), IsGuess = true };
            foreach (var list in await WordLookup.Lists(connection, terms[number].Forms))
            {
                Want(list with { Term = number });
            }
        }

        Terms = terms;
    }

    /// <summary>Words of a query of which longer ones are looked for: each costs as much as many whole words.</summary>
    private const int MostParts = 4;

    /// <summary>Whether a word may be the beginning of longer ones unasked: a letter or digit alone begins too many; a sign of other scripts is a word or half of one.</summary>
    private static bool MayBegin(string word) => word.Length > 1 || WordParts.Of(word[0]) is not (WordPart.Letter or WordPart.Digit) || Scripts.Of(word[0]) is Script.Hangul;

    /// <summary>Shorter parts stand in too many words to mean anything; a Chinese character is a word of its own.</summary>
    private const int ShortestPart = 3;

    private async Task ReadUnwanted(DbConnection connection, LookupQuery query, IReadOnlyList<string> languages)
    {
        // Of a phrase, the text tells; a word is refused in every form.
        var forms = query.Without.Where(word => !word.IsPhrase)
            .SelectMany(word => SoughtTerm.Of(word, languages))
            .SelectMany(term => term.Forms)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var list in await WordLookup.Lists(connection, forms))
        {
            In(list.Segment).Unwanted.Add(list);
        }
    }

    /// <summary>The marks of which an article must bear one, for each filter; a word of a source's name is given by its beginning.</summary>
    private static IEnumerable<IReadOnlyList<string>> Narrowings(LookupQuery query)
    {
        if (query.Languages.Count > 0)
        {
            yield return [.. query.Languages.Select(IndexTerm.OfLanguage)];
        }

        var sources = query.From.Select(from => IndexTerm.SourceWords(from).ToList()).ToList();
        for (var place = 0; place < sources.Max(words => (int?)words.Count); place++)
        {
            yield return [.. sources.Where(words => words.Count > 0).Select(words => IndexTerm.OfSource(words[Math.Min(place, words.Count - 1)]))];
        }
    }

    private static async Task<List<FoundList>> Read(DbConnection connection, IReadOnlyList<string> marks)
    {
        var lists = new List<FoundList>();
        foreach (var mark in marks)
        {
            lists.AddRange(await WordLookup.ListsOfPrefix(connection, mark, 0));
        }

        return lists;
    }

    private void Narrow(List<FoundList> any, bool isOnly)
    {
        var found = any.ToLookup(list => list.Segment);
        foreach (var segment in found.Select(lists => lists.Key).Union(bySegment.Keys).ToList())
        {
            In(segment).Narrowing.Add([.. found[segment]]);
        }

        if (isOnly)
        {
            any.ForEach(Want);
        }
    }

    private void Want(FoundList list)
    {
        counts[list.Term] += list.Count;
        In(list.Segment).Wanted.Add(list);
    }

    private SegmentLists In(long segment)
    {
        if (!bySegment.TryGetValue(segment, out var lists))
        {
            bySegment.Add(segment, lists = new SegmentLists());
        }

        return lists;
    }
}
