using System.Collections.Frozen;

namespace Digest.Text.Answers;

/// <summary>The words that ask, in the languages of the news, and the nouns that tell what "what" and "which" ask for.</summary>
internal static class QuestionWords
{
    private static readonly FrozenDictionary<string, AnswerKind> Asking = Read(
        (AnswerKind.Name, "who whom whose wer wen wem wessen qui quien quienes quem chi кто кого кому кем хто ким kto kogo komu kim kimi kime kimin kdo koho ko siapa siapakah kisne kaun ποιος ποιοι ποια من מי कौन किसने किसे किसको کیست 누가 누구 누구를"),
        (AnswerKind.Time, "when wann quand cuando quando когда коли kiedy kdy kada kada wanneer nar nar milloin πότε متى מתי कब 언제 kapan bilakah کی"),
        (AnswerKind.Place, "where wo wohin woher ou donde onde dove где куда откуда де куди gdzie kde gdje waar hvor var missa nerede nereye nereden nerde mana kemana dimana کجا کجاست που أين איפה היכן कहां कहाँ 어디 어디서 어디에서"),
        (AnswerKind.Number, "combien cuanto cuanta cuantos cuantas quanto quanta quanti quante quantos quantas сколько скільки ile kolik koliko hoeveel kac πόσο πόσοι πόσες πόσα كم כמה कितने कितना कितनी 몇 얼마 berapa چند چقدر چندتا"),
        (AnswerKind.Reason, "why warum wieso weshalb pourquoi perche почему зачем чому dlaczego proc zasto waarom hvorfor varfor neden nicin γιατί لماذا למה מדוע क्यों 왜 niye mengapa kenapa چرا"));

    private static readonly FrozenSet<string> Open = Set(
        "what which how was welche welcher welches wie que quoi quel quelle quels quelles comment cual cuales como quale quali cosa come qual quais o que что какой какая какие какое как що який яка які як co jaki jaka jakie jak ما ماذا أي كيف מה איזה איך क्या 있나요 있습니까 인가요 입니까 무엇 무엇을 무슨 어느 어떤 apa apakah چه چیست کدام hangi nasıl bagaimana");

    private static readonly FrozenDictionary<string, AnswerKind> Nouns = Read(
        (AnswerKind.Time, "year years date day month time century decade season period jahr datum tag monat annee date jour mois ano fecha dia mes anno data giorno mese год году году день дата месяце rok data"),
        (AnswerKind.Place, "city country place state town location capital region county nation province village island continent river area street airport stadt land ort ville pays lieu ciudad pais lugar cidade citta paese город городе страна стране место"),
        (AnswerKind.Name, "person man woman president minister company team player author actor actress leader organization organisation group band name named firm singer director club party agency newspaper university school bank airline composer founder king queen"),
        (AnswerKind.Number, "number percentage percent amount population age height length weight distance speed size cost price rate temperature score salary zahl prozent nombre pourcentage numero porcentaje число процент"));

    private static readonly FrozenSet<string> Measures = Set(
        "many much old long far tall big large high deep fast often heavy wide hot cold old rich late viele viel alt lange weit hoch gross teuer oft");

    // "What kind of weapon", "how many men": they belong to the word that asks, and no answer holds them.
    private static readonly FrozenSet<string> Following = Set(
        "many much often kind kinds sort sorts type types viel viele oft art genre sorte type tipo tipos clase genere вид тип род рода rodzaj такой такая такое такие такий така таке такі");

    private static readonly FrozenSet<string> Anything = Set("something someone somebody etwas jemand quelqu'un algo alguien alguem qualcosa qualcuno что-то кто-то ktos cos");

    private static readonly FrozenSet<string> Linking = Set(
        "is are was were ist sind war waren est sont était es son era fue sono fu é são foi такой такая такие такое такий така такі таке jest są był je är er adalah");

    /// <summary>Whether the word at this place, of a question's folded ones, asks or stands for what is asked: no answer holds it.</summary>
    public static bool Asks(IReadOnlyList<string> folded, int at) =>
        Asks(folded[at]) || Anything.Contains(folded[at]) || (at > 0 && Asks(folded[at - 1]) && Following.Contains(folded[at]));

    /// <summary>Whether the word only asks.</summary>
    public static bool Asks(string folded) => Asking.ContainsKey(folded) || Open.Contains(folded);

    /// <summary>Whether the word stands behind one that asks, in a question like "who is Putin".</summary>
    public static bool Links(string folded) => Linking.Contains(folded);

    /// <summary>Whether a word that asks in one language is a name in others.</summary>
    public static bool IsNameToo(string folded) => folded is "kim";

    /// <summary>What a question of these folded words asks for.</summary>
    public static AnswerKind KindOf(IReadOnlyList<string> folded)
    {
        for (var i = 0; i < folded.Count; i++)
        {
            if (folded[i] is "how" or "wie" && i + 1 < folded.Count && Measures.Contains(folded[i + 1]))
            {
                return AnswerKind.Number;
            }

            if (Asking.TryGetValue(folded[i], out var kind))
            {
                return kind;
            }

            if (Open.Contains(folded[i]))
            {
                return folded.Skip(i + 1).Take(4).Select(word => Nouns.GetValueOrDefault(word)).FirstOrDefault(noun => noun is not AnswerKind.Any);
            }
        }

        return AnswerKind.Any;
    }

    private static FrozenDictionary<string, AnswerKind> Read(params ReadOnlySpan<(AnswerKind Kind, string Words)> table)
    {
        var kinds = new Dictionary<string, AnswerKind>();
        foreach (var (kind, words) in table)
        {
            foreach (var word in words.Split(' '))
            {
                kinds.TryAdd(Fold.Of(word), kind);
            }
        }

        return kinds.ToFrozenDictionary();
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(word => Fold.Of(word)).ToFrozenSet();
}
