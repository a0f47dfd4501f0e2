using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Lookups.Timelines;

/// <summary>What a word does in a period: "since June", "from May to July", "last week".</summary>
internal enum PeriodRole
{
    /// <summary>None: it is no word of a period.</summary>
    None,

    /// <summary>The period begins with what follows.</summary>
    Since,

    /// <summary>It ends with what follows.</summary>
    Until,

    /// <summary>Two dates follow, joined by <see cref="And"/>.</summary>
    Between,

    And,

    /// <summary>What follows is the period.</summary>
    In,

    /// <summary>The one before this one, or some up to now.</summary>
    Last,

    /// <summary>This one.</summary>
    This,

    /// <summary>Says nothing: an article, "of".</summary>
    Filler,
}

/// <summary>The words of periods, in the languages that are spoken here; folded.</summary>
internal static class PeriodWords
{
    private static readonly FrozenDictionary<string, PeriodRole> Roles = Read<PeriodRole>(
        (PeriodRole.Since, "since from after seit ab nach von depuis dès après desde después dal dalla dopo desde após с со от после з із від від після sejak dari setelah منذ من بعد از پس से के_बाद"),
        (PeriodRole.Until, "until till to before by bis vor jusqu'à jusqu'en jusque avant hasta antes até fino al alla до по к sampai hingga sebelum حتى إلى قبل تا पहले تا"),
        (PeriodRole.Between, "between zwischen entre tra fra между між antara arasında बीच بين میان"),
        (PeriodRole.And, "and und et y e и і й та dan ve और و"),
        (PeriodRole.In, "in during on im am während en pendant durant nel nella in em no na durante в во на у за pada selama في خلال در"),
        (PeriodRole.Last, "last past previous letzte letzten letzter letztes vergangene vergangenen vergangener dernier dernière derniers dernières passé passée último última últimos últimas pasado pasada scorso scorsa ultimi ultime ultimo ultima passado passada прошлый прошлая прошлой прошлую прошлом прошлого последний последние последних последнюю минулий минула минулого минулому минулої останній останні останніх geçen son lalu terakhir पिछले पिछला पिछली الماضي الماضية الأخيرة آخر گذشته پیش"),
        (PeriodRole.This, "this current diese diesen dieser diesem dieses ce cet cette este esta estos questo questa этот эта эту этой этом этого цей ця цього цьому bu ini इस هذا هذه این"),
        (PeriodRole.Filler, "the of le la les l' du des de der die das dem den el los las lo il gli do da os as"));

    private static readonly FrozenDictionary<string, PeriodUnit> Units = Read<PeriodUnit>(
        (PeriodUnit.Day, "day days tag tage tagen jour jours día días giorno giorni dia dias день дня дней дні днів gün hari दिन يوم أيام روز"),
        (PeriodUnit.Week, "week weeks woche wochen semaine semaines semana semanas settimana settimane неделя неделю недели неделе недель тиждень тижня тижні тижнів hafta minggu सप्ताह हफ्ते हफ़्ते أسبوع الأسبوع أسابيع هفته"),
        (PeriodUnit.Month, "month months monat monate monaten monats mois mes meses mese mesi mês meses месяц месяца месяце месяцев місяць місяця місяці місяців ay bulan महीने महीना شهر الشهر أشهر ماه"),
        (PeriodUnit.Year, "year years jahr jahre jahren jahres an ans année années año años anno anni ano anos год года году лет рік року роки років yıl tahun साल वर्ष سنة السنة عام العام سنوات سال"));

    /// <summary>Whole phrases of scripts that part no words, and what is said in one word: the unit, and how many of them back.</summary>
    private static readonly FrozenDictionary<string, (PeriodUnit Unit, int Back)> Phrases = new Dictionary<string, (PeriodUnit, int)>
    {
        ["上周"] = (PeriodUnit.Week, 1),
        ["上星期"] = (PeriodUnit.Week, 1),
        ["本周"] = (PeriodUnit.Week, 0),
        ["这周"] = (PeriodUnit.Week, 0),
        ["上个月"] = (PeriodUnit.Month, 1),
        ["上月"] = (PeriodUnit.Month, 1),
        ["本月"] = (PeriodUnit.Month, 0),
        ["这个月"] = (PeriodUnit.Month, 0),
        ["去年"] = (PeriodUnit.Year, 1),
        ["今年"] = (PeriodUnit.Year, 0),
        ["昨天"] = (PeriodUnit.Day, 1),
        ["今天"] = (PeriodUnit.Day, 0),
        ["先週"] = (PeriodUnit.Week, 1),
        ["今週"] = (PeriodUnit.Week, 0),
        ["先月"] = (PeriodUnit.Month, 1),
        ["今月"] = (PeriodUnit.Month, 0),
        ["昨年"] = (PeriodUnit.Year, 1),
        ["昨日"] = (PeriodUnit.Day, 1),
        ["今日"] = (PeriodUnit.Day, 0),
        ["지난주"] = (PeriodUnit.Week, 1),
        ["이번주"] = (PeriodUnit.Week, 0),
        ["지난달"] = (PeriodUnit.Month, 1),
        ["이번달"] = (PeriodUnit.Month, 0),
        ["작년"] = (PeriodUnit.Year, 1),
        ["올해"] = (PeriodUnit.Year, 0),
        ["어제"] = (PeriodUnit.Day, 1),
        ["오늘"] = (PeriodUnit.Day, 0),
        ["vorgestern"] = (PeriodUnit.Day, 2),
        ["kemarin"] = (PeriodUnit.Day, 1),
        ["dün"] = (PeriodUnit.Day, 1),
        ["دیروز"] = (PeriodUnit.Day, 1),
        ["امروز"] = (PeriodUnit.Day, 0),
        ["पारसाल"] = (PeriodUnit.Year, 1),
    }.ToFrozenDictionary(pair => Fold.Of(pair.Key), pair => pair.Value);

    /// <summary>What stands behind a date where other languages put it before.</summary>
    private static readonly (string Ending, PeriodRole Role)[] Endings =
    [
        .. "以来 以后 之后 起 以降 から 이후 부터 से beri".Split(' ').Select(ending => (Fold.Of(ending), PeriodRole.Since)),
        .. "为止 之前 以前 まで 까지 이전 तक kadar".Split(' ').Select(ending => (Fold.Of(ending), PeriodRole.Until)),
    ];

    public static PeriodRole RoleOf(string folded) => Roles.GetValueOrDefault(folded);

    public static PeriodUnit? UnitOf(string folded) => Units.TryGetValue(folded, out var unit) ? unit : null;

    /// <summary>The span that one word names, as "上周"; null where it names none.</summary>
    public static (PeriodUnit Unit, int Back)? PhraseOf(string folded) => Phrases.TryGetValue(folded, out var span) ? span : null;

    /// <summary>A date without the ending that begins or ends a period with it.</summary>
    public static (string Date, PeriodRole Role) Behind(string folded)
    {
        var (ending, role) = Array.Find(Endings, pair => folded.EndsWith(pair.Ending, StringComparison.Ordinal));
        return ending is null ? (folded, PeriodRole.None) : (folded[..^ending.Length].TrimEnd(), role);
    }

    private static FrozenDictionary<string, T> Read<T>(params ReadOnlySpan<(T Meaning, string Words)> table)
    {
        var meanings = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (meaning, words) in table)
        {
            foreach (var word in words.Split(' '))
            {
                meanings.TryAdd(Fold.Of(word.Replace('_', ' ')), meaning);
            }
        }

        return meanings.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>A stretch of the calendar.</summary>
internal enum PeriodUnit
{
    Day,
    Week,
    Month,
    Year,
}
