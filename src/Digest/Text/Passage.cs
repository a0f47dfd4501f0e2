using System.Runtime.InteropServices;
using Digest.Text.Cutting;
using Digest.Text.Weighing;

namespace Digest.Text;

/// <summary>A word of a passage: where it stands, in which sentence, as which term of the vocabulary.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mark(int Start, int End, int Sentence, int Term, Letters Letters, bool Stop, bool Number);

/// <summary>A text cut once into sentences and words, for all scorers to read.</summary>
internal sealed class Passage
{
    // An article of 30,000 words; what follows is not read.
    public const int MostCharacters = 200_000;

    private Passage(string text, string language, IReadOnlyList<Sentence> sentences, List<Mark> marks, int[] first)
    {
        (Text, Language, Sentences, Marks, this.first) = (text, language, sentences, marks, first);
    }

    private readonly int[] first;

    public string Text { get; }

    public string Language { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public List<Mark> Marks { get; }

    /// <summary>The words of sentence number <paramref name="sentence"/>.</summary>
    public ReadOnlySpan<Mark> Of(int sentence) =>
        CollectionsMarshal.AsSpan(Marks)[first[sentence]..first[sentence + 1]];

    /// <summary>The number of the first word of a sentence.</summary>
    public int FirstOf(int sentence) => first[sentence];

    public ReadOnlySpan<char> Shown(in Mark mark) => Text.AsSpan(mark.Start, mark.End - mark.Start);

    /// <summary>Puts the words of a text into its sentences; of at most its first <see cref="MostCharacters"/>.</summary>
    public static Passage Of(CutText cut, Vocabulary vocabulary)
    {
        var (text, language, words, _) = cut;
        var read = text.Length <= MostCharacters ? text : text[..CutAt(text, MostCharacters)];
        var sentences = Digest.Text.Cutting.Sentences.Split(read, language);
        var marks = new List<Mark>(words.Count);
        var firsts = new int[sentences.Count + 1];
        var sentence = 0;
        foreach (var word in words)
        {
            while (sentence < sentences.Count && sentences[sentence].End <= word.Start)
            {
                firsts[++sentence] = marks.Count;
            }

            if (sentence == sentences.Count)
            {
                break;
            }

            var (term, stop) = vocabulary.Add(word.Form);
            marks.Add(new Mark(word.Start, word.End, sentence, term, word.Form.Letters, stop, word.Form.Number));
        }

        while (sentence < sentences.Count)
        {
            firsts[++sentence] = marks.Count;
        }

        return new Passage(text, language, sentences, marks, firsts);
    }

    private static int CutAt(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
