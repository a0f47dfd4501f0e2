using System.Runtime.InteropServices;
using Digest.Text.Cutting;

namespace Digest.Text.Summaries;

/// <summary>
/// A sentence that a summary may take: its number, its score, the number of the sentence without which it hangs in the air (null for one that
/// stands by itself), how long it is and which words it holds.
/// </summary>
internal sealed class SentenceOption(int number, double score, int? ground, ReadOnlyMemory<char> text)
{
    // With the blank behind it, in the languages of short words.
    private const int LettersPerWord = 5;

    private ulong[]? words;
    private int? wordCount;

    public int Number => number;

    public double Score => score;

    public int? Ground => ground;

    public int Characters => text.Length;

    public int WordCount => wordCount ??= Summary.CountWords(text.Span);

    /// <summary>Which share of the shorter one's words both have, 0 to 1.</summary>
    public double Likeness(SentenceOption other)
    {
        var (ours, theirs) = (Words, other.Words);
        int shared = 0, i = 0, j = 0;
        while (i < ours.Length && j < theirs.Length)
        {
            if (ours[i] == theirs[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (ours[i] < theirs[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (double)shared / Math.Max(1, Math.Min(ours.Length, theirs.Length));
    }

    private ulong[] Words => words ??= Hashes(text.Span);

    private static ulong[] Hashes(ReadOnlySpan<char> text)
    {
        var hashes = new List<ulong>(text.Length / LettersPerWord);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var unspaced = i < text.Length && WordParts.SetsNoBlanks(text[i]);
            var inside = i < text.Length && !unspaced && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }

            if (!inside && start >= 0)
            {
                hashes.Add(TermHash.OfSmall(text[start..i]));
                start = -1;
            }

            // Where no blanks part words, pairs of letters stand for them.
            if (unspaced)
            {
                hashes.Add(TermHash.OfSmall(text.Slice(i, Math.Min(2, text.Length - i))));
            }
        }

        hashes.Sort();
        return Distinct(hashes);
    }

    private static ulong[] Distinct(List<ulong> sorted)
    {
        var hashes = CollectionsMarshal.AsSpan(sorted);
        var count = 0;
        foreach (var hash in hashes)
        {
            if (count is 0 || hashes[count - 1] != hash)
            {
                hashes[count++] = hash;
            }
        }

        return hashes[..count].ToArray();
    }
}
