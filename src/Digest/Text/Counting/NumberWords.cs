using System.Collections.Frozen;

namespace Digest.Text.Counting;

/// <summary>Numbers written as words, and the words that multiply: thousand, Mio, млн.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, double> Units = Read(
        "two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 "
        + "dozen=12 dozens=24 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 "
        + "deux=2 trois=3 quatre=4 cinq=5 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 "
        + "dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 dois=2 duas=2 quatro=4 sete=7 oito=8 nove=9 dez=10 doze=12 "
        + "два=2 две=2 три=3 четыре=4 пять=5 шесть=6 семь=7 восемь=8 девять=9 десять=10");

    private static readonly FrozenDictionary<string, double> Tens = Read(
        "twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90");

    private static readonly FrozenDictionary<string, double> Scales = Read(
        "hundred=100 thousand=1e3 million=1e6 billion=1e9 trillion=1e12 lakh=1e5 crore=1e7 "
        + "tausend=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9 "
        + "mille=1e3 millions=1e6 milliard=1e9 milliards=1e9 mil=1e3 millón=1e6 millones=1e6 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9 "
        + "тысяча=1e3 тысячи=1e3 тысяч=1e3 тыс=1e3 миллион=1e6 миллиона=1e6 миллионов=1e6 млн=1e6 миллиард=1e9 миллиарда=1e9 миллиардов=1e9 млрд=1e9 "
        + "k=1e3 m=1e6 mn=1e6 mln=1e6 bn=1e9 b=1e9 bln=1e9 tn=1e12");

    private static readonly FrozenDictionary<string, double> All = Units.Concat(Tens).ToFrozenDictionary();

    /// <summary>Whether the letters that a word begins with are a unit or a ten.</summary>
    public static bool Begins(ReadOnlySpan<char> word)
    {
        var letters = 0;
        while (letters < word.Length && char.IsLetter(word[letters]))
        {
            letters++;
        }

        return letters > 0 && Any(word[..letters]) is not null;
    }

    /// <summary>What a unit or a ten stands for.</summary>
    public static double? Any(ReadOnlySpan<char> word) => Find(All, word);

    public static double? Unit(ReadOnlySpan<char> word) => Find(Units, word);

    public static double? Ten(ReadOnlySpan<char> word) => Find(Tens, word);

    public static double? Scale(ReadOnlySpan<char> word) => Find(Scales, word);

    private static double? Find(FrozenDictionary<string, double> numbers, ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[12];
        if (word.Length > small.Length)
        {
            return null;
        }

        var length = word.ToLowerInvariant(small);
        return numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(small[..length], out var value) ? value : null;
    }

    private static FrozenDictionary<string, double> Read(string pairs)
    {
        var numbers = new Dictionary<string, double>();
        foreach (var pair in pairs.Split(' '))
        {
            var at = pair.IndexOf('=');
            numbers[pair[..at]] = double.Parse(pair.AsSpan(at + 1));
        }

        return numbers.ToFrozenDictionary();
    }
}
