namespace Digest.Bot.Languages;

/// <summary>
/// Which form of a noun goes with a whole number. Source: Unicode CLDR, plural rules for cardinals, without fractions;
/// counts of a million and its multiples, which Romance languages set apart, never come up here and take "other".
/// </summary>
public static class PluralRules
{
    public const string Zero = "zero";
    public const string One = "one";
    public const string Two = "two";
    public const string Few = "few";
    public const string Many = "many";
    public const string Other = "other";

    /// <summary>The category of a number in a language; a language that is not known counts as English does.</summary>
    public static string Of(string language, long count)
    {
        var n = Math.Abs(count);
        return language switch
        {
            "zh" or "ja" or "ko" or "id" or "ms" or "vi" or "th" => Other,
            "fr" or "pt" or "hi" or "fa" or "bn" => n <= 1 ? One : Other,
            "ru" or "uk" or "be" => EastSlavic(n),
            "pl" => Polish(n),
            "cs" or "sk" => n switch { 1 => One, >= 2 and <= 4 => Few, _ => Other },
            "sr" or "hr" or "bs" => SouthSlavic(n),
            "sl" => (n % 100) switch { 1 => One, 2 => Two, 3 or 4 => Few, _ => Other },
            "lt" => Lithuanian(n),
            "lv" => n % 10 == 0 || n % 100 is >= 11 and <= 19 ? Zero : n % 10 == 1 ? One : Other,
            "ro" => n == 1 ? One : n == 0 || n % 100 is >= 1 and <= 19 ? Few : Other,
            "ar" => Arabic(n),
            "he" => n switch { 1 => One, 2 => Two, _ => Other },
            _ => n == 1 ? One : Other,
        };
    }

    /// <summary>The categories that whole numbers meet in a language: those a phrase with a count must state.</summary>
    public static IReadOnlySet<string> Categories(string language) => Enumerable.Range(0, 200).Select(count => Of(language, count)).ToHashSet(StringComparer.Ordinal);

    private static string EastSlavic(long n) =>
        n % 10 == 1 && n % 100 != 11 ? One
        : n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14) ? Few
        : Many;

    private static string SouthSlavic(long n) => EastSlavic(n) is Many ? Other : EastSlavic(n);

    private static string Polish(long n) => n == 1 ? One : EastSlavic(n) == Few ? Few : Many;

    private static string Lithuanian(long n) =>
        n % 10 == 0 || n % 100 is >= 11 and <= 19 ? Other
        : n % 10 == 1 ? One
        : Few;

    private static string Arabic(long n) => n switch
    {
        0 => Zero,
        1 => One,
        2 => Two,
        _ when n % 100 is >= 3 and <= 10 => Few,
        _ when n % 100 >= 11 => Many,
        _ => Other,
    };
}
