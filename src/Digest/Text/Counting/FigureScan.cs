namespace Digest.Text.Counting;

/// <summary>Reads numbers out of one sentence, and the words around them. Offsets are into the whole text.</summary>
internal sealed class FigureScan(string text, int begin, int end)
{
    private const int MostDigits = 15;

    private static readonly WordSet Betweens = new("between entre zwischen");

    /// <summary>How far the sentence was read: what stands before belongs to a number already.</summary>
    public int Read { get; private set; }

    /// <summary>The number in digits at <paramref name="start"/>, with its thousands, decimals and multiplying word; null for a code or a list of digits.</summary>
    public Numeral? Digits(int start)
    {
        var i = start;
        double value = 0;
        var digits = 0;
        while (i < end && char.IsAsciiDigit(text[i]))
        {
            (value, digits, i) = ((value * 10) + (text[i] - '0'), digits + 1, i + 1);
        }

        if (digits is 0 or > MostDigits)
        {
            return null;
        }

        var plain = digits <= 4;
        while (IsThousands(i, digits))
        {
            value = (value * 1000) + int.Parse(text.AsSpan(i + 1, 3));
            (i, digits, plain) = (i + 4, 3, false);
        }

        if (i + 1 < end && text[i] is '.' or ',' && char.IsAsciiDigit(text[i + 1]))
        {
            var after = i + 1;
            double share = 0.1;
            for (; after < end && char.IsAsciiDigit(text[after]) && after - i < 7; after++, share /= 10)
            {
                value += (text[after] - '0') * share;
            }

            (i, plain) = (after, false);
        }

        var (scaled, scaledEnd) = Scale(value, i);
        Read = scaledEnd;
        if (scaledEnd == i && i < end && char.IsLetterOrDigit(text[i]))
        {
            return null;
        }

        return new Numeral(Math.Round(scaled, 6), start, scaledEnd, false, plain && scaledEnd == i);
    }

    /// <summary>The number in words at <paramref name="start"/>: twelve, twenty-five, two hundred thousand.</summary>
    public Numeral? Words(int start)
    {
        var word = WordAt(start);
        if (NumberWords.Any(word) is not { } value)
        {
            return null;
        }

        var (tens, after) = (NumberWords.Ten(word), start + word.Length);

        if (tens is not null && after < end && text[after] is '-' && NumberWords.Unit(WordAt(after + 1)) is { } unit and < 10)
        {
            (value, after) = (value + unit, after + 1 + WordAt(after + 1).Length);
        }

        var (scaled, scaledEnd) = Scale(value, after);
        Read = scaledEnd;
        return new Numeral(scaled, start, scaledEnd, true, false);
    }

    /// <summary>The high end of a range that begins with <paramref name="low"/>: 10-15, 10 to 15, between 10 and 15.</summary>
    public double? RangeAfter(Numeral low, out int rangeEnd)
    {
        rangeEnd = low.End;
        var next = Skip(low.End, "-", "–", " to ", " - ", " – ", " bis ", " à ", " a ");
        if (next == low.End && Betweens.Contains(PreviousWord(low.Start)))
        {
            next = Skip(low.End, " and ", " et ", " y ", " e ", " und ");
        }

        if (next == low.End || next >= end)
        {
            return null;
        }

        var read = Read;
        var high = char.IsAsciiDigit(text[next]) ? Digits(next) : Words(next);
        if (high is not { } found || found.Value <= low.Value)
        {
            Read = read;
            return null;
        }

        rangeEnd = found.End;
        return found.Value;
    }

    /// <summary>What stands before an offset in the sentence, without the blanks next to it.</summary>
    public ReadOnlySpan<char> Before(int at) => text.AsSpan(begin, at - begin).TrimEnd();

    public ReadOnlySpan<char> After(int at) => text.AsSpan(at, Math.Max(0, end - at));

    public ReadOnlySpan<char> WordAt(int start)
    {
        var i = start;
        while (i < end && char.IsLetter(text[i]))
        {
            i++;
        }

        return start < i ? text.AsSpan(start, i - start) : [];
    }

    /// <summary>The word before an offset; empty when there is none or a mark stands between.</summary>
    public ReadOnlySpan<char> PreviousWord(int at)
    {
        var last = at;
        while (last > begin && text[last - 1] is ' ' or '\u00A0')
        {
            last--;
        }

        var first = last;
        while (first > begin && char.IsLetter(text[first - 1]))
        {
            first--;
        }

        return text.AsSpan(first, last - first);
    }

    /// <summary>The letter or mark that touches an offset from the left; a blank at the sentence's start.</summary>
    public char RightBefore(int at) => at > begin ? text[at - 1] : ' ';

    /// <summary>Where the currency before a number begins.</summary>
    public int StartOfUnitBefore(int at)
    {
        while (at > begin && text[at - 1] is ' ' or '\u00A0')
        {
            at--;
        }

        while (at > begin && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not '(' and not '"' and not '“' and not '-' and not '/')
        {
            at--;
        }

        return at;
    }

    private int Skip(int at, params ReadOnlySpan<string> marks)
    {
        foreach (var mark in marks)
        {
            if (After(at).StartsWith(mark))
            {
                return at + mark.Length;
            }
        }

        return at;
    }

    // Three digits after a comma, a blank that does not break, or a full stop: 12,000, 12 000, 12.000.
    private bool IsThousands(int at, int digitsBefore) =>
        digitsBefore is >= 1 and <= 3
        && at + 4 <= end
        && text[at] is ',' or '.' or '\u00A0' or '\u202F' or '\''
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 == end || !char.IsAsciiDigit(text[at + 4]));

    private (double Value, int End) Scale(double value, int at)
    {
        for (var steps = 0; steps < 3; steps++)
        {
            var start = at < end && text[at] is ' ' or '-' or '\u00A0' ? at + 1 : at;
            var word = WordAt(start);
            if (word.IsEmpty || NumberWords.Scale(word) is not { } scale || (start > at && word.Length is 1))
            {
                return (value, at);
            }

            (value, at) = (value * scale, start + word.Length);
        }

        return (value, at);
    }
}
