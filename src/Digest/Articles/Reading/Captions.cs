using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>Tells captions and credits of pictures from text.</summary>
internal static class Captions
{
    private const int Longest = 600;
    private const int LongestCredit = 90;

    private static readonly Phrases Beginnings = Phrases.Listed("captions");

    private static readonly Phrases Credits = Phrases.Listed("credits");

    /// <summary>What stands before the name of who took a picture.</summary>
    private static readonly Phrases Labels = new("photo|photos|photograph|picture|image|credit|credits|foto|fotos|bild|bilder|bildrechte|bildquelle|bildnachweis|fotorechte|grafik|quelle|crédit|crédits|fotografía|imagen|imagem|immagine|zdjęcie|fot|фото|kuva|fotoğraf");

    // "… sagte er. (dpa/ah)": in small letters an agency signs its report; pictures have its name in capitals.
    private static readonly Phrases Signatures = new("dpa|afp|apa|ap|epd|kna|sid|rtr|reuters|dpad|sda|red|ots");

    /// <summary>Whether the line, given folded too, describes a picture or names who took it.</summary>
    public static bool Is(string line, string folded, LineMarks marks) =>
        line.Length <= Longest
        && ((Beginnings.Begin(folded) && (line.Length < 300 || EndsInCredit(line)))
            || EndsInCredit(line)
            || (!marks.Hold(LineMarks.Closed) && IsCredit(line, folded)));

    // "… in Pyongyang. (KCNA via AP, File)", "… (Archive)", "… © Alba Vigaray/EFE/dpa", "… | Photo: Reuters"
    private static bool EndsInCredit(string line)
    {
        var end = line.TrimEnd('.', ' ');
        var open = end.LastIndexOf(end.EndsWith(')') ? '(' : end.EndsWith(']') ? '[' : '\u0001');
        if (open > 0 && end.Length - open <= LongestCredit && HoldsCredit(end[open..]) && !Signatures.Begin(end.AsSpan(open + 1)))
        {
            return true;
        }

        // "… will succeed him. | Ada Holm/PA Images via Getty Images"
        var bar = line.LastIndexOf(" | ", StringComparison.Ordinal);
        if (bar > 0 && line.Length - bar <= LongestCredit && line.AsSpan(bar).ContainsAny("/©") && HoldsCredit(line[(bar + 3)..]))
        {
            return true;
        }

        // "… 있다. 뉴시스", "… Mahsa Amini. Uncredited/AP/dpa": behind the sentence stands who took the picture
        var stop = end.LastIndexOf(". ", StringComparison.Ordinal);
        if (stop > 0 && end.Length - stop <= LongestCredit && (Agencies.Named(end[(stop + 2)..]) is not null || IsPathOfAgencies(end[(stop + 2)..])))
        {
            return true;
        }

        if (EndsInLabelled(line))
        {
            return true;
        }

        var sign = line.LastIndexOf('©');
        return sign >= 0 && line.Length - sign <= LongestCredit && !line.AsSpan(sign).ContainsAnyInRange('0', '9');
    }

    // "… drew thousands last year. Photo: Ada Holm/Archive"
    private static bool EndsInLabelled(string line)
    {
        var colon = line.LastIndexOf(": ", StringComparison.Ordinal);
        var label = line.LastIndexOf(' ', Math.Max(0, colon)) + 1;
        return label > 1 && colon > label && line.Length - colon <= LongestCredit && ".!?)|”\"".Contains(line[label - 2])
            && Labels.Is(Fold.Of(line.AsSpan(label, colon - label)));
    }

    private static bool IsPathOfAgencies(string text) =>
        text.Split('/') is { Length: > 1 } names && Agencies.Named(names[^1]) is not null && names[0].Length > 0 && char.IsUpper(names[0][0]);

    private static bool HoldsCredit(string text) => Credits.StandIn(Fold.Of(text.Trim('(', ')', '[', ']')));

    private static bool IsCredit(string line, string folded) =>
        line.Length <= LongestCredit && line.AsSpan().ContainsAny("/|©:") && Credits.StandIn(folded)
        && CountOf(line, ' ') <= 9;

    private static int CountOf(string line, char letter) => line.AsSpan().Count(letter);
}
