using System.Runtime.InteropServices;
using Digest.Text;
using Digest.Text.Cutting;

namespace Digest.Articles.Indexing;

/// <summary>
/// The words of some articles by term: which of them hold it, and how much it says of each. Counted before the transaction that keeps
/// the articles, so that nobody waits for it; their ids are told when they are written.
/// </summary>
internal sealed class WordLists
{
    /// <summary>The number of an article that was not kept.</summary>
    private const int NotKept = -1;

    /// <summary>By the hash of the term: of 64 bits, so that no two terms of a database share one.</summary>
    private readonly Dictionary<ulong, int> numbers = [];

    /// <summary>By the key of a word as it is written: what it counts as.</summary>
    private readonly Dictionary<ulong, Counted> forms = [];

    /// <summary>The terms of a source and a language, which most articles of a feed share.</summary>
    private readonly Dictionary<(string Source, string? Agency, string Language), int[]> marks = [];

    /// <summary>The terms as they are written, by their numbers; and how often each was met.</summary>
    private readonly List<string> written = [];
    private readonly List<Tally> tallies = [];
    private readonly List<Posting> postings = [];
    private readonly List<string> languages = [];

    /// <summary>The terms that the article at hand holds.</summary>
    private readonly List<int> met = [];

    /// <summary>Counts the words of articles.</summary>
    public static WordLists Of(IEnumerable<Article> articles)
    {
        var lists = new WordLists();
        foreach (var article in articles)
        {
            lists.Add(article, CutText.Of(article.Title, article.Language), CutText.Of(article.Text, article.Language));
        }

        return lists;
    }

    /// <summary>The languages of those of the articles that have an id.</summary>
    public IEnumerable<string> Languages(IReadOnlyList<long?> ids) => languages.Where((_, i) => ids[i] is not null);

    /// <summary>Writes the lists in the order of their terms, for articles of these ids, rising; null: it was not kept.</summary>
    public async Task Write(SegmentWriter target, IReadOnlyList<long?> ids, long oldest)
    {
        var number = ids.Select(id => id is { } kept ? (int)(kept - oldest) : NotKept).ToArray();
        var byTerm = ByTerm();
        var ordered = new OrderedTerms(written);
        var list = new PostingList();
        foreach (var term in ordered.Numbers)
        {
            list.Clear();
            foreach (var posting in byTerm.AsSpan(tallies[term].From, tallies[term].Articles))
            {
                if (number[posting.Article] is not NotKept and var kept)
                {
                    list.Add(kept, posting.Weight);
                }
            }

            if (list.Count > 0)
            {
                await target.Add(ordered.Bytes(term), list);
            }
        }

        await target.End();
    }

    /// <summary>Counts the words of one more article.</summary>
    public void Add(Article article, CutText title, CutText text)
    {
        foreach (var word in title.Words)
        {
            Count(word.Form, inTitle: 1, inText: 0);
        }

        foreach (var word in text.Words)
        {
            Count(word.Form, inTitle: 0, inText: 1);
        }

        foreach (var term in met)
        {
            ref var its = ref At(term);
            Enter(ref its, term, WordWeight.Of(its.InTitle, its.InText, title.Words.Count + text.Words.Count));
            its.InTitle = its.InText = 0;
        }

        met.Clear();
        foreach (var mark in Marks(article))
        {
            Enter(ref At(mark), mark, WordWeight.Most);
        }

        languages.Add(article.Language);
    }

    private void Count(WordForm form, int inTitle, int inText)
    {
        ref var its = ref CollectionsMarshal.GetValueRefOrAddDefault(forms, form.Key, out var isKnown);
        if (!isKnown)
        {
            its = Entered(form);
        }

        Count(its.Term, inTitle, inText);
        if (its.Spelling is { } spelling)
        {
            Count(spelling, inTitle, inText);
        }
    }

    private Counted Entered(WordForm form) => new(
        form.Term.Length <= IndexTerm.Longest ? Number(form.Term, form.Hash) : Number(IndexTerm.Cut(form.Term)),
        form.Spelling is { } key ? Number(IndexTerm.Cut(IndexTerm.OfSpelling(key))) : null);

    private void Count(int term, int inTitle, int inText)
    {
        ref var its = ref At(term);
        if (its.InTitle + its.InText is 0)
        {
            met.Add(term);
        }

        its.InTitle += inTitle;
        its.InText += inText;
    }

    private void Enter(ref Tally its, int term, byte weight)
    {
        its.Articles++;
        postings.Add(new Posting(term, languages.Count, weight));
    }

    private int[] Marks(Article article)
    {
        ref var its = ref CollectionsMarshal.GetValueRefOrAddDefault(marks, (article.Source, article.Agency, article.Language), out _);
        return its ??=
        [
            Number(IndexTerm.Cut(IndexTerm.OfLanguage(article.Language))),
            .. IndexTerm.SourceWords($"{article.Source} {article.Agency}").Select(word => IndexTerm.Cut(IndexTerm.OfSource(word))).Distinct(StringComparer.Ordinal).Select(Number),
        ];
    }

    private int Number(string term) => Number(term, TermHash.Of(term));

    private int Number(string term, ulong hash)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, hash, out var isKnown);
        if (!isKnown)
        {
            number = written.Count;
            written.Add(term);
            tallies.Add(default);
        }

        return number;
    }

    private ref Tally At(int term) => ref CollectionsMarshal.AsSpan(tallies)[term];

    /// <summary>The postings of each term together, its articles in their order: a sort by counting.</summary>
    private Posting[] ByTerm()
    {
        var from = 0;
        foreach (ref var term in CollectionsMarshal.AsSpan(tallies))
        {
            term.From = from;
            from += term.Articles;
            term.Articles = 0;
        }

        var sorted = new Posting[postings.Count];
        foreach (var posting in postings)
        {
            ref var term = ref At(posting.Term);
            sorted[term.From + term.Articles++] = posting;
        }

        return sorted;
    }

    /// <summary>What a word as it is written counts as: its term, and that of its spellings; null where it has none.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Counted(int Term, int? Spelling);

    /// <summary>In how many of the articles a term stands, and how often in the one at hand.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Tally
    {
        public int InTitle;
        public int InText;
        public int Articles;

        /// <summary>Where its articles begin among all postings.</summary>
        public int From;
    }

    /// <summary>An article, by its place among those counted, holds a term.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Posting(int Term, int Article, byte Weight);
}
