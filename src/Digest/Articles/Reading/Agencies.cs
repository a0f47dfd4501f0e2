using System.Text.RegularExpressions;

namespace Digest.Articles.Reading;

/// <summary>The news agencies of the world, as texts cite them.</summary>
internal static partial class Agencies
{
    private static readonly Dictionary<string, string> ByName = Table(
        "KCNA|Korean Central News Agency", "Reuters", "AP|Associated Press|The Associated Press|A.P.", "AFP|Agence France-Presse|Agence France Presse", "dpa|DPA|Deutsche Presse-Agentur",
        "TASS|ТАСС", "Interfax|Интерфакс", "RIA Novosti|RIA|РИА Новости|RIA Nowosti", "Sputnik", "Xinhua|Xinhua News Agency|新华社", "Yonhap|Yonhap News Agency|연합뉴스|뉴스1|뉴시스",
        "Kyodo|Kyodo News|共同通信", "Jiji Press|Jiji|時事通信", "ANSA|Ansa", "EFE|Efe", "APA|APA-Science", "Anadolu|Anadolu Agency|AA|Anadolu Ajansı", "PTI|Press Trust of India", "ANI", "IANS", "UPI",
        "Bloomberg|Bloomberg News", "Ukrinform|Укрінформ", "Interfax-Ukraine|Інтерфакс-Україна", "UNIAN", "IRNA", "ISNA", "Tasnim|Tasnim News Agency", "Fars|Fars News Agency", "SANA", "WAM", "SPA|Saudi Press Agency",
        "Belga", "ANP", "Ritzau", "NTB", "TT|TT News Agency", "STT", "LETA", "BNS", "ELTA", "PAP", "ČTK|CTK", "TASR", "SITA", "MTI", "Agerpres", "BTA", "Tanjug", "HINA|Hina", "FENA", "STA", "Lusa|Agência Lusa", "Agência Brasil",
        "Télam", "Antara", "Bernama", "VNA", "KUNA", "Petra", "QNA", "MENA", "APS", "MAP", "BELTA|BelTA", "Trend", "Kazinform", "PA|PA Media|Press Association", "AAP|Australian Associated Press", "The Canadian Press|Canadian Press",
        "Keystone-SDA|SDA|ATS", "KNA", "epd", "SID", "AFX", "Europa Press", "Central News Agency|CNA", "APA News", "Notimex", "Prensa Latina", "Baltic News Service", "CGTN", "Agencies");

    private static Dictionary<string, string> Table(params string[] agencies) => agencies
        .Select(names => names.Split('|'))
        .SelectMany(names => names.Select(name => (Name: name, Agency: names[0])))
        .ToDictionary(pair => pair.Name, pair => pair.Agency, StringComparer.Ordinal);

    /// <summary>The agency that <paramref name="name"/> names, by its usual short name; else null.</summary>
    public static string? Named(string name) => ByName.GetValueOrDefault(name.Trim());

    /// <summary>
    /// The first agency that the text takes its report from: "(KCNA)", "KCNA reported", "according to Reuters", "told Sputnik" is not one.
    /// </summary>
    public static string? CitedIn(string text)
    {
        foreach (Match match in Citation().Matches(text.Length > 20_000 ? text[..20_000] : text))
        {
            var name = match.Groups["name"].Value;
            if (Named(name) is { } agency && agency != "Agencies")
            {
                return agency;
            }
        }

        return null;
    }

    private const string Name = @"(?<name>[A-ZČ][\p{L}.]*(?: [A-Z][\p{L}-]+){0,3})";

    [GeneratedRegex(
        @"\((?<name>[\p{L}][\p{L}. -]{1,30})\)|\b[Aa]ccording to (?:the )?" + Name + @"|\b" + Name + @"(?: news agency| agency)? (?:reported|reports|said|says|has reported|wrote)\b|\b(?:reported|cited) by (?:the )?" + Name,
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Citation();
}
