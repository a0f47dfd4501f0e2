using System.Runtime.InteropServices;
using Digest.Text;
using Digest.Text.Cutting;

namespace Digest.Articles.Indexing;

/// <summary>
/// The words of some articles by term: which of them hold it, and how much it says of each. Counted before the transaction that keeps
/// the articles, so that nobody waits for it; their ids are told when they are written. Their room is a megabyte and more, and serves again.
/// </summary>
internal sealed class WordLists : IDisposable
{
    /// <summary>The number of an article that was not kept.</summary>
    private const int NotKept = -1;

    /// <summary>Lists of more postings, three times those of a usual feed, leave their room to the collector.</summary>
    private const int MostKept = 1 << 15;

    /// <summary>The room of those that were done with last.</summary>
    private static WordLists? spare;

    /// <summary>By the hash of the term: of 64 bits, so that no two terms of a database share one.</summary>
    private readonly Dictionary<ulong, int> numbers = [];

    /// <summary>By the key of a word as it is written: the term of its spellings.</summary>
    private readonly Dictionary<ulong, int> spellings = [];

    /// <summary>The terms of a source and a language, which most articles of a feed share.</summary>
    private readonly Dictionary<(string Source, string? Agency, string Language), int[]> marks = [];

    private readonly List<Term> terms = [];
    private readonly List<Posting> postings = [];
    private readonly List<string> languages = [];

    /// <summary>The terms that the article at hand holds.</summary>
    private readonly List<int> met = [];

    private WordLists()
    {
    }

    /// <summary>Empty lists; disposed, they give their room to the next.</summary>
    public static WordLists Begin() => Interlocked.Exchange(ref spare, null) ?? new WordLists();

    /// <summary>Counts the words of articles.</summary>
    public static WordLists Of(IEnumerable<Article> articles)
    {
        var lists = Begin();
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
        var ordered = new OrderedTerms(terms.ConvertAll(term => term.Written));
        var list = new PostingList();
        foreach (var term in ordered.Numbers)
        {
            list.Clear();
            for (var i = terms[term].From; i < terms[term].From + terms[term].Articles; i++)
            {
                if (number[byTerm[i].Article] is not NotKept and var kept)
                {
                    list.Add(kept, byTerm[i].Weight);
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
        for (var form = 0; form < title.Forms.Count; form++)
        {
            Count(title.Forms[form], inTitle: title.Forms.CountOf(form), inText: 0);
        }

        for (var form = 0; form < text.Forms.Count; form++)
        {
            Count(text.Forms[form], inTitle: 0, inText: text.Forms.CountOf(form));
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

    public void Dispose()
    {
        if (postings.Count > MostKept)
        {
            return;
        }

        numbers.Clear();
        spellings.Clear();
        marks.Clear();
        terms.Clear();
        postings.Clear();
        languages.Clear();
        spare = this;
    }

    private void Count(WordForm form, int inTitle, int inText)
    {
        Count(form.Term.Length <= IndexTerm.Longest ? Number(form.Term, form.Hash) : Number(IndexTerm.Cut(form.Term)), inTitle, inText);
        if (form.Spelling is { } key)
        {
            ref var spelling = ref CollectionsMarshal.GetValueRefOrAddDefault(spellings, form.Key, out var isKnown);
            if (!isKnown)
            {
                spelling = Number(IndexTerm.Cut(IndexTerm.OfSpelling(key)));
            }

            Count(spelling, inTitle, inText);
        }
    }

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

    private void Enter(ref Term its, int term, byte weight)
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
            number = terms.Count;
            terms.Add(new Term(term));
        }

        return number;
    }

    private ref Term At(int term) => ref CollectionsMarshal.AsSpan(terms)[term];

    /// <summary>The postings of each term together, its articles in their order: a sort by counting.</summary>
    private Posting[] ByTerm()
    {
        var from = 0;
        foreach (ref var term in CollectionsMarshal.AsSpan(terms))
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

    /// <summary>A term, in how many of the articles it stands, and how often in the one at hand.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Term(string written)
    {
        public readonly string Written = written;
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
