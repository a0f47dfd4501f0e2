namespace Digest.Text.Counting;

/// <summary>The units of figures: currencies before or after the number, per cent, measures.</summary>
internal static class FigureUnits
{
    private static readonly (string Mark, string Unit)[] Prefixes =
    [
        ("US$", "USD"), ("A$", "AUD"), ("C$", "CAD"), ("HK$", "HKD"), ("NZ$", "NZD"), ("R$", "BRL"), ("$", "USD"),
        ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₹", "INR"), ("₽", "RUB"), ("₴", "UAH"), ("₩", "KRW"), ("₪", "ILS"), ("₺", "TRY"),
        ("Rs", "INR"), ("Rs.", "INR"), ("USD", "USD"), ("EUR", "EUR"), ("GBP", "GBP"), ("CHF", "CHF"), ("RMB", "CNY"),
    ];

    private static readonly WordTable Suffixes = new(
        "% percent per·cent prozent pourcent por·ciento por·cento pour·cent процент процента процентов=% "
        + "dollar dollars US·dollars доллар доллара долларов usd=USD euro euros евро eur €=EUR pound pounds quid sterling £=GBP yen иен=JPY yuan юаней=CNY rupee rupees=INR "
        + "ruble rubles rouble roubles рубль рубля рублей руб=RUB hryvnia hryvnias гривна гривен гривны=UAH franc francs franken chf=CHF $=USD "
        + "kilometer kilometers kilometre kilometres km км километр километра километров=km mile miles=mi meter meters metre metres m метр метра метров=m "
        + "centimeter centimeters centimetre centimetres cm=cm foot feet ft=ft inch inches=in "
        + "kilogram kilograms kilo kilos kg кг килограмм килограммов=kg ton tons tonne tonnes тонна тонны тонн=t gram grams g=g "
        + "hectare hectares ha=ha acre acres=acre °c=°C °f=°F degrees=° mph=mph km/h=km/h "
        + "barrel barrels=bbl megawatt megawatts mw=MW gigawatt gigawatts gw=GW "
        + "second seconds=s minute minutes minuten=min hour hours stunden heures horas час часа часов=h day days tage jours días dias день дня дней=d week weeks wochen semaines semanas=wk "
        + "month months monate mois meses=mo year years jahre jahren ans années años anos год года лет=yr point points=points times=times");

    /// <summary>The currency that a sentence's part up to a number ends with; null for none.</summary>
    public static string? Before(ReadOnlySpan<char> before)
    {
        foreach (var (mark, unit) in Prefixes)
        {
            if (!before.EndsWith(mark))
            {
                continue;
            }

            if (before.Length == mark.Length || !char.IsLetterOrDigit(before[^(mark.Length + 1)]) || !char.IsLetter(mark[0]))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>The unit right after a number, and where it ends; an empty unit ends where the number does.</summary>
    public static (string Unit, int End) After(FigureScan scan, int end)
    {
        var after = scan.After(end);
        var skipped = after.Length > 0 && after[0] is ' ' or '\u00A0' or '-' ? 1 : 0;
        var rest = after[skipped..];
        var first = LengthOfWord(rest);
        if (first is 0)
        {
            return ("", end);
        }

        var second = first < rest.Length && rest[first] is ' ' ? first + 1 + LengthOfWord(rest[(first + 1)..]) : first;
        if (Suffixes.Find(rest[..second]) is { } ofTwo)
        {
            return (ofTwo, end + skipped + second);
        }

        return Suffixes.Find(rest[..first]) is { } unit ? (unit, end + skipped + first) : ("", end);
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetter(text[length]) || text[length] is '%' or '€' or '$' or '£' or '°'))
        {
            length++;
        }

        return length;
    }
}
