using System.Collections.Frozen;

namespace Digest.Text.Answers;

/// <summary>A question taken apart: what it asks for, and the words that its answer should hold.</summary>
public sealed class Question
{
    private const int MostCharacters = 300;
    private const int MostTerms = 24;

    private const int LeastWordsAsked = 4;

    private readonly Dictionary<string, QuestionTerms> terms = [];

    private Question(string text, AnswerKind kind)
    {
        Text = text;
        Kind = kind;
    }

    /// <summary>The question as asked, of a very long one the beginning.</summary>
    public string Text { get; }

    public AnswerKind Kind { get; }

    /// <summary>Whether there is a word in it that could be looked for.</summary>
    public bool IsEmpty => Sought.Count is 0;

    /// <summary>The words to look for, as asked.</summary>
    public IReadOnlyList<string> Sought => In(Language.Unknown).Shown;

    /// <summary>Reads any text as a question.</summary>
    public static Question Of(string text)
    {
        var stated = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var folded = Words.In(stated, Language.Unknown).Select(word => word.Term).ToList();
        return new Question(stated, QuestionWords.KindOf(folded));
    }

    /// <summary>Whether words without a command ask something: a mark says so, or the first of several words does.</summary>
    public static bool IsAsked(string text) =>
        text.AsSpan().TrimEnd() is [.., '?' or '？' or '؟']
        || (Words.In(text, Language.Unknown) is { Count: >= LeastWordsAsked } words && QuestionWords.Asks(words[0].Term));

    /// <summary>Its terms as a text of that language would bend them.</summary>
    internal QuestionTerms In(string language)
    {
        if (!terms.TryGetValue(language, out var found))
        {
            terms[language] = found = Read(language);
        }

        return found;
    }

    private QuestionTerms Read(string language)
    {
        var all = Words.In(Text, language).Select(word => (word, Folded: Fold.Of(Text.AsSpan(word.Start, word.End - word.Start)))).ToList();
        var folded = all.ConvertAll(pair => pair.Folded);
        var telling = all.Where((pair, at) => !QuestionWords.Asks(folded, at) && !IsSmall(pair.Folded, language)).Take(MostTerms).ToList();
        var pairs = telling.Zip(telling.Skip(1)).Where(pair => pair.Second.word.Start - pair.First.word.End <= MostApart).Select(pair => (Lemmas.Of(pair.First.word.Term), Lemmas.Of(pair.Second.word.Term))).ToHashSet();
        return new QuestionTerms(
            [.. telling.Select(pair => new QuestionTerm(Lemmas.Of(pair.word.Term), pair.word.Term, char.IsLower(Text[pair.word.Start]) ? "" : Spelling.NameKey.Of(Text.AsSpan(pair.word.Start, pair.word.End - pair.word.Start)), Text[pair.word.Start..pair.word.End])).DistinctBy(term => term.Term)],
            pairs,
            [.. telling.Select(pair => Text[pair.word.Start..pair.word.End])],
            folded.ToHashSet());
    }

    // "capital of France": a small word may stand between.
    private const int MostApart = 5;

    // Of a question's few words, even "more" and "first" tell something: English has a list of its own here.
    private static readonly FrozenSet<string> Small = (
        "a an the of in on at to by for from with and or is are was were be been being do does did done has have had will would can could may might s t it its his her their he she they there this that these those some any one into as than")
        .Split(' ').ToFrozenSet();

    private static bool IsSmall(string folded, string language) => language is "en" or Language.Unknown ? Small.Contains(folded) : StopWords.Contains(language, folded);
}

/// <summary>A word of a question: the term of its group, its own stem, its key where it may be a name, and the word as asked.</summary>
internal sealed record QuestionTerm(string Term, string Stem, string Key, string Shown);

/// <summary>A question's words in one language: what to look for, which of them follow each other, the same as shown, and all that it says, folded.</summary>
internal sealed record QuestionTerms(IReadOnlyList<QuestionTerm> Terms, IReadOnlySet<(string First, string Second)> Pairs, IReadOnlyList<string> Shown, IReadOnlySet<string> Said);
