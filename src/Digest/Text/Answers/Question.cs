using System.Collections.Frozen;
using Digest.Text.Cutting;
using Digest.Text.Languages;
using Digest.Text.Spelling;

namespace Digest.Text.Answers;

/// <summary>A question taken apart: what it asks for, and the words that its answer should hold.</summary>
public sealed class Question
{
    private const int MostCharacters = 300;
    private const int MostTerms = 24;

    private const int LeastWordsAsked = 4;
    private const int LeastWordsWithLink = 3;

    private readonly Dictionary<string, QuestionTerms> terms = [];

    /// <summary>The question without phrases that ask, letter for letter at its old place.</summary>
    private readonly string plain;

    /// <summary>The question's own language, as far as so short a text tells it.</summary>
    private readonly string language;

    private Question(string text, string plain, AnswerKind kind)
    {
        this.plain = plain;
        language = Language.Detect(text);
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

    /// <summary>The words of the names that are known to be written otherwise in other scripts: Kim, Jong and Un of 金正恩.</summary>
    internal IReadOnlyList<string> KnownNames => In(Language.Unknown) is { Script: not Script.Latin } asked
        ? [.. asked.Names.Select(run => NameTables.Name(run.Key)).OfType<string>().SelectMany(name => name.Split(' ')).Distinct()]
        : [];

    /// <summary>Reads any text as a question.</summary>
    public static Question Of(string text)
    {
        var stated = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var (plain, kind) = AskingPhrases.TakeOut(stated);
        var folded = Words.In(plain, Language.Unknown).Where((word, at) => at is 0 || !char.IsUpper(plain[word.Start])).Select(word => word.Term).ToList();
        return new Question(stated, plain, kind ?? QuestionWords.KindOf(folded));
    }

    /// <summary>Whether words without a command ask something: a mark says so, or the first of several words does, or two like "who is" before another.</summary>
    public static bool IsAsked(string text) =>
        text.AsSpan().TrimEnd() is [.., '?' or '？' or '؟']
        || (Words.In(text, Language.Unknown) is { Count: >= LeastWordsWithLink } words
            && QuestionWords.Asks(words[0].Term)
            && !(QuestionWords.IsNameToo(words[0].Term) && char.IsUpper(text[words[0].Start]) && char.IsUpper(text[words[1].Start]))
            && (words.Count >= LeastWordsAsked || QuestionWords.Links(words[1].Term)));

    /// <summary>The same question with another word in the place of one of its own, which is given folded.</summary>
    internal Question Reading(string folded, string meant) =>
        Words.In(Text, Language.Unknown).Find(word => Fold.Of(Text.AsSpan(word.Start, word.End - word.Start)) == folded) is { End: > 0 } word
            ? Of($"{Text.AsSpan(0, word.Start)}{meant}{Text.AsSpan(word.End)}")
            : this;

    /// <summary>Whether a word, given folded, is one of its own.</summary>
    internal bool Says(string folded) => In(Language.Unknown).Said.Contains(folded);

    /// <summary>Whether what a word of the question means is known, whatever its language.</summary>
    internal bool KnowsSense(string folded) => In(language).Terms.Any(term => Fold.Of(term.Shown) == folded && term.Senses.Count > 1);

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
        var all = Words.In(plain, language).ConvertAll(word => (Word: word, Folded: Folded(word)));
        var folded = all.ConvertAll(pair => pair.Folded);
        var own = Words.In(plain, this.language).DistinctBy(word => word.Start).ToDictionary(word => word.Start);
        var telling = all.Where((pair, at) => !IsAsking(pair.Word, folded, at) && !IsSmall(pair.Folded, language, this.language)).Select(pair => pair.Word).Take(MostTerms).ToList();
        var pairs = telling.Zip(telling.Skip(1)).Where(pair => pair.Second.Start - pair.First.End <= MostApart).Select(pair => (Lemmas.Of(pair.First.Term), Lemmas.Of(pair.Second.Term))).ToHashSet();
        return new QuestionTerms(
            [.. telling.Select((word, at) => Term(word, own.GetValueOrDefault(word.Start, word)) with { Behind = NameBefore(telling, at) }).DistinctBy(term => term.Term)],
            pairs,
            [.. telling.Select(word => plain[word.Start..word.End])],
            folded.ToHashSet(),
            SpelledRuns.In(plain, telling.ConvertAll(word => own.GetValueOrDefault(word.Start, word))),
            telling.Select(word => Scripts.Of(plain[word.Start])).FirstOrDefault());
    }

    /// <summary>A word as the text's language bends it, and as the question's own does.</summary>
    private QuestionTerm Term(Word word, Word own)
    {
        var shown = plain[word.Start..word.End];
        var (term, sense) = (Lemmas.Of(word.Term), Lemmas.Of(own.Term));
        return new QuestionTerm(term, word.Term, sense, MayBeName(shown) ? KnownKeys.Of(SpelledRuns.Spelled(plain, own)) : "", shown, IsName(word))
        {
            Hash = word.Form.Hash,
            Senses = Lemmas.Of(term, sense),
        };
    }

    /// <summary>The name's word right before a word that goes on with it: Jong before Il.</summary>
    private string? NameBefore(List<Word> telling, int at) =>
        at > 0 && IsName(telling[at]) && IsName(telling[at - 1]) && plain.AsSpan(telling[at - 1].End, telling[at].Start - telling[at - 1].End) is " " or "-"
            ? Lemmas.Of(telling[at - 1].Term)
            : null;

    private bool IsName(Word word) => char.IsUpper(plain[word.Start]) && !(language is "de" && GermanNouns.IsNoun(plain, word.Start));

    /// <summary>A word that says nothing, in the text's language or its own; but né says something in every language.</summary>
    private static bool IsSmall(string folded, string language, string own) =>
        (IsSmall(folded, language) || IsSmall(folded, own)) && !Senses.ByStem.ContainsKey(Stemming.Stem.Of(folded, own));

    private string Folded(Word word) => Fold.Of(plain.AsSpan(word.Start, word.End - word.Start));

    /// <summary>A word that asks; Kim, which asks in Turkish and Polish, is a name where it has a capital within the question.</summary>
    private bool IsAsking(Word word, List<string> folded, int at) => (at is 0 || !char.IsUpper(plain[word.Start])) && QuestionWords.Asks(folded, at);

    /// <summary>People type names in small letters too; the shortest words are no names.</summary>
    private static bool MayBeName(string shown) => !char.IsLower(shown[0]) || shown.Length >= LeastOfName;

    private const int LeastOfName = 4;

    // "capital of France": a small word may stand between.
    private const int MostApart = 5;

    // Of a question's few words, even "more" and "first" tell something: English has a list of its own here.
    private static readonly FrozenSet<string> Small = (
        "a an the of in on at to by for from with and or is are was were be been being do does did done has have had will would can could may might s t it its his her their he she they there this that these those some any one into as than")
        .Split(' ').ToFrozenSet();

    private static bool IsSmall(string folded, string language) =>
        folded.All(letter => WordParts.Of(letter) is WordPart.Hiragana)
        || (folded.Length is 1 && Scripts.Of(folded[0]) is Script.Hangul)
        || (language is "en" or Language.Unknown ? Small.Contains(folded) : StopWords.Contains(language, folded));
}

/// <summary>A word of a question.</summary>
/// <param name="Term">The term of its group.</param>
/// <param name="Stem">Its stem in the text's language.</param>
/// <param name="Sense">The term of its group in the question's own language: what it means elsewhere.</param>
/// <param name="Key">The key of its spellings, where it may be a name; else empty.</param>
/// <param name="Shown">The word as asked.</param>
/// <param name="IsName">Whether it is written as names are.</param>
internal sealed record QuestionTerm(string Term, string Stem, string Sense, string Key, string Shown, bool IsName)
{
    /// <summary>The term of the name's word right before it, where it goes on with a name.</summary>
    public string? Behind { get; init; }

    /// <summary>The hash of its stem.</summary>
    public required ulong Hash { get; init; }

    /// <summary>The hashes of all terms of one sense with it, its own among them.</summary>
    public required HashSet<ulong> Senses { get; init; }
}

/// <summary>
/// A question's words in one language: what to look for, which of them follow each other, the same as shown, all that it says, folded,
/// the runs of words that may be one name, by their keys, and the script it is written in.
/// </summary>
internal sealed record QuestionTerms(
    IReadOnlyList<QuestionTerm> Terms,
    IReadOnlySet<(string First, string Second)> Pairs,
    IReadOnlyList<string> Shown,
    IReadOnlySet<string> Said,
    ILookup<string, string> Names,
    Script Script)
{
    /// <summary>Whether a term of this hash is one of its words, or of one sense with it.</summary>
    public bool Holds(ulong term)
    {
        foreach (var word in Terms)
        {
            if (word.Senses.Contains(term))
            {
                return true;
            }
        }

        return false;
    }
}
