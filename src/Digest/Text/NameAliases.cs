using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>Names that are other names of the same: states, capitals' long forms, bodies and their initials.</summary>
internal static class NameAliases
{
    private static readonly string[] Groups =
    [
        "North Korea|DPRK|Democratic People's Republic of Korea|N Korea|КНДР|Северная Корея",
        "South Korea|Republic of Korea|ROK|S Korea|Южная Корея",
        "United States|US|USA|U.S|U.S.A|United States of America|США",
        "United Kingdom|UK|U.K|Great Britain|Britain|Великобритания",
        "European Union|EU|E.U|ЕС|Евросоюз",
        "United Nations|UN|U.N|ООН",
        "China|PRC|People's Republic of China|КНР|Китай",
        "Russia|Russian Federation|Россия|РФ",
        "Ukraine|Украина",
        "NATO|North Atlantic Treaty Organization|НАТО",
        "Korean Central News Agency|KCNA|ЦТАК",
        "World Health Organization|WHO|World Health Organisation|ВОЗ",
        "Germany|Deutschland|Allemagne|Alemania|Германия",
        "France|Frankreich|Франция",
        "Japan|Япония",
        "India|Indien|Индия",
        "Israel|Израиль",
        "Iran|Islamic Republic of Iran|Иран",
        "Turkey|Türkiye|Türkei|Турция",
        "Belarus|Беларусь|Белоруссия",
        "Poland|Польша|Polen",
        "Italy|Italia|Italien|Италия",
        "Spain|España|Spanien|Испания",
        "Syria|Сирия|Syrien",
        "Iraq|Ирак|Irak",
        "Afghanistan|Афганистан",
        "United Arab Emirates|UAE|U.A.E|ОАЭ",
        "Saudi Arabia|Саудовская Аравия|KSA",
        "Kyiv|Kiev|Киев|Київ",
        "Moscow|Moskau|Moscou|Moscú|Москва",
        "Beijing|Peking|Pékin|Пекин",
        "Pyongyang|Pjöngjang|Пхеньян",
        "Odesa|Odessa|Одесса",
        "Kharkiv|Kharkov|Харьков|Харків",
        "International Monetary Fund|IMF|МВФ",
        "European Central Bank|ECB|ЕЦБ|EZB",
        "International Atomic Energy Agency|IAEA|МАГАТЭ",
        "Federal Bureau of Investigation|FBI|ФБР",
        "Central Intelligence Agency|CIA|ЦРУ",
        "International Criminal Court|ICC",
        "Organization of the Petroleum Exporting Countries|OPEC|ОПЕК",
        "World Trade Organization|WTO|World Trade Organisation|ВТО",
        "Associated Press|AP",
        "UN Security Council|United Nations Security Council|UNSC|Security Council|СБ ООН",
        "Islamic State|ISIS|ISIL|Daesh|ИГИЛ",
        "Commonwealth of Independent States|CIS|СНГ",
    ];

    private static readonly FrozenDictionary<string, string> Keys = Groups
        .Select(group => group.Split('|').Select(name => Spelling.Key(name)).ToArray())
        .SelectMany(keys => keys.Select(key => (Alias: key, Key: keys[0])))
        .DistinctBy(pair => pair.Alias)
        .ToFrozenDictionary(pair => pair.Alias, pair => pair.Key);

    /// <summary>Whether a key is a state or body of the table.</summary>
    public static bool Knows(string key) => Keys.ContainsKey(key);

    /// <summary>The key that stands for <paramref name="key"/>; itself where no other is known.</summary>
    public static string Of(string key) => Keys.TryGetValue(key, out var other) ? other : key;
}
