using System.Buffers;
using System.Collections.Frozen;
using Digest.Text.Naming;

namespace Digest.Text.Spelling;

/// <summary>One word of a name: as written, folded, and as its sounds are spelled in plain Latin letters.</summary>
internal sealed record NameWord(string Folded, string Plain, Script Script);

/// <summary>A name taken apart: without titles, articles, possessives and the signs between its words.</summary>
internal sealed record NameForm(IReadOnlyList<NameWord> Words)
{
    private const int LongestName = 120;
    private const int MostWords = 12;

    private static readonly FrozenSet<string> Titles = (
        "president vice mr mrs ms dr prof professor sir dame gen lt col maj capt sgt adm minister prime premier chancellor senator sen rep gov king queen pope prince princess ayatollah sheikh imam "
        + "herr frau bundeskanzler bundeskanzlerin kanzler kanzlerin prasident prasidentin monsieur madame presidente senor senora "
        + "президент президента президенту президентом министр премьер премьер-министр канцлер король королева папа генерал").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Articles = "al el as ash ad ar an at az аль эль ас".Split(' ').ToFrozenSet();

    private static readonly SearchValues<char> Parting = SearchValues.Create(" \t\n\u00A0_/·・-‐‑–—");

    // They stand inside a word and say nothing of its sound.
    private static readonly SearchValues<char> Silent = SearchValues.Create("'.\"");

    private string? written;
    private string? joined;

    /// <summary>Whether nothing of it can be read.</summary>
    public bool IsEmpty => Words.Count is 0;

    /// <summary>The words' plain spellings without anything between them.</summary>
    public string Joined => joined ??= string.Concat(Words.Select(word => word.Plain));

    /// <summary>The words' plain spellings, given names as they stand for all languages, with single blanks between them.</summary>
    public string Written => written ??= Words is [var only] ? NameTables.FirstGiven(only.Plain) : string.Join(' ', Words.Select(word => NameTables.FirstGiven(word.Plain)));

    /// <summary>Takes a name apart; any text at all is read, of a very long one the beginning.</summary>
    public static NameForm Of(ReadOnlySpan<char> name)
    {
        var pieces = Pieces(name.Length > LongestName ? name[..LongestName] : name);
        var first = FirstAfterTitles(pieces);
        var words = new List<Stretch>(pieces.Count);
        var count = 0;
        for (var i = first; i < pieces.Count && count < MostWords; i++)
        {
            if (!IsArticle(pieces, i, first))
            {
                AddScripts(pieces[i].Folded, words);
                count++;
            }
        }

        return new NameForm(Read(words));
    }

    private static List<Piece> Pieces(ReadOnlySpan<char> name)
    {
        var pieces = new List<Piece>();
        foreach (var range in name.SplitAny(Parting))
        {
            var shown = WithoutPossessive(name[range].Trim(".,;:!?()[]«»„\"“”"));
            var folded = WithoutSilent(Fold.Of(shown));
            if (folded.Length > 0)
            {
                var end = range.End.GetOffset(name.Length);
                pieces.Add(new Piece(folded, end < name.Length && name[end] is '-' or '‐' or '‑' or '–'));
            }
        }

        return pieces;
    }

    private static string WithoutSilent(string folded) =>
        folded.AsSpan().ContainsAny(Silent) ? folded.Replace("'", "").Replace(".", "").Replace("\"", "") : folded;

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) => word switch
    {
        [.., '\'' or '’', 's' or 'S'] => word[..^2],
        [.., '\'' or '’'] => word[..^1],
        _ => word,
    };

    // "Chinese President Xi Jinping", "Dr. Fauci"; a title that is all there is stays.
    private static int FirstAfterTitles(List<Piece> pieces)
    {
        for (var i = Math.Min(pieces.Count - 2, 3); i >= 0; i--)
        {
            if (Titles.Contains(pieces[i].Folded) && !pieces[i].Joined && (i is 0 || pieces.Take(i).All(piece => Titles.Contains(piece.Folded) || IsPeople(piece.Folded))))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static bool IsPeople(string folded) => folded.Length > 1 && Demonyms.Contains(char.ToUpperInvariant(folded[0]) + folded[1..]);

    private static bool IsArticle(List<Piece> pieces, int at, int first) =>
        Articles.Contains(pieces[at].Folded) && at + 1 < pieces.Count && (pieces[at].Joined || at > first);

    private static List<NameWord> Read(List<Stretch> words)
    {
        if (words.Count > 0 && words.TrueForAll(word => word.Script is Script.Cyrillic))
        {
            return ReadCyrillic([.. words.Select(word => word.Folded)]);
        }

        var read = new List<NameWord>(words.Count);
        foreach (var (folded, script) in words)
        {
            Read(folded, script, read);
        }

        read.RemoveAll(word => word.Plain.Length is 0);
        return Syllables(read);
    }

    private static List<NameWord> ReadCyrillic(string[] folded)
    {
        if (Palladius.Read(folded) is { } chinese)
        {
            return [.. chinese.Select((sound, at) => new NameWord(folded[Math.Min(at, 1)], sound, Script.Cyrillic))];
        }

        var read = new List<NameWord>(folded.Length);
        foreach (var (word, first) in folded.Zip(CyrillicCases.FirstOfPerson(folded)))
        {
            if (LooseLatin.Of(Alphabets.OfCyrillic(first)) is { Length: > 0 } plain)
            {
                read.Add(new NameWord(word, plain, Script.Cyrillic));
            }
        }

        return read;
    }

    /// <summary>The word, cut where its script changes.</summary>
    private static void AddScripts(string folded, List<Stretch> words)
    {
        var start = 0;
        for (var i = 1; i <= folded.Length; i++)
        {
            if (i < folded.Length && (Scripts.Of(folded[i]) is var script && (script is Script.None || script == Scripts.Of(folded[start]) || Scripts.Of(folded[start]) is Script.None || char.GetUnicodeCategory(folded[i]) is System.Globalization.UnicodeCategory.ModifierLetter)))
            {
                continue;
            }

            words.Add(new Stretch(folded[start..i], Scripts.Of(folded[start])));
            start = i;
        }
    }

    /// <summary>Adds a word as it sounds: where a script writes syllables, one for each.</summary>
    private static void Read(string folded, Script script, List<NameWord> read)
    {
        switch (script)
        {
            case Script.Hangul:
                read.AddRange(Hangul.Read(folded).Select(syllable => new NameWord(folded, syllable, script)));
                break;
            case Script.Han:
                read.AddRange(Pinyin.Read(folded).Select(sound => new NameWord(folded, sound, script)));
                break;
            default:
                read.Add(new NameWord(folded, Plain(folded, script), script));
                break;
        }
    }

    private static string Plain(string folded, Script script) => script switch
    {
        Script.Cyrillic => LooseLatin.Of(Alphabets.OfCyrillic(CyrillicCases.First(folded))),
        Script.Greek => LooseLatin.Of(Alphabets.OfGreek(folded)),
        Script.Devanagari => LooseLatin.Of(Devanagari.Read(folded)),
        Script.Kana => LooseLatin.Of(Kana.Read(folded)),
        Script.Arabic => WithoutArticle(folded),
        Script.Latin or Script.None => LooseLatin.OfAny(folded),
        _ => folded,
    };

    private static string WithoutArticle(string word) => word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    // "Xi Jinping" is 习近平, "Kim Jongun" 김정은: the given name of two syllables is two words.
    private static List<NameWord> Syllables(List<NameWord> words)
    {
        if (words.Count is 2 && words[0].Script is Script.Latin)
        {
            var plain = Korean.IsSurname(words[0].Plain) ? Korean.Plain([words[0].Plain, .. Korean.Cut(words[1].Folded)]) : null;
            var cut = Pinyin.IsSurname(words[0].Folded) ? Pinyin.Cut(words[1].Folded) : [];
            words = cut.Length > 0 ? [words[0] with { Plain = words[0].Folded }, .. cut.Select(part => words[1] with { Folded = part, Plain = part })]
                : plain is not null ? [words[0], .. Korean.Cut(words[1].Folded).Select(part => words[1] with { Folded = part, Plain = part })]
                : words;
        }

        if (words.Count is 3 && Korean.Plain([.. words.Select(word => word.Script is Script.Latin ? word.Folded : word.Plain)]) is { } korean)
        {
            return [.. words.Zip(korean, (word, sound) => word with { Plain = sound })];
        }

        return words;
    }

    /// <summary>A word of the name, folded, and whether a hyphen joins it to the next.</summary>
    private sealed record Piece(string Folded, bool Joined);

    /// <summary>Letters of one script.</summary>
    private sealed record Stretch(string Folded, Script Script);
}
