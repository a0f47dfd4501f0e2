using System.Runtime.InteropServices;

namespace Digest.Text;

/// <summary>How a word is written.</summary>
internal enum Letters
{
    /// <summary>No case at all: a number, an ideograph, Arabic.</summary>
    Caseless,

    /// <summary>Begins with a small letter.</summary>
    Lower,

    /// <summary>Begins with a capital.</summary>
    Capital,

    /// <summary>Two capitals or more and nothing small.</summary>
    Caps,

    /// <summary>Begins with a digit.</summary>
    Number,
}

/// <summary>A word of a passage: where it stands, in which sentence, as which term of the vocabulary.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mark(int Start, int End, int Sentence, int Term, Letters Letters, bool Stop);

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

    /// <summary>Cuts <paramref name="text"/>, at most its first <see cref="MostCharacters"/>.</summary>
    public static Passage Of(string text, string language, Vocabulary vocabulary)
    {
        var read = text.Length <= MostCharacters ? text : text[..CutAt(text, MostCharacters)];
        var sentences = Digest.Text.Sentences.Split(read, language);
        var words = Words.In(read, language);
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

            var shown = read.AsSpan(word.Start, word.End - word.Start);
            var letters = LettersOf(shown);
            var (term, stop) = vocabulary.Add(word.Term, shown, letters, language);
            marks.Add(new Mark(word.Start, word.End, sentence, term, letters, stop));
        }

        while (sentence < sentences.Count)
        {
            firsts[++sentence] = marks.Count;
        }

        return new Passage(text, language, sentences, marks, firsts);
    }

    private static int CutAt(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static Letters LettersOf(ReadOnlySpan<char> word)
    {
        var begin = word[0];
        if (char.IsLower(begin))
        {
            return Letters.Lower;
        }

        if (char.IsDigit(begin))
        {
            return Letters.Number;
        }

        if (!char.IsUpper(begin))
        {
            return Letters.Caseless;
        }

        if (word.Length is 1)
        {
            return Letters.Capital;
        }

        var small = false;
        var capitals = 0;
        foreach (var letter in word)
        {
            if (letter is '\'' or '’')
            {
                break;
            }

            if (char.IsLower(letter))
            {
                small = true;
            }

            if (char.IsUpper(letter))
            {
                capitals++;
            }
        }

        return capitals > 1 && !small ? Letters.Caps : Letters.Capital;
    }
}
