using System.Collections.Frozen;
using Digest.Text.Counting;
using Digest.Text.Cutting;
using Digest.Text.Naming;

namespace Digest.Text.Answers;

/// <summary>Tells from the outside of a sentence whether it holds what a question asks for.</summary>
internal static class AnswerSigns
{
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    private static readonly FrozenSet<string> Days = Set(
        "today yesterday tomorrow tonight morning evening afternoon night noon midnight weekend ago century decade spring summer autumn winter january february april june july august september october november december "
        + "heute gestern morgen abend vor aujourd'hui hier demain hoy ayer manana oggi ieri hoje ontem сегодня вчера завтра назад весной летом осенью зимой dzis wczoraj jutro понедельник вторник среду четверг пятницу субботу воскресенье понеділок вівторок середу четвер п'ятницю пʼятницю суботу неділю вчора сьогодні завтра "
        + "dun bugun yarin kemarin besok أمس اليوم غدا कल");

    private static readonly FrozenSet<string> Before = Set(
        "in at near from to around outside across of en dans a au aux aus bei nach von im в на из под у возле во dans chez na w z do di de da al del dal dalla nel nella alla em no ao ke dari до з із зі під біля від у к");

    /// <summary>Languages in which an ending stands for a preposition: Wonsan'da.</summary>
    private static readonly FrozenSet<string> PlacesByEnding = ["tr", "az", "kk", "uz", "fi", "et", "hu", "eu"];

    // Those that are common words of another language are left out: on, bin, due.
    private static readonly FrozenSet<string> Numbers = Set(
        "tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cento iki uc dort bes alti yedi sekiz dokuz yirmi otuz yuz dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas puluh ratus ribu juta "
        + "два дві три чотири п'ять шість сім вісім дев'ять десять сто тисяч тисячі اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية تسعة عشرة عشر مئة ألف آلاف مليون "
        + "दो तीन चार पाँच पांच छह सात आठ नौ दस सौ हज़ार हजार लाख करोड़ دو سه چهار پنج شش هفت هشت صد هزار میلیون 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 사흘 나흘 두 세 네");

    private const string HanNumerals = "一二三四五六七八九十百千万萬億亿两兩";

    private static readonly string[] TimeSigns =
        ["星期", "曜日", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "今天", "昨天", "明天", "今日", "昨日", "明日", "去年", "今年", "요일", "어제", "오늘", "내일", "작년", "올해", "वार", "شنبه", "دیروز", "امروز", "فردا", "पिछले", "आज"];

    /// <summary>Whether the sentence, of words with their folded forms, holds an answer of that kind which the question does not give.</summary>
    public static bool Hold(AnswerKind kind, string sentence, string language, IReadOnlyList<Word> words, QuestionTerms question) => kind switch
    {
        AnswerKind.Name => HasNewName(sentence, language, words, question),
        AnswerKind.Time => HasTime(sentence, words, question),
        AnswerKind.Place => HasPlace(sentence, language, words, question),
        AnswerKind.Number => HasNumber(sentence, words, question),
        _ => true,
    };

    private static bool HasNewName(string sentence, string language, IReadOnlyList<Word> words, QuestionTerms question)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (IsNewName(sentence, words, i, question) && (i > 0 || (i + 1 < words.Count && char.IsUpper(sentence[words[1].Start]))))
            {
                return true;
            }
        }

        return HasUnmarkedName(sentence, language, words, question);
    }

    /// <summary>Scripts without capitals do not show their names: any word there that the question does not say may be one.</summary>
    private static bool HasUnmarkedName(string sentence, string language, IReadOnlyList<Word> words, QuestionTerms question)
    {
        foreach (var word in words)
        {
            if (char.GetUnicodeCategory(sentence[word.Start]) is System.Globalization.UnicodeCategory.OtherLetter
                && word.End - word.Start > 1
                && Folded(sentence, word) is var folded
                && !question.Said.Contains(folded)
                && !question.Said.Contains(word.Term)
                && !StopWords.Contains(language, folded))
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
            if (Days.Contains(folded) || IsDated(sentence, word) || (shown.Length > 3 && (Months.IsWeekday(shown) || Months.Number(shown) > 0) && !question.Said.Contains(folded)) || (shown is "May" && word.Start > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sign of time that is part of a word, or a number before a year, month or day.</summary>
    private static bool IsDated(string sentence, Word word)
    {
        var shown = sentence.AsSpan(word.Start, word.End - word.Start);
        foreach (var sign in TimeSigns)
        {
            if (shown.Contains(sign, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return char.IsDigit(shown[^1]) && word.End < sentence.Length && sentence[word.End] is '年' or '月' or '日' or '号' or '년' or '월' or '일';
    }

    private static bool HasPlace(string sentence, string language, IReadOnlyList<Word> words, QuestionTerms question)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && IsNewName(sentence, words, i, question) && (PlacesByEnding.Contains(language) || Before.Contains(Folded(sentence, words[i - 1])) || (i > 1 && Before.Contains(Folded(sentence, words[i - 2])))))
            {
                return true;
            }
        }

        return HasUnmarkedName(sentence, language, words, question);
    }

    private static bool HasNumber(string sentence, IReadOnlyList<Word> words, QuestionTerms question)
    {
        foreach (var (at, word) in words.Index())
        {
            if (IsOfDate(sentence, words, at))
            {
                continue;
            }

            var shown = sentence.AsSpan(word.Start, word.End - word.Start);
            var isYear = shown.Length is 4 && int.TryParse(shown, out var year) && year is >= 1900 and <= LastYear;
            if (!question.Said.Contains(Folded(sentence, word)) && ((char.IsDigit(shown[0]) && !isYear && !char.IsLower(shown[^1]) && !char.IsUpper(shown[^1])) || NumberWords.Unit(shown) is not null || NumberWords.Ten(shown) is not null || NumberWords.Scale(shown) >= 100 || Numbers.Contains(Folded(sentence, word)) || HanNumerals.Contains(shown[0])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>12 December, June 4: a day counts nothing.</summary>
    private static bool IsOfDate(string sentence, IReadOnlyList<Word> words, int at) => IsMonth(sentence, words, at - 1) || IsMonth(sentence, words, at + 1);

    private static bool IsMonth(string sentence, IReadOnlyList<Word> words, int at) =>
        at >= 0 && at < words.Count && char.IsUpper(sentence[words[at].Start]) && Months.Number(sentence.AsSpan(words[at].Start, words[at].End - words[at].Start)) > 0;

    private static string Folded(string sentence, Word word) => Fold.Of(sentence.AsSpan(word.Start, word.End - word.Start));

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(word => Fold.Of(word)).ToFrozenSet();
}
