using System.Collections.Frozen;
using Digest.Text.Naming;

namespace Digest.Text.Answers;

/// <summary>Tells whether a sentence says who somebody is: an office before the name, or a clause behind it that begins as descriptions do.</summary>
internal static class Descriptions
{
    /// <summary>"President", two given names, a name.</summary>
    private const int MostBefore = 3;

    // "Putin, a meeting with Xi" goes on with a list.
    private static readonly FrozenSet<string> Beginnings = "the who der die das qui le la el il lo который которая".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a question asks who somebody is, and says no more than the name.</summary>
    public static bool AreAsked(AnswerKind kind, QuestionTerms asked) => kind is AnswerKind.Name && asked.Terms.Count > 0 && asked.Terms.All(term => term.IsName);

    /// <summary>Whether the sentence describes whom the question names.</summary>
    public static bool In(CutSentence sentence, QuestionTerms asked)
    {
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (IsAsked(sentence, at, asked) && (HasOffice(sentence, at) || HasClause(sentence, at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAsked(CutSentence sentence, int at, QuestionTerms asked) =>
        sentence.IsName(at) && asked.Terms.Any(term => term.Senses.Contains(sentence.Words[at].Form.Hash) || (term.Key.Length > 0 && sentence.Key(at) == term.Key));

    private static bool HasOffice(CutSentence sentence, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - MostBefore); before--)
        {
            if (IsOffice(Written(sentence, before)))
            {
                return true;
            }

            if (!sentence.IsName(before))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOffice(string word) => NameWords.IsTitle(char.ToUpperInvariant(word[0]) + word[1..]);

    private static bool HasClause(CutSentence sentence, int at) =>
        at + 1 < sentence.Words.Count && sentence.Text[sentence.Words[at].End] is ',' && Written(sentence, at + 1) is var next && (Beginnings.Contains(next) || IsOffice(next));

    private static string Written(CutSentence sentence, int at) => sentence.Text[sentence.Words[at].Start..sentence.Words[at].End];
}
