namespace Digest.Text.Cutting;

/// <summary>Walks one paragraph from mark to mark and cuts it where <see cref="SentenceEnd"/> says so.</summary>
internal sealed class ParagraphSplitter(string text, int end, string language, Abbreviations abbreviations, List<Sentence> sentences)
{
    private readonly Enclosures enclosures = new(text, end);
    private readonly SentenceEnd rule = new(text, end, language, abbreviations);
    private int start;

    /// <summary>Adds the sentences of the paragraph that begins at <paramref name="from"/>.</summary>
    public void Split(int from)
    {
        start = from;
        var items = ListItems.In(text, from, end, language);
        var item = 0;
        for (var at = from; at < end;)
        {
            at = NextMark(at);
            for (; item < items.Count && items[item] <= at; item++)
            {
                if (items[item] > start)
                {
                    Cut(items[item]);
                }
            }

            if (at < end)
            {
                at = Step(at);
            }
        }

        Cut(end);
    }

    private int NextMark(int at)
    {
        var next = text.AsSpan(at, end - at).IndexOfAny(Marks.Telling);
        return next < 0 ? end : at + next;
    }

    private int Step(int at)
    {
        var close = enclosures.CloseOf(at);
        if (close >= 0)
        {
            return StepOver(at, close);
        }

        if (!Marks.IsTerminal(text[at]) && !Marks.IsTerminalIn(language, text[at]))
        {
            return at + 1;
        }

        if (IsStopBeforeEllipsis(at))
        {
            Cut(at + 1);
            return EndOfMarks(at + 2);
        }

        var marksEnd = EndOfMarks(at);
        if (rule.EndsAt(start, at, marksEnd))
        {
            Cut(marksEnd);
        }

        return marksEnd;
    }

    // What is quoted ends the sentence around it where its own last mark would.
    private int StepOver(int open, int close)
    {
        if (enclosures.IsBracket(open) && open > start)
        {
            return close + 1;
        }

        var last = close - 1;
        while (last > open && (char.IsWhiteSpace(text[last]) || Marks.IsQuote(text[last])))
        {
            last--;
        }

        if (!Marks.IsTerminal(text[last]))
        {
            return close + 1;
        }

        while (last - 1 > open && Marks.IsTerminal(text[last - 1]))
        {
            last--;
        }

        var marksEnd = EndOfMarks(close);
        if (rule.EndsAt(start, last, marksEnd))
        {
            Cut(marksEnd);
        }

        return marksEnd;
    }

    // "compounds. . . . The practice": the first dot is the full stop, the ellipsis belongs to what follows.
    private bool IsStopBeforeEllipsis(int at) =>
        at > start && char.IsLetterOrDigit(text[at - 1])
        && text.AsSpan(at, end - at).StartsWith(". . . . ")
        && Blanks.Skip(text, at + 7, end) < end;

    /// <summary>Past the marks at <paramref name="at"/>: further marks, closing quotes, references such as [1].</summary>
    private int EndOfMarks(int at)
    {
        for (at++; at < end;)
        {
            var next = Blanks.Skip(text, at, end);
            if (next == end)
            {
                return at;
            }

            if (IsReference(next, out var referenceEnd))
            {
                at = referenceEnd;
            }
            else if (next == at && (Marks.IsTerminal(text[at]) || Marks.IsClosingIn(language, text[at])))
            {
                at++;
            }
            else if (next > at && (IsLoneDot(next) || IsLoneQuote(next)))
            {
                at = next + (IsDoubled(next) ? 2 : 1);
            }
            else
            {
                return at;
            }
        }

        return at;
    }

    private bool IsReference(int at, out int referenceEnd)
    {
        referenceEnd = at;
        if (text[at] is not '[')
        {
            return false;
        }

        var close = at + 1;
        while (close < end && close - at < 5 && char.IsAsciiDigit(text[close]))
        {
            close++;
        }

        if (close == at + 1 || close >= end || text[close] is not ']')
        {
            return false;
        }

        referenceEnd = close + 1;
        return true;
    }

    private bool IsLoneDot(int at) => text[at] is '.' or '…' or '!' or '?' && IsFollowedByBlankOrMark(at + 1);

    // In tokenised text a quotation mark stands between blanks; the first one there closes what was opened before the excerpt.
    private bool IsLoneQuote(int at) =>
        text[at] is '\'' or '"'
        && IsFollowedByBlank(at + (IsDoubled(at) ? 2 : 1))
        && enclosures.Quotations is 0 && enclosures.CloseOf(at) < 0;

    private bool IsDoubled(int at) => text[at] is '\'' && at + 1 < end && text[at + 1] is '\'';

    private bool IsFollowedByBlank(int at) => at >= end || char.IsWhiteSpace(text[at]);

    private bool IsFollowedByBlankOrMark(int at) => IsFollowedByBlank(at) || Marks.IsTerminal(text[at]) || Marks.IsClosing(text[at]);

    private void Cut(int at)
    {
        var (from, to) = Blanks.Trim(text, start, at);
        if (to > from)
        {
            sentences.Add(new Sentence(from, to));
        }

        start = Blanks.Skip(text, at, end);
    }
}
