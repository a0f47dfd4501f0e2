namespace Digest.Text.Counting;

/// <summary>Finds what a number counts: the noun after it, and whether people were harmed.</summary>
internal static class CountedThings
{
    // "military construction workers" is three words; what is longer is no longer the noun.
    private const int MostWords = 3;
    private const int MostWordsToHarm = 5;

    private static readonly WordSet Plurals = new(
        "people men women children troops police staff personnel dead fish sheep cattle aircraft spacecraft media data crew percent seats lives votes");

    private static readonly WordSet NoThings = new(
        "of in on at to by for from with as is are was were be been has have had and or but than that which who the a an this these those it its his her their more most less such so if then when while after before "
        + "said says will would can could may might did do does not also only just about around over under per via us we he she they you i other others");

    private static readonly WordTable Harms = new(
        "killed kills killing kill dead died die dies deaths fatalities=killed injured injuring injures injuries wounded wounding hurt=injured missing=missing "
        + "arrested arrests detained detains=arrested evacuated evacuating=evacuated displaced displacing=displaced hospitalised hospitalized=hospitalised infected=infected");

    /// <summary>The noun phrase after an offset: up to the first plural, at most three words; empty when none follows.</summary>
    public static string After(FigureScan scan, int end)
    {
        var rest = scan.After(end);
        int at = 0, first = -1, last = 0;
        for (var words = 0; words < MostWords && at < rest.Length && rest[at] is ' ' or '\u00A0'; words++)
        {
            var length = LengthOfWord(rest[(at + 1)..]);
            var word = rest.Slice(at + 1, length);
            if (length is 0 || NoThings.Contains(word) || (Harms.Find(word) is not null && !Plurals.Contains(word)))
            {
                break;
            }

            if (first < 0)
            {
                (first, last) = (at + 1, at + 1 + length);
            }

            at += 1 + length;
            if (!IsPlural(word))
            {
                continue;
            }

            last = at;
            break;
        }

        return first < 0 ? "" : rest[first..last].ToString();
    }

    /// <summary>What befell those counted, when a word beside the number says so: killed, injured, missing; empty otherwise.</summary>
    public static string Harm(FigureScan scan, int start, int end) => HarmAfter(scan.After(end)) ?? HarmBefore(scan.Before(start)) ?? "";

    private static bool IsPlural(ReadOnlySpan<char> word) =>
        Plurals.Contains(word) || (word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'u' or 'i' or 'S' or 'U' or 'I'));

    // Up to a comma, an "and" or another number: beyond them another thing is told.
    private static string? HarmAfter(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
            {
                continue;
            }

            var plain = word.TrimEnd(",.;:)!?");
            if (words++ == MostWordsToHarm || IsAnd(plain) || char.IsDigit(word[0]))
            {
                break;
            }

            if (Harms.Find(plain) is { } harm)
            {
                return harm;
            }

            if (plain.Length < word.Length)
            {
                break;
            }
        }

        return null;
    }

    private static string? HarmBefore(ReadOnlySpan<char> text)
    {
        for (var words = 0; words < MostWordsToHarm && text.Length > 0; words++)
        {
            var start = text.LastIndexOf(' ') + 1;
            var word = text[start..];
            if (word.IsEmpty || IsAnd(word) || char.IsDigit(word[0]) || word[^1] is ',' or '.' or ';' or ':' or ')')
            {
                break;
            }

            if (Harms.Find(word) is { } harm)
            {
                return harm;
            }

            text = text[..start].TrimEnd();
        }

        return null;
    }

    private static bool IsAnd(ReadOnlySpan<char> word) => word.Equals("and", StringComparison.OrdinalIgnoreCase);

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetter(text[length]) || (text[length] is '-' or '\'' or '’' && length + 1 < text.Length && char.IsLetter(text[length + 1]))))
        {
            length++;
        }

        return length;
    }
}
