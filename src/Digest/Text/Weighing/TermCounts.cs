using System.Runtime.InteropServices;

namespace Digest.Text.Weighing;

/// <summary>Where and how often each term of the vocabulary stands in an article: one walk over its words.</summary>
internal sealed class TermCounts
{
    private readonly Count[] counts;
    private readonly Vocabulary vocabulary;
    private readonly Passage title;
    private readonly Passage body;
    private readonly int words;
    private readonly int sentences;

    public TermCounts(Vocabulary vocabulary, Passage title, Passage body)
    {
        (this.vocabulary, this.title, this.body) = (vocabulary, title, body);
        counts = new Count[vocabulary.Count];
        words = Math.Max(1, body.Marks.Count);
        sentences = Math.Max(1, body.Sentences.Count);
        CountTitle();
        CountBody();
    }

    private void CountTitle()
    {
        for (var i = 0; i < title.Marks.Count; i++)
        {
            var mark = title.Marks[i];
            ref var count = ref counts[mark.Term];
            if (count.InTitle++ is 0)
            {
                count.First = i;
            }

            See(ref count, mark);
            count.Letters = mark.End - mark.Start;
        }
    }

    private void CountBody()
    {
        var marks = CollectionsMarshal.AsSpan(body.Marks);
        for (var i = 0; i < marks.Length; i++)
        {
            ref readonly var mark = ref marks[i];
            ref var count = ref counts[mark.Term];
            if (count.InBody++ is 0)
            {
                count.First = i;
                count.Letters = mark.End - mark.Start;
            }

            if (i > 0 && marks[i - 1].Stop && marks[i - 1].Sentence == mark.Sentence)
            {
                count.Led++;
            }

            if (i + 1 == marks.Length || !GoesOn(body.Text, mark, marks[i + 1]))
            {
                count.Last++;
            }

            if (count.Sentences is 0 || count.LastSentence != mark.Sentence)
            {
                count.Sentences++;
            }

            count.LastSentence = mark.Sentence;
            See(ref count, mark);
        }
    }

    public int All(int term) => counts[term].InTitle + counts[term].InBody;

    public int InBody(int term) => counts[term].InBody;

    public int InTitle(int term) => counts[term].InTitle;

    /// <summary>Where a term stands first: 0 the beginning, 1 the end.</summary>
    public double FirstAt(int term) => counts[term].InBody > 0 ? (double)counts[term].First / words : 0;

    public bool MayBeKeyword(int term) => counts[term] is { Content: true };

    /// <summary>The terms that may be keywords.</summary>
    public List<int> Words()
    {
        var content = new List<int>(counts.Length);
        for (var term = 0; term < counts.Length; term++)
        {
            if (MayBeKeyword(term))
            {
                content.Add(term);
            }
        }

        return content;
    }

    /// <summary>A term as the text writes it first; as the title does where only that holds it.</summary>
    public string Shown(int term)
    {
        var passage = counts[term].InBody > 0 ? body : title;
        var shown = passage.Shown(passage.Marks[counts[term].First]);
        var known = vocabulary.FirstWritten(term);
        return shown.SequenceEqual(known) ? known : shown.ToString();
    }

    /// <summary>The letters of a term as it is first written.</summary>
    public int LettersOf(int term) => counts[term].Letters;

    public TermWeight Weigh(int term, double rarity)
    {
        ref readonly var count = ref counts[term];
        double all = count.InTitle + count.InBody;
        double inBody = Math.Max(1, count.InBody);
        return TermWeight.Of(new TermFacts
        {
            Count = count.InTitle + count.InBody,
            Rarity = rarity,
            InTitle = count.InTitle > 0,
            FirstAt = FirstAt(term),
            NameShare = count.Named / all,
            Letters = count.Letters,
            SentenceShare = (double)count.Sentences / sentences,
            LedShare = count.Led / inBody,
            LastShare = count.Last / inBody,
        });
    }

    public void Name(int term) => counts[term].Named++;

    // What stands behind the next blank or hyphen is of the same phrase, unless it is a stop word.
    private static bool GoesOn(string text, in Mark word, in Mark next) =>
        !next.Stop && next.Sentence == word.Sentence && next.Start == word.End + 1 && text[word.End] is ' ' or '-';

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
        public int Letters;
        public int Led;
        public int Last;
        public bool Content;
    }
}
