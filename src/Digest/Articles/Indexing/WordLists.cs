using System.Runtime.InteropServices;
using Digest.Text;

namespace Digest.Articles.Indexing;

/// <summary>Turns articles into lists by term: which of them hold it, and how much it says of each.</summary>
internal sealed class WordLists
{
    private readonly Dictionary<string, PostingList> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int InTitle, int InText)> counts = new(StringComparer.Ordinal);

    /// <summary>Adds an article by its number in the segment; numbers rise.</summary>
    public void Add(int number, Article article)
    {
        counts.Clear();
        var title = Words.In(article.Title, article.Language);
        var text = Words.In(article.Text, article.Language);
        Count(title, article.Title, inTitle: 1, inText: 0);
        Count(text, article.Text, inTitle: 0, inText: 1);
        foreach (var (term, (inTitle, inText)) in counts)
        {
            List(term).Add(number, WordWeight.Of(inTitle, inText, title.Count + text.Count));
        }

        Mark(number, article);
    }

    /// <summary>The lists in the order of their terms' bytes.</summary>
    public IEnumerable<(byte[] Term, PostingList List)> InOrder()
    {
        var terms = lists.Keys.Select(IndexTerm.Bytes).ToArray();
        var ordered = lists.Values.ToArray();
        Array.Sort(terms, ordered, ByteOrder.Instance);
        return terms.Zip(ordered);
    }

    private void Count(List<Word> words, string text, int inTitle, int inText)
    {
        foreach (var word in words)
        {
            Count(word.Term, inTitle, inText);
            if (Spellings.MarkOf(text.AsSpan(word.Start, word.End - word.Start), word.Term) is { } mark)
            {
                Count(mark, inTitle, inText);
            }
        }
    }

    private void Count(string term, int inTitle, int inText)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, IndexTerm.Cut(term), out _);
        count = (count.InTitle + inTitle, count.InText + inText);
    }

    private void Mark(int number, Article article)
    {
        List(IndexTerm.OfLanguage(article.Language)).Add(number, WordWeight.Most);
        foreach (var word in IndexTerm.SourceWords($"{article.Source} {article.Agency}"))
        {
            List(IndexTerm.OfSource(word)).Add(number, WordWeight.Most);
        }
    }

    private PostingList List(string term)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, IndexTerm.Cut(term), out _);
        return list ??= new PostingList();
    }
}
