using System.Collections.Frozen;

namespace Digest.Feeds.Formats;

/// <summary>Small words in dates, in the languages news is dated in.</summary>
internal static class FeedDateWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Mornings = Set(
        "am a.m a.m. vorm π.μ πμ ص ق.ظ ÖÖ 오전 上午 午前 凌晨 早上");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Evenings = Set(
        "pm p.m p.m. nachm μ.μ μμ م ب.ظ ÖS 오후 下午 午後 晚上");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ordinals = Set(
        "st nd rd th er re e eme ème º ª ° o a");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MonthMarks = Set("tháng thang thg");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Noise = Set(
        "at of the on published updated date posted um den der am vom uhr h hs hrs à a le du las los el de del d o às às alle ore il di do da dne dnia " +
        "godz klo kl den om uur feira op в г года год р o'clock στις και ώρα ob orę saat günü v ve r roku m d gada pukul jam wib. thứ ngày lúc في الساعة ساعت בשעה ב " +
        "月 火 水 木 金 土 日 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日");

    /// <summary>1 before noon, 2 after it, 0 for any other word.</summary>
    public static int HalfDay(ReadOnlySpan<char> word) => Has(Mornings, word) ? 1 : Has(Evenings, word) ? 2 : 0;

    /// <summary>The year before the first of a Japanese emperor's reign; 0 for any other word.</summary>
    public static int Era(ReadOnlySpan<char> word) => word switch
    {
        "令和" => 2018,
        "平成" => 1988,
        "昭和" => 1925,
        _ => 0,
    };

    /// <summary>What follows a day's number: <c>16th</c>, <c>1er</c>.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> word) => Has(Ordinals, word);

    /// <summary>A word that says: the month's number comes next.</summary>
    public static bool IsMonthMark(ReadOnlySpan<char> word) => Has(MonthMarks, word);

    /// <summary>A word that a date can do without.</summary>
    public static bool IsNoise(ReadOnlySpan<char> word) => Has(Noise, word);

    private static bool Has(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[12];
        return word.Length <= small.Length && set.Contains(small[..word.ToLowerInvariant(small)]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.ToLowerInvariant().Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
