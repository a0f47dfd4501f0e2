namespace Digest.Text.Cutting;

/// <summary>Reads words off a text one by one: every method takes where a word begins and tells where it has read to.</summary>
internal ref struct WordReader
{
    /// <summary>Words are looked up so many at a time: what is fetched from memory for each is waited for together.</summary>
    public const int Together = 64;

    // Longer rows of letters are no word; cut, so that a term stays a term.
    private const int Longest = 128;

    // With the blank behind it, in the languages of short words: few texts have more words than there is room for.
    private const int LettersPerWord = 5;

    // Endings and particles in hiragana are short; a longer row is several words.
    private const int LongestHiragana = 4;

    private readonly string text;
    private readonly TextForms forms;
    private readonly bool elides;
    private readonly bool doubles;
    private readonly List<Word> words;
    private readonly Span<Stretch> read;
    private int count;

    /// <summary>Reads <paramref name="text"/> with room for words that wait to be looked up.</summary>
    public WordReader(string text, string language, Span<Stretch> room)
    {
        this.text = text;
        read = room;
        elides = language is "fr" or "it" or "ca";
        doubles = language is "id" or "ms";
        words = new List<Word>((text.Length / LettersPerWord) + 1);
        forms = new TextForms(new WordForms(language), words.Capacity);
    }

    /// <summary>The words read so far, and their forms.</summary>
    public (List<Word> Words, TextForms Forms) Read()
    {
        LookUp();
        return (words, forms);
    }

    /// <summary>A word of letters, digits, and what joins them.</summary>
    public int Word(int start)
    {
        var at = start + 1;
        var limit = Math.Min(text.Length, start + Longest);
        for (; at < limit; at++)
        {
            if (IsWordy(at))
            {
                continue;
            }

            if (at + 1 >= limit || !IsWordy(at + 1) || !Joins(start, at))
            {
                break;
            }
        }

        if (at < text.Length && text[at] is ':' && text.AsSpan(at).StartsWith("://"))
        {
            return EndOfAddress(at);
        }

        Add(start, at);
        return at;
    }

    /// <summary>Overlapping pairs of characters; a lone one by itself.</summary>
    public int Pairs(int start, WordPart part)
    {
        var first = start;
        var second = NextCluster(start, part);
        if (second == text.Length || WordParts.Of(text[second]) != part)
        {
            Add(first, second);
            return second;
        }

        while (second < text.Length && WordParts.Of(text[second]) == part)
        {
            var end = NextCluster(second, part);
            Add(first, end);
            (first, second) = (second, end);
        }

        return second;
    }

    /// <summary>A row of katakana, or a short one of hiragana, is a word.</summary>
    public int Kana(int start, WordPart kana)
    {
        var end = start;
        while (end < text.Length && (WordParts.Of(text[end]) == kana || text[end] is 'ー'))
        {
            end++;
        }

        if (kana is WordPart.Hiragana && end - start > LongestHiragana)
        {
            return Pairs(start, kana);
        }

        for (var from = start; from < end; from += Longest)
        {
            Add(from, Math.Min(end, from + Longest));
        }

        return end;
    }

    /// <summary>A row of letters beyond the basic plane; emoji and stray halves are no words.</summary>
    public int BeyondBasicPlane(int start)
    {
        var end = start;
        while (end + 1 < text.Length && end - start < Longest && char.IsSurrogatePair(text[end], text[end + 1]) && char.IsLetterOrDigit(text, end))
        {
            end += 2;
        }

        if (end == start)
        {
            return start + 1;
        }

        Add(start, end);
        return end;
    }

    private readonly bool IsWordy(int at) => WordParts.Of(text[at]) is WordPart.Letter or WordPart.Digit or WordPart.Invisible;

    // Whether the mark at this place, between two letters or digits, is part of the word.
    private readonly bool Joins(int start, int at)
    {
        var before = WordParts.Of(text[at - 1]);
        var after = WordParts.Of(text[at + 1]);
        return text[at] switch
        {
            '\'' or '’' or 'ʼ' or '＇' => before is WordPart.Letter ? after is WordPart.Letter && !(elides && Elides(start, at)) : after is WordPart.Digit,
            '.' or '·' => before is WordPart.Digit ? after is WordPart.Digit : IsInitials(start, at),
            ',' or ':' or '٫' or '٬' => before is WordPart.Digit && after is WordPart.Digit,
            '\u00A0' or '\u202F' => before is WordPart.Digit && IsThousand(at + 1),
            '-' or '‑' or '‐' => JoinsHyphen(start, at, after),
            '"' or '״' => IsHebrew(text[at - 1]) && IsHebrew(text[at + 1]),
            _ => false,
        };
    }

    // aujourd'hui is a single word now.
    private readonly bool Elides(int start, int at) => !text.AsSpan(start, at - start).EndsWith("ujourd");

    // F-16, covid-19, e-mail; and the doubled words of Malay.
    private readonly bool JoinsHyphen(int start, int at, WordPart after) =>
        after is WordPart.Digit ? WordParts.Of(text[at - 1]) is WordPart.Letter
        : at - start is 1 ? WordParts.Of(text[start]) is WordPart.Letter
        : doubles && IsRepeated(start, at);

    private readonly bool IsRepeated(int start, int at)
    {
        var length = at - start;
        return at + 1 + length <= text.Length
            && text.AsSpan(start, length).Equals(text.AsSpan(at + 1, length), StringComparison.OrdinalIgnoreCase);
    }

    // U.S, e.g: single letters with dots between.
    private readonly bool IsInitials(int start, int at)
    {
        var isLone = at - start is 1 || text[at - 2] is '.';
        return isLone && (at + 2 == text.Length || !IsWordy(at + 2)) && WordParts.Of(text[at + 1]) is WordPart.Letter;
    }

    private readonly bool IsThousand(int at) =>
        at + 2 < text.Length && IsDigit(at) && IsDigit(at + 1) && IsDigit(at + 2) && (at + 3 == text.Length || !IsDigit(at + 3));

    private readonly bool IsDigit(int at) => WordParts.Of(text[at]) is WordPart.Digit;

    private static bool IsHebrew(char letter) => letter is >= '\u05D0' and <= '\u05EA';

    private readonly int EndOfAddress(int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    // A letter with its vowel signs; in Thai and Lao some vowels are written before it.
    private readonly int NextCluster(int at, WordPart part)
    {
        if (text[at] is (>= 'เ' and <= 'ไ') or (>= 'ເ' and <= 'ໄ') && at + 1 < text.Length && WordParts.Of(text[at + 1]) == part)
        {
            at++;
        }

        at++;
        var limit = Math.Min(text.Length, at + 8);
        while (at < limit && WordParts.Of(text[at]) is WordPart.UnspacedMark or WordPart.Invisible)
        {
            at++;
        }

        return at;
    }

    private void Add(int start, int end)
    {
        if (count == read.Length)
        {
            LookUp();
        }

        read[count++] = new Stretch(start, end, TermHash.Of(text.AsSpan(start, end - start)));
    }

    private void LookUp()
    {
        foreach (var (start, end, hash) in read[..count])
        {
            if (forms.Add(text.AsSpan(start, end - start), hash) is { } form)
            {
                words.Add(new Word(start, end, form));
            }
        }

        count = 0;
    }

    /// <summary>Where a word stands, and the hash of it as written.</summary>
    internal readonly record struct Stretch(int Start, int End, ulong Hash);
}
