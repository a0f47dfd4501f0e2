using System.Collections.Frozen;

namespace Digest.Text.Answers;

/// <summary>Tells from the outside of a sentence whether it holds what a question asks for.</summary>
internal static class AnswerSigns
{
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    private static readonly FrozenSet<string> Days = Set(
        "today yesterday tomorrow tonight morning evening afternoon night noon midnight weekend ago century decade spring summer autumn winter january february april june july august september october november december "
        + "heute gestern morgen abend vor aujourd'hui hier demain hoy ayer manana oggi ieri hoje ontem сегодня вчера завтра назад весной летом осенью зимой dzis wczoraj jutro");

    private static readonly FrozenSet<string> Before = Set("in at near from to around outside across of en dans a au aux aus bei nach von im в на из под у возле во dans chez na w z do di de da");

    /// <summary>Whether the sentence, of words with their folded forms, holds an answer of that kind which the question does not give.</summary>
    public static bool Hold(AnswerKind kind, string sentence, IReadOnlyList<Word> words, QuestionTerms question) => kind switch
    {
        AnswerKind.Name => HasNewName(sentence, words, question),
        AnswerKind.Time => HasTime(sentence, words, question),
        AnswerKind.Place => HasPlace(sentence, words, question),
        AnswerKind.Number => HasNumber(sentence, words, question),
        _ => true,
    };

    private static bool HasNewName(string sentence, IReadOnlyList<Word> words, QuestionTerms question)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (IsNewName(sentence, words, i, question) && (i > 0 || (i + 1 < words.Count && char.IsUpper(sentence[words[1].Start]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNewName(string sentence, IReadOnlyList<Word> words, int at, QuestionTerms question)
    {
        var shown = sentence.AsSpan(words[at].Start, words[at].End - words[at].Start);
        return char.IsUpper(shown[0])
            && shown.Length > 1
            && !NameWords.IsNever(shown)
            && !NameWords.IsTitle(shown)
            && !Demonyms.Contains(shown)
            && Folded(sentence, words[at]) is var folded
            && !question.Said.Contains(folded)
            && (at > 0 || !StopWords.Contains("en", folded))
            && Months.Number(shown) is 0;
    }

    private static bool HasTime(string sentence, IReadOnlyList<Word> words, QuestionTerms question)
    {
        foreach (var word in words)
        {
            var shown = sentence.AsSpan(word.Start, word.End - word.Start);
            if (shown.Length is 4 && int.TryParse(shown, out var year) && year is >= FirstYear and <= LastYear && !question.Said.Contains(word.Term))
            {
                return true;
            }

            var folded = Folded(sentence, word);
            if (Days.Contains(folded) || (shown.Length > 3 && (Months.IsWeekday(shown) || Months.Number(shown) > 0) && !question.Said.Contains(folded)) || (shown is "May" && word.Start > 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPlace(string sentence, IReadOnlyList<Word> words, QuestionTerms question)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && IsNewName(sentence, words, i, question) && (Before.Contains(Folded(sentence, words[i - 1])) || (i > 1 && Before.Contains(Folded(sentence, words[i - 2])))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNumber(string sentence, IReadOnlyList<Word> words, QuestionTerms question)
    {
        foreach (var word in words)
        {
            var shown = sentence.AsSpan(word.Start, word.End - word.Start);
            var isYear = shown.Length is 4 && int.TryParse(shown, out var year) && year is >= 1900 and <= LastYear;
            if (!question.Said.Contains(Folded(sentence, word)) && ((char.IsDigit(shown[0]) && !isYear && !char.IsLetter(shown[^1])) || NumberWords.Unit(shown) is not null || NumberWords.Ten(shown) is not null || NumberWords.Scale(shown) >= 100))
            {
                return true;
            }
        }

        return false;
    }

    private static string Folded(string sentence, Word word) => Fold.Of(sentence.AsSpan(word.Start, word.End - word.Start));

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(word => Fold.Of(word)).ToFrozenSet();
}
