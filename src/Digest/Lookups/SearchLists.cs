using System.Data.Common;
using Digest.Articles.Indexing;

namespace Digest.Lookups;

/// <summary>What the word index holds of a query: the lists of its words, of what must not occur, and of what it is narrowed to.</summary>
internal sealed class SearchLists
{
    private readonly Dictionary<long, SegmentLists> bySegment = [];

    private SearchLists(IReadOnlyList<SoughtTerm> terms) => (Terms, Counts) = (terms, new int[Math.Max(1, terms.Count)]);

    /// <summary>The query's words; one that stands nowhere as it is has become the beginning of longer ones.</summary>
    public IReadOnlyList<SoughtTerm> Terms { get; private set; }

    /// <summary>How many articles hold each word.</summary>
    public int[] Counts { get; }

    /// <summary>The lists of a segment.</summary>
    public SegmentLists Of(WordSegment segment) => bySegment.TryGetValue(segment.Id, out var lists) ? lists : new SegmentLists();

    public static async Task<SearchLists> Read(DbConnection connection, LookupQuery query, IReadOnlyList<SoughtTerm> terms, IReadOnlyList<string> languages)
    {
        var lists = new SearchLists(terms);
        await lists.ReadWanted(connection);
        await lists.ReadParts(connection);
        await lists.ReadUnwanted(connection, query, languages);
        foreach (var narrowing in Narrowings(query))
        {
            lists.Narrow(await Read(connection, narrowing), isOnly: terms.Count is 0);
        }

        return lists;
    }

    private async Task ReadWanted(DbConnection connection)
    {
        var forms = Terms.SelectMany((term, number) => term.Forms.Select(form => (form, number))).DistinctBy(pair => pair.form).ToList();
        foreach (var list in await WordLookup.Lists(connection, [.. forms.Select(pair => pair.form)]))
        {
            Want(list with { Term = forms[list.Term].number });
        }
    }

    /// <summary>Reads the longer words of a beginning: where a star asks for them, and where the word itself stands nowhere.</summary>
    private async Task ReadParts(DbConnection connection)
    {
        var terms = Terms.ToList();
        for (var number = 0; number < terms.Count; number++)
        {
            if (terms[number].Prefix is null && Counts[number] is 0)
            {
                terms[number] = terms[number] with { Prefix = terms[number].Shown };
            }

            if (terms[number].Prefix is { } prefix)
            {
                (await WordLookup.ListsOfPrefix(connection, prefix, number)).ForEach(Want);
            }
        }

        Terms = terms;
    }

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
        Counts[list.Term] += list.Count;
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
