using System.Globalization;

namespace Digest.Text.Cutting;

/// <summary>Decides whether a mark ends its sentence, from the word before it and the word behind it.</summary>
internal sealed class SentenceEnd(string text, int end, string language, Abbreviations abbreviations)
{
    // An unknown abbreviation is hardly ever longer than five letters, so a dot behind a longer word ends a sentence
    // even where the writer goes on in lower case.
    private const int LongestUnknownAbbreviation = 5;

    // "On Jan. 5, at 6 a.m. Mr. Smith": an opening of so many words has no verb yet.
    private const int LongestOpening = 6;

    private const int LongestToken = 24;

    /// <summary>
    /// Whether the sentence that began at <paramref name="start"/> ends with the marks from <paramref name="mark"/>
    /// up to <paramref name="marksEnd"/>.
    /// </summary>
    public bool EndsAt(int start, int mark, int marksEnd)
    {
        var next = Blanks.Skip(text, marksEnd, end);
        if (next == end)
        {
            return true;
        }

        if (IsOnlyMarker(start, mark))
        {
            return false;
        }

        var isStrong = text.AsSpan(mark, marksEnd - mark).ContainsAny(Marks.Strong);
        if (next == marksEnd)
        {
            return isStrong ? EndsWithoutBlank(mark, next) : IsGlued(mark, next);
        }

        var follower = FirstLetterFrom(next);
        if (Marks.GoesOn(text[next]) || IsLateQuote(next))
        {
            return false;
        }

        if (isStrong)
        {
            return true;
        }

        if (IsDash(text[next]) && !char.IsUpper(text[follower]))
        {
            return false;
        }

        if (Marks.IsTerminalIn(language, text[mark]))
        {
            return !char.IsLower(text[follower]);
        }

        return text[mark] switch
        {
            '.' when marksEnd - mark > 1 && IsEllipsis(mark, marksEnd) => EndsEllipsis(follower),
            '.' or '．' => EndsDot(start, mark, next, follower),
            '…' => EndsEllipsis(follower),
            '!' => !char.IsLower(text[follower]) && !(abbreviations.KindOf(Token(mark)) is Abbreviation.Exclaimed && !IsStarter(follower)),
            _ => !char.IsLower(text[follower]),
        };
    }

    // Behind a quotation its speaker may follow: in Japanese with a particle, in Chinese after a question or a call.
    private bool EndsWithoutBlank(int mark, int next)
    {
        if (Marks.GoesOn(text[next]) || Marks.IsClosingIn(language, text[next]))
        {
            return false;
        }

        return !Marks.IsQuote(text[next - 1]) || (text[mark] is not ('！' or '？') && WordParts.Of(text[next]) is not WordPart.Hiragana);
    }

    private bool EndsDot(int start, int mark, int next, int follower)
    {
        // Armenian ends sentences with a colon of its own; its dot is a lighter pause.
        if (language is "hy")
        {
            return false;
        }

        var token = Token(mark);
        if (token.IsEmpty)
        {
            return !char.IsLower(text[follower]);
        }

        if (mark + 1 < end && text[mark + 1] is '.')
        {
            return !char.IsLower(text[follower]);
        }

        var kind = abbreviations.KindOf(token);
        if (char.IsLower(text[follower]))
        {
            return kind is Abbreviation.None && EndsLongWord(token);
        }

        if (IsLabel(mark, token))
        {
            return true;
        }

        return kind switch
        {
            Abbreviation.Never => false,
            Abbreviation.BeforeNumber => !char.IsDigit(text[follower]) && !IsRoman(follower) && (token.Length > 1 || EndsBeforeStarter(next, follower)),
            Abbreviation.Inside => EndsBeforeStarter(next, follower),
            Abbreviation.Unit => !char.IsDigit(text[follower]) && (EndsBeforeStarter(next, follower) || (FollowsNumber(mark, token) && !IsOpening(start, mark))),
            Abbreviation.AfterName => !char.IsDigit(text[follower]) && !IsOpening(start, mark),
            _ when IsInitial(token) => EndsBeforeStarter(next, follower),
            _ when abbreviations.HasOrdinals && IsOrdinal(token) => EndsBeforeStarter(next, follower),
            _ => true,
        };
    }

    // English "I" is a capital wherever it stands, so behind an ellipsis it tells nothing.
    private bool EndsEllipsis(int follower) =>
        !char.IsLower(text[follower]) && !(language is "en" && text[follower] is 'I' && !IsLetterAt(follower + 1));

    private bool EndsBeforeStarter(int next, int follower) =>
        !char.IsDigit(text[follower]) && (IsStarter(follower) || text[next] is '"' or '“' or '„' or '«' or '‘' or '¿' or '¡' or '•');

    private static bool EndsLongWord(ReadOnlySpan<char> token) =>
        token.Length > LongestUnknownAbbreviation && char.IsLetter(token[^1]) && !token.ContainsAny(".-/@");

    /// <summary>A word that hardly stands capitalised within a sentence: The, He, How.</summary>
    private bool IsStarter(int at)
    {
        var wordEnd = at;
        while (wordEnd < end && wordEnd - at < LongestToken && char.IsLetter(text[wordEnd]))
        {
            wordEnd++;
        }

        if (wordEnd == at + 1 && wordEnd < end && text[wordEnd] is '.')
        {
            return false;
        }

        return wordEnd > at && StopWords.Contains(language, Fold.Of(text.AsSpan(at, wordEnd - at)));
    }

    /// <summary>"world.Today": the blank was forgotten, unless this is an address or a name with a dot in it.</summary>
    private bool IsGlued(int mark, int next)
    {
        if (!char.IsUpper(text[next]) || next != mark + 1)
        {
            return false;
        }

        if (!char.IsLower(text[mark - 1]) && !IsLongNumber(mark))
        {
            return false;
        }

        if (next + 1 < end && char.IsUpper(text[next + 1]) && !IsRoman(next))
        {
            return false;
        }

        var from = mark;
        while (from > 0 && mark - from < 80 && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        var to = next;
        while (to < end && to - next < 80 && !char.IsWhiteSpace(text[to]))
        {
            to++;
        }

        var token = text.AsSpan(from, to - from);
        return mark - from >= 3 && !token.ContainsAny("@/=&_") && !token[..(mark - from)].Contains('.') && !token[(next - from)..^1].Contains('.');
    }

    private bool IsLongNumber(int mark) => mark >= 3 && char.IsAsciiDigit(text[mark - 1]) && char.IsAsciiDigit(text[mark - 2]) && char.IsAsciiDigit(text[mark - 3]);

    private bool IsEllipsis(int mark, int marksEnd) => text.AsSpan(mark, marksEnd - mark).Count('.') >= 3;

    /// <summary>The sentence so far is the number of an item, "1." or "a.)", and says nothing yet.</summary>
    private bool IsOnlyMarker(int start, int mark)
    {
        var from = Blanks.Skip(text, start, mark);
        while (from < mark && (Marks.Bullets.Contains(text[from]) || char.IsWhiteSpace(text[from])))
        {
            from++;
        }

        var token = text.AsSpan(from, mark - from);
        return token.Length is 0 or 1 && !token.ContainsAnyExceptInRange('A', 'z')
            || token.Length <= 3 && !token.ContainsAnyExceptInRange('0', '9');
    }

    private bool IsOpening(int start, int mark)
    {
        var clause = text.AsSpan(start, mark - start);
        if (clause.Length > 80)
        {
            return false;
        }

        clause = clause[(clause.LastIndexOf(':') is var colon and >= 0 && colon + 1 < clause.Length && clause[colon + 1] is ' ' ? colon + 1 : 0)..].Trim();
        var first = clause.IndexOf(' ');
        return first > 0 && char.IsUpper(clause[0]) && clause.Count(' ') < LongestOpening
            && abbreviations.Opens(Fold.Of(clause[..first])) && !IsStarter(FirstLetterFrom(Blanks.Skip(text, mark + 1, end)));
    }

    private bool FollowsNumber(int mark, ReadOnlySpan<char> token)
    {
        var at = mark - token.Length - 1;
        if (token.Length > 0 && char.IsAsciiDigit(token[0]))
        {
            return true;
        }

        while (at > 0 && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at >= 0 && char.IsDigit(text[at]);
    }

    private static bool IsInitial(ReadOnlySpan<char> token)
    {
        if (token.Length is 1)
        {
            return char.IsLetter(token[0]);
        }

        if (token.Length is 2 && token[0] is >= '\u0900' and <= '\u0DFF')
        {
            return true;
        }

        // U.S, J.-P, кв.м: letters with dots between.
        var sinceDot = 0;
        foreach (var letter in token)
        {
            if (letter is '.')
            {
                sinceDot = 0;
            }
            else if (!(letter is '-' && sinceDot is 0) && (!char.IsLetter(letter) || ++sinceDot > 2))
            {
                return false;
            }
        }

        return token.Contains('.');
    }

    // "plan A.", "vitamin C.": the letter is a label and nobody's initial.
    private bool IsLabel(int mark, ReadOnlySpan<char> token)
    {
        if (token.Length is not 1 || !char.IsUpper(token[0]) || mark < 2 || text[mark - 2] is not (' ' or '\u00A0'))
        {
            return false;
        }

        return abbreviations.IsLabelled(Fold.Of(Token(mark - 2)));
    }

    private static bool IsOrdinal(ReadOnlySpan<char> token) =>
        token.Length <= 2 && !token.ContainsAnyExceptInRange('0', '9') || token.Length <= 5 && !token.ContainsAnyExcept("IVX");

    private bool IsRoman(int at)
    {
        var to = at;
        while (to < end && text[to] is 'I' or 'V' or 'X' or 'L' or 'C')
        {
            to++;
        }

        return to > at && !IsLetterAt(to);
    }

    private bool IsLetterAt(int at) => at < end && char.IsLetter(text[at]);

    // French sets a blank before the closing mark.
    private bool IsLateQuote(int at) => text[at] is '»' or '”' && (at + 1 == end || !char.IsLetterOrDigit(text[at + 1]));

    private static bool IsDash(char mark) => mark is '-' or '–' or '—' or '―';

    /// <summary>The word the mark at <paramref name="mark"/> stands behind, with inner dots, without quotes and brackets.</summary>
    private ReadOnlySpan<char> Token(int mark)
    {
        var to = mark;
        while (to > 0 && text[to - 1] is '\u202A' or '\u202B' or '\u200E' or '\u200F')
        {
            to--;
        }

        var from = to;
        while (from > 0 && to - from <= LongestToken && IsOfToken(text[from - 1]))
        {
            from--;
        }

        while (from < to && text[from] is '.' or '-')
        {
            from++;
        }

        return text.AsSpan(from, to - from);
    }

    private static bool IsOfToken(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '.' or '-' or '°' or '%' || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private int FirstLetterFrom(int at)
    {
        var first = at;
        while (first < end - 1 && first - at < 8 && !char.IsLetterOrDigit(text[first]))
        {
            first++;
        }

        return first;
    }
}
