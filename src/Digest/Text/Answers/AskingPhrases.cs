using Digest.Text.Cutting;

namespace Digest.Text.Answers;

/// <summary>What asks in more than one word, or where no blanks part words: found in the question as it is written and taken out, for no answer holds it.</summary>
internal static class AskingPhrases
{
    private static readonly (string Phrase, AnswerKind Kind)[] Known =
    [
        .. Read(AnswerKind.Time, "什么时候 什麼時候 甚麼時候 哪一年 哪年 哪一天 哪天 哪个月 何时 何時 几点 幾點 几月 几号 いつ 何年 何月 何日 何曜日 ne_zaman چه_زمانی چه_وقت hari_apa tahun_berapa à_quelle_heure"),
        .. Read(AnswerKind.Place, "什么地方 什麼地方 在哪里 在哪裡 在哪儿 在哪 哪里 哪裡 哪儿 何处 何處 哪个国家 哪个城市 どこ di_mana ke_mana dari_mana"),
        .. Read(AnswerKind.Number, "多少钱 多少錢 多少个 多少 多大 多高 多长 多長 多久 多远 几个 幾個 几名 几人 几次 几岁 いくつ いくら 何人 何個 何件 何回 何歳 何メートル どのくらい どれくらい"),
        .. Read(AnswerKind.Reason, "为什么 為什麼 为何 為何 なぜ どうして por_qué por_quê kenapa"),
        .. Read(AnswerKind.Name, "哪位 是谁 是誰 谁 誰 だれ どなた چه_کسی چه_کسانی"),
        .. Read(AnswerKind.Any, "什么 什麼 哪个 哪個 哪些 怎么 怎麼 如何 何が 何を 何の どの どんな どれ どう"),
    ];

    /// <summary>Chinese words that join and colour others; a pair of characters across one is no word.</summary>
    private const string Joining = "的了吗嗎呢是在和与與由被把";

    /// <summary>The question with blanks where it asks, as long as before, and what the first of these places asks for; null where none does.</summary>
    public static (string Plain, AnswerKind? Kind) TakeOut(string question)
    {
        var plain = question.ToCharArray();
        var first = (At: int.MaxValue, Kind: AnswerKind.Any);
        foreach (var (phrase, kind) in Known)
        {
            for (var at = Find(plain, phrase, 0); at >= 0; at = Find(plain, phrase, at + 1))
            {
                first = at < first.At ? (at, kind) : first;
                plain.AsSpan(at, phrase.Length).Fill(' ');
            }
        }

        if (first.At < int.MaxValue || plain.Any(letter => Scripts.Of(letter) is Script.Han))
        {
            plain.AsSpan().ReplaceAny(JoiningSigns, ' ');
        }

        return (new string(plain), first.At < int.MaxValue ? first.Kind : null);
    }

    private static readonly System.Buffers.SearchValues<char> JoiningSigns = System.Buffers.SearchValues.Create(Joining);

    private static int Find(char[] text, string phrase, int from)
    {
        var at = from + text.AsSpan(from).IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        return at < from ? -1
            : IsWhole(text, at, phrase.Length) ? at
            : Find(text, phrase, at + 1);
    }

    /// <summary>Where blanks part words, a phrase must begin and end with one.</summary>
    private static bool IsWhole(char[] text, int at, int length) =>
        WordParts.Of(text[at]) is not WordPart.Letter
        || ((at is 0 || WordParts.Of(text[at - 1]) is not WordPart.Letter) && (at + length == text.Length || WordParts.Of(text[at + length]) is not WordPart.Letter));

    private static IEnumerable<(string Phrase, AnswerKind Kind)> Read(AnswerKind kind, string phrases) =>
        phrases.Split(' ').Select(phrase => (phrase.Replace('_', ' '), kind));
}
