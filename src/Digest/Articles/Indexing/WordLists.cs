using System.Runtime.InteropServices;
using Digest.Text;
using Digest.Text.Cutting;

namespace Digest.Articles.Indexing;

/// <summary>Turns articles into lists by term: which of them hold it, and how much it says of each.</summary>
internal sealed class WordLists
{
    /// <summary>By the hash of the term: of 64 bits, so that no two terms of a database share one.</summary>
    private readonly Dictionary<ulong, TermList> lists = [];

    /// <summary>The lists of the terms that the article at hand holds.</summary>
    private readonly List<TermList> met = [];

    /// <summary>Adds an article by its number in the segment; numbers rise.</summary>
    public void Add(int number, Article article)
    {
        var title = Words.In(article.Title, article.Language);
        var text = Words.In(article.Text, article.Language);
        foreach (var word in title)
        {
            Count(word.Form, inTitle: 1, inText: 0);
        }

        foreach (var word in text)
        {
            Count(word.Form, inTitle: 0, inText: 1);
        }

        foreach (var list in met)
        {
            list.Add(number, title.Count + text.Count);
        }

        met.Clear();
        Mark(number, article);
    }

    /// <summary>The lists in the order of their terms' bytes.</summary>
    public IEnumerable<(byte[] Term, PostingList List)> InOrder()
    {
        var ordered = lists.Values.ToArray();
        var terms = Array.ConvertAll(ordered, list => IndexTerm.Bytes(list.Term));
        Array.Sort(terms, ordered, ByteOrder.Instance);
        return terms.Zip(ordered, (term, list) => (term, list.Articles));
    }

    private void Count(WordForm form, int inTitle, int inText)
    {
        var list = form.Term.Length <= IndexTerm.Longest ? List(form.Term, form.Hash) : List(IndexTerm.Cut(form.Term));
        Count(list, inTitle, inText);
        if (form.Spelling is { } key)
        {
            Count(List(IndexTerm.Cut(IndexTerm.OfSpelling(key))), inTitle, inText);
        }
    }

    private void Count(TermList list, int inTitle, int inText)
    {
        if (list.Count(inTitle, inText))
        {
            met.Add(list);
        }
    }

    private void Mark(int number, Article article)
    {
        List(IndexTerm.OfLanguage(article.Language)).Articles.Add(number, WordWeight.Most);
        foreach (var word in IndexTerm.SourceWords($"{article.Source} {article.Agency}"))
        {
            List(IndexTerm.Cut(IndexTerm.OfSource(word))).Articles.Add(number, WordWeight.Most);
        }
    }

    private TermList List(string term) => List(term, TermHash.Of(term));

    private TermList List(string term, ulong hash)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, hash, out _);
        return list ??= new TermList(term);
    }

    /// <summary>The articles that hold a term, and how often the article at hand does.</summary>
    private sealed class TermList(string term)
    {
        private int inTitle;
        private int inText;

        public string Term => term;

        public PostingList Articles { get; } = new();

        /// <summary>Counts the term in the article at hand; true where that is the first time.</summary>
        public bool Count(int moreInTitle, int moreInText)
        {
            var isFirst = inTitle + inText is 0;
            inTitle += moreInTitle;
            inText += moreInText;
            return isFirst;
        }

        /// <summary>Enters the article at hand, which has so many words.</summary>
        public void Add(int number, int length)
        {
            Articles.Add(number, WordWeight.Of(inTitle, inText, length));
            inTitle = inText = 0;
        }
    }
}
