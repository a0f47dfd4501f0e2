namespace Digest.Text.Stemming;

/// <summary>Endings of nouns and adjectives in the Cyrillic Slavic languages, articles for Bulgarian and Macedonian. Endings of
/// verbs are left: cut from a noun, they would part its forms.</summary>
internal static class EastSlavic
{
    private static readonly Suffixes Russian = new(3, "иями ями ами ией иям ием иях ях ах ям ам ем ом ев ов ие ье еи ии ей ой ий й ию ью ия ья я ю ы и ь о у а е ее ые ое ими ыми ый им ым его ого ему ому их ых ую юю ая яя ою ею остью ости ость остей");

    private static readonly Suffixes Ukrainian = new(3, "ями ами ією єю ею ою ові еві єві ів їв ей ям ам ях ах ом ем єм ий ій ої ого його ому йому им ім их іх ими іми ії ію ія іями іях іям а я у ю і ї и о е є ь й");

    private static readonly Suffixes Belarusian = new(3, "ямі амі аў еў яў ей ам ям ах ях ом ем ай ою яй ага яга аму яму ых іх ым ім ымі імі ая яя ое ае ее ыя ія ую юю ы і а я у ю е о ь й");

    private static readonly Suffixes Bulgarian = new(3, "овете иите ията ието ите ата ята ете ото ето стта ът ят ия ии ият ове еве ища ският ския ската ското ските ска ско ски а я и е о у");

    public static ReadOnlySpan<char> Stem(string word, string language) => language switch
    {
        "ru" => Russian.Cut(word),
        "uk" => Ukrainian.Cut(word),
        "be" => Belarusian.Cut(word),
        _ => Bulgarian.Cut(word),
    };
}
