using Digest.Text.Weighing;

namespace Digest.Text.Naming;

/// <summary>How each term is written where its case is free: inside sentences that are not headlines.</summary>
internal sealed class CaseEvidence
{
    // A headline capitalises all but its short words; running text rarely every third.
    private const double HeadlineShare = 0.6;

    private readonly int[] capital;
    private readonly int[] lower;
    private readonly Vocabulary vocabulary;

    public CaseEvidence(Vocabulary vocabulary, params ReadOnlySpan<Passage> passages)
    {
        this.vocabulary = vocabulary;
        capital = new int[vocabulary.Count];
        lower = new int[vocabulary.Count];
        foreach (var passage in passages)
        {
            Count(passage);
        }
    }

    public ulong Hash(int term) => vocabulary.Hashes[term];

    /// <summary>How often a term stands capitalised where it need not.</summary>
    public int Capital(int term) => capital[term];

    public int Lower(int term) => lower[term];

    /// <summary>Whether a sentence has no full stop and nearly all its words are capitalised, so that case tells nothing.</summary>
    public static bool IsHeadline(Passage passage, int sentence)
    {
        if (passage.Text[passage.Sentences[sentence].End - 1] is '.')
        {
            return false;
        }

        int capitals = 0, lowers = 0;
        foreach (var word in passage.Of(sentence))
        {
            if (word.Stop)
            {
                continue;
            }

            if (word.Letters is Letters.Capital or Letters.Caps)
            {
                capitals++;
            }
            else if (word.Letters is Letters.Lower)
            {
                lowers++;
            }
        }

        return capitals >= 3 && capitals >= HeadlineShare * (capitals + lowers);
    }

    private void Count(Passage passage)
    {
        for (var sentence = 0; sentence < passage.Sentences.Count; sentence++)
        {
            var words = passage.Of(sentence);
            var headline = IsHeadline(passage, sentence);
            for (var i = 0; i < words.Length; i++)
            {
                var word = words[i];
                if (word.Letters is Letters.Lower)
                {
                    lower[word.Term]++;
                }
                else if (word.Letters is Letters.Capital or Letters.Caps && i > 0 && !headline && !Begins(passage.Text, word.Start))
                {
                    capital[word.Term]++;
                }
            }
        }
    }

    /// <summary>Whether a word opens a quotation or follows a colon, where a capital is as usual as at a sentence's start.</summary>
    public static bool Begins(string text, int start)
    {
        var i = start - 1;
        while (i >= 0 && text[i] is ' ' or '\u00A0')
        {
            i--;
        }

        return i < 0 || text[i] is '"' or '“' or '„' or '«' or '‘' or ':' or '\n' or '•' or '–' or '—';
    }
}
