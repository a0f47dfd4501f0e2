using System.Runtime.InteropServices;

namespace Digest.Text;

/// <summary>Where and how often each term of the vocabulary stands in an article: one walk over its words.</summary>
internal sealed class TermCounts
{
    private readonly Count[] counts;
    private readonly int words;
    private readonly int sentences;

    public TermCounts(Vocabulary vocabulary, Passage title, Passage body)
    {
        counts = new Count[vocabulary.Count];
        words = Math.Max(1, body.Marks.Count);
        sentences = Math.Max(1, body.Sentences.Count);
        foreach (var mark in title.Marks)
        {
            ref var count = ref counts[mark.Term];
            count.InTitle++;
            See(ref count, mark);
        }

        for (var i = 0; i < body.Marks.Count; i++)
        {
            var mark = body.Marks[i];
            ref var count = ref counts[mark.Term];
            if (count.InBody++ is 0)
            {
                count.First = i;
            }

            if (count.Sentences is 0 || count.LastSentence != mark.Sentence)
            {
                count.Sentences++;
            }

            count.LastSentence = mark.Sentence;
            See(ref count, mark);
        }
    }

    public int Terms => counts.Length;

    public int All(int term) => counts[term].InTitle + counts[term].InBody;

    public int InTitle(int term) => counts[term].InTitle;

    /// <summary>Where a term stands first: 0 the beginning, 1 the end.</summary>
    public double FirstAt(int term) => counts[term].InBody > 0 ? (double)counts[term].First / words : 0;

    public bool MayBeKeyword(int term) => counts[term] is { Content: true };

    public TermWeight Weigh(int term, double idf)
    {
        var count = counts[term];
        var all = count.InTitle + count.InBody;
        return TermWeight.Of(
            all,
            idf,
            count.InTitle,
            FirstAt(term),
            (double)count.Named / all,
            (double)count.Sentences / sentences);
    }

    public void Name(int term) => counts[term].Named++;

    private static void See(ref Count count, in Mark mark) =>
        count.Content |= !mark.Stop && mark.Letters is not Letters.Number && mark.End - mark.Start > 1;

    [StructLayout(LayoutKind.Auto)]
    private struct Count
    {
        public int InTitle;
        public int InBody;
        public int First;
        public int Sentences;
        public int LastSentence;
        public int Named;
        public bool Content;
    }
}
