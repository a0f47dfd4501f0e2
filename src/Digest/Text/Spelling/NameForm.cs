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

    /// <summary>Whether nothing of it can be read.</summary>
    public bool IsEmpty => Words.Count is 0;

    /// <summary>The words' plain spellings without anything between them.</summary>
    public string Joined => string.Concat(Words.Select(word => word.Plain));

    /// <summary>Takes a name apart; any text at all is read, of a very long one the beginning.</summary>
    public static NameForm Of(ReadOnlySpan<char> name)
    {
        var pieces = Pieces(name.Length > LongestName ? name[..LongestName] : name);
        var first = FirstAfterTitles(pieces);
        var folded = new List<string>();
        for (var i = first; i < pieces.Count && folded.Count < MostWords; i++)
        {
            if (!IsArticle(pieces, i, first))
            {
                folded.Add(pieces[i].Folded);
            }
        }

        return new NameForm(Read(folded));
    }

    private static List<(string Folded, bool Small, bool Joined)> Pieces(ReadOnlySpan<char> name)
    {
        var pieces = new List<(string Folded, bool Small, bool Joined)>();
        foreach (var range in name.SplitAny(" \t\n\u00A0_/·・-‐‑–—"))
        {
            var shown = WithoutPossessive(name[range].Trim(".,;:!?()[]«»„\"“”"));
            var folded = Fold.Of(shown).Replace("'", "").Replace(".", "").Replace("\"", "");
            if (folded.Length > 0)
            {
                var end = range.End.GetOffset(name.Length);
                pieces.Add((folded, char.IsLower(shown[0]), end < name.Length && name[end] is '-' or '‐' or '‑' or '–'));
            }
        }

        return pieces;
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) => word switch
    {
        [.., '\'' or '’', 's' or 'S'] => word[..^2],
        [.., '\'' or '’'] => word[..^1],
        _ => word,
    };

    // "Chinese President Xi Jinping", "Dr. Fauci"; a title that is all there is stays.
    private static int FirstAfterTitles(List<(string Folded, bool Small, bool Joined)> pieces)
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

    private static bool IsArticle(List<(string Folded, bool Small, bool Joined)> pieces, int at, int first) =>
        Articles.Contains(pieces[at].Folded) && at + 1 < pieces.Count && (pieces[at].Joined || at > first);

    private static NameWord[] Read(List<string> folded)
    {
        var words = folded.SelectMany(SplitScripts).ToList();
        if (Palladius.Read([.. words.Select(word => word.Folded)]) is { } chinese)
        {
            return [.. chinese.Select((sound, at) => words[Math.Min(at, 1)] with { Plain = sound })];
        }

        if (words.Count > 0 && words.TrueForAll(word => word.Script is Script.Cyrillic))
        {
            return [.. words.Zip(CyrillicCases.FirstOfPerson([.. words.Select(word => word.Folded)]), (word, first) => word with { Plain = LooseLatin.Of(Alphabets.OfCyrillic(first)) }).Where(IsRead)];
        }

        return [.. Syllables(words.SelectMany(Plain).Where(IsRead).ToList())];
    }

    private static bool IsRead(NameWord word) => word.Plain.Length > 0;

    private static IEnumerable<NameWord> SplitScripts(string folded)
    {
        var start = 0;
        for (var i = 1; i <= folded.Length; i++)
        {
            if (i < folded.Length && (Scripts.Of(folded[i]) is var script && (script is Script.None || script == Scripts.Of(folded[start]) || Scripts.Of(folded[start]) is Script.None || char.GetUnicodeCategory(folded[i]) is System.Globalization.UnicodeCategory.ModifierLetter)))
            {
                continue;
            }

            yield return new NameWord(folded[start..i], "", Scripts.Of(folded[start]));
            start = i;
        }
    }

    private static IEnumerable<NameWord> Plain(NameWord word)
    {
        switch (word.Script)
        {
            case Script.Cyrillic:
                return [word with { Plain = LooseLatin.Of(Alphabets.OfCyrillic(CyrillicCases.First(word.Folded))) }];
            case Script.Greek:
                return [word with { Plain = LooseLatin.Of(Alphabets.OfGreek(word.Folded)) }];
            case Script.Devanagari:
                return [word with { Plain = LooseLatin.Of(Devanagari.Read(word.Folded)) }];
            case Script.Kana:
                return [word with { Plain = LooseLatin.Of(Kana.Read(word.Folded)) }];
            case Script.Hangul:
                return Hangul.Read(word.Folded).Select(syllable => word with { Plain = syllable });
            case Script.Han:
                return Pinyin.Read(word.Folded).Select(sound => word with { Plain = sound });
            case Script.Arabic:
                return [word with { Plain = WithoutArticle(word.Folded) }];
            case Script.Latin or Script.None:
                return [word with { Plain = LooseLatin.OfAny(word.Folded) }];
            default:
                return [word with { Plain = word.Folded }];
        }
    }

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
}
