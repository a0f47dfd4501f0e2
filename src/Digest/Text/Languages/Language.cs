namespace Digest.Text.Languages;

/// <summary>
/// Tells the language that a text is written in: by its script where that is enough, else by character n-grams.
/// </summary>
public static class Language
{
    /// <summary>The answer for a text without letters, or in a script that is not known here.</summary>
    public const string Unknown = "und";

    // A page may begin with a menu in English: a long text is read in several places.
    private const int Places = 4;
    private const int PlaceLength = 160;

    // From this lead on, in units of the model's weights, more text has never changed the answer in trials.
    private const int Decisive = 1200;

    // Japanese is written in kana and Chinese characters: a title may have little kana, a name none.
    private const int HanPerKana = 12;

    private static readonly Lazy<LanguageModel> Latin = new(static () => LanguageModel.Read("latin"));
    private static readonly Lazy<LanguageModel> Cyrillic = new(static () => LanguageModel.Read("cyrillic"));
    private static readonly Lazy<LanguageModel> Arabic = new(static () => LanguageModel.Read("arabic"));
    private static readonly Lazy<LanguageModel> Devanagari = new(static () => LanguageModel.Read("devanagari"));
    private static readonly Lazy<LanguageModel> Han = new(static () => LanguageModel.Read("han"));

    /// <summary>
    /// The BCP 47 primary tag of the language of <paramref name="text"/>, or <see cref="Unknown"/>.
    /// Reads at most some thousand characters. Never throws.
    /// </summary>
    public static string Detect(string text)
    {
        Span<int> letters = stackalloc int[Scripts.Count];
        CountScripts(text, letters);
        var script = MostUsed(letters);
        return script switch
        {
            Script.None => Unknown,
            Script.Han => letters[(int)Script.Kana] > 0 ? "ja" : Weigh(text, script, Han.Value),
            Script.Latin => Weigh(text, script, Latin.Value),
            Script.Cyrillic => Weigh(text, script, Cyrillic.Value),
            Script.Arabic => Weigh(text, script, Arabic.Value),
            Script.Devanagari => Weigh(text, script, Devanagari.Value),
            _ => Scripts.OnlyLanguage(script) ?? Unknown,
        };
    }

    private static void CountScripts(string text, Span<int> letters)
    {
        for (var place = 0; place < Places; place++)
        {
            var (start, end) = PlaceIn(text, place);
            for (var i = start; i < end; i++)
            {
                letters[(int)Scripts.Of(text[i])]++;
            }
        }
    }

    private static Script MostUsed(Span<int> letters)
    {
        letters[(int)Script.None] = 0;
        if (letters[(int)Script.Kana] * HanPerKana >= letters[(int)Script.Han])
        {
            letters[(int)Script.Kana] += letters[(int)Script.Han];
        }

        // One sign of these stands for several letters of an alphabet.
        letters[(int)Script.Han] *= 3;
        letters[(int)Script.Kana] *= 2;
        letters[(int)Script.Hangul] *= 2;
        var most = 0;
        for (var script = 1; script < letters.Length; script++)
        {
            if (letters[script] > letters[most])
            {
                most = script;
            }
        }

        return (Script)most;
    }

    private static string Weigh(string text, Script script, LanguageModel model)
    {
        Span<int> sums = stackalloc int[model.Width];
        Span<char> words = stackalloc char[PlaceLength + 2];
        var best = 0;
        for (var place = 0; place < Places; place++)
        {
            var (start, end) = PlaceIn(text, place);
            if (start == end)
            {
                break;
            }

            model.Sum(words[..Copy(text.AsSpan(start, end - start), script, words)], sums);
            best = Best(sums, model.Languages.Length, out var lead);
            if (place > 0 && lead > Decisive)
            {
                break;
            }
        }

        return model.Languages[best];
    }

    private static int Best(ReadOnlySpan<int> sums, int count, out int lead)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
        {
            if (sums[i] > sums[best])
            {
                best = i;
            }
        }

        lead = int.MaxValue;
        for (var i = 0; i < count; i++)
        {
            if (i != best)
            {
                lead = Math.Min(lead, sums[best] - sums[i]);
            }
        }

        return best;
    }

    /// <summary>The words in <paramref name="script"/>, lower case, single blanks between and around; tells their length.</summary>
    internal static int Copy(ReadOnlySpan<char> text, Script script, Span<char> words)
    {
        var length = 0;
        words[length++] = ' ';
        foreach (var letter in text)
        {
            if (Scripts.Of(letter) == script)
            {
                words[length++] = char.ToLowerInvariant(letter);
            }
            else if (words[length - 1] is not ' ')
            {
                words[length++] = ' ';
            }
        }

        if (words[length - 1] is not ' ')
        {
            words[length++] = ' ';
        }

        return length;
    }

    private static (int Start, int End) PlaceIn(string text, int place)
    {
        if (text.Length <= Places * PlaceLength)
        {
            return (Math.Min(text.Length, place * PlaceLength), Math.Min(text.Length, (place + 1) * PlaceLength));
        }

        var start = (int)((long)(text.Length - PlaceLength) * place / (Places - 1));
        return (start, start + PlaceLength);
    }
}
