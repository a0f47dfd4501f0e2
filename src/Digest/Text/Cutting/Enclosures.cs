namespace Digest.Text.Cutting;

/// <summary>
/// Finds the other end of quotations and brackets in one paragraph. A quotation of several sentences is one with the
/// sentence around it; one that is never closed, or only far away, encloses nothing.
/// Linear: what was once searched in vain is not searched again.
/// </summary>
internal sealed class Enclosures(string text, int end)
{
    // About six sentences: whoever quotes more has forgotten to close.
    private const int Longest = 600;

    private Dictionary<string, int>? vainUntil;

    /// <summary>How many enclosing quotations were found so far.</summary>
    public int Quotations { get; private set; }

    /// <summary>Where the enclosure that opens at <paramref name="at"/> has its last character; -1 if none opens there.</summary>
    public int CloseOf(int at)
    {
        var closers = ClosersOf(at);
        if (closers.Length is 0)
        {
            return -1;
        }

        var close = Find(at, closers);
        if (close >= 0 && !IsBracket(at))
        {
            Quotations++;
        }

        return close;
    }

    /// <summary>Whether the mark at <paramref name="at"/> is a bracket, not a quotation mark.</summary>
    public bool IsBracket(int at) => text[at] is '(' or '[' or '{' or '（' or '【';

    private string ClosersOf(int at) => text[at] switch
    {
        '(' => ")",
        '[' => "]",
        '{' => "}",
        '（' => "）",
        '【' => "】",
        '「' => "」",
        '『' => "』",
        '《' => "》",
        '“' => "”\"",
        '„' => "“”\"",
        '‘' => "’",
        '”' when StartsWord(at) => "”",
        '«' when StartsWord(at) => "»",
        '»' when StartsWord(at) => "«»",
        '"' when StartsWord(at) => "\"",
        ',' when at + 1 < end && text[at + 1] is ',' => "“”",
        '`' when StartsWord(at) => "'`",
        '\'' when StartsWord(at) => "'",
        _ => "",
    };

    private bool StartsWord(int at) => at is 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or ':' or '\'' or '`';

    private int Find(int at, string closers)
    {
        var limit = Math.Min(end, at + Longest);
        var from = Math.Max(at + 1, vainUntil?.GetValueOrDefault(closers) ?? 0);
        for (var i = from; i < limit; i++)
        {
            var next = text.AsSpan(i, limit - i).IndexOfAny(closers);
            if (next < 0)
            {
                break;
            }

            i += next;
            if (Closes(at, i))
            {
                return IsDoubled(i) ? i + 1 : i;
            }
        }

        (vainUntil ??= [])[closers] = Math.Max(from, limit);
        return -1;
    }

    private bool IsDoubled(int at) => text[at] is '\'' or '`' && at + 1 < end && text[at + 1] == text[at];

    private bool Closes(int open, int at) => text[at] switch
    {
        // Of two marks in a row the second does not close the first.
        '\'' or '`' => at > open + 1 && ClosesApostrophe(at),
        '’' => ClosesApostrophe(at),
        '"' => at + 1 == end || !char.IsLetterOrDigit(text[at + 1]),
        _ => true,
    };

    // An apostrophe within or behind a word (don't, workers') closes nothing.
    private bool ClosesApostrophe(int at)
    {
        if (at + 1 < end && char.IsLetterOrDigit(text[at + 1]))
        {
            return false;
        }

        var before = at - 1;
        while (before > 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return text[before] is ',' || Marks.IsTerminal(text[before]);
    }
}
