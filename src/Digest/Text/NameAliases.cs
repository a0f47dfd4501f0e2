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
    ];

    private static readonly FrozenDictionary<string, string> Keys = Groups
        .Select(group => group.Split('|').Select(name => Spelling.Key(name)).ToArray())
        .SelectMany(keys => keys.Select(key => (Alias: key, Key: keys[0])))
        .DistinctBy(pair => pair.Alias)
        .ToFrozenDictionary(pair => pair.Alias, pair => pair.Key);

    /// <summary>The key that stands for <paramref name="key"/>; itself where no other is known.</summary>
    public static string Of(string key) => Keys.TryGetValue(key, out var other) ? other : key;
}
