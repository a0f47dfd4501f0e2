using System.Buffers;

namespace Digest.Lookups;

/// <summary>Reads what was typed behind /search: words, "phrases", -without, OR, word*, and operators like from:harbour.</summary>
internal sealed class QueryReader(string typed, DateTimeOffset now)
{
    /// <summary>More is not read: a question of this length is a text.</summary>
    private const int MostCharacters = 1000;

    private const int MostWords = 40;

    private const string QuotesThatOpen = "\"“„«»「『”";

    private static readonly SearchValues<char> QuotesThatClose = SearchValues.Create("\"”“»«」』");

    private readonly string text = typed.Length > MostCharacters ? typed[..MostCharacters] : typed;
    private readonly List<List<SoughtWord>> wanted = [];
    private readonly List<SoughtWord> without = [];
    private readonly List<string> from = [];
    private readonly List<string> languages = [];
    private readonly List<string> filters = [];
    private readonly List<string> unread = [];
    private bool inTitle;
    private bool joinsNext;
    private long? since;
    private long? until;
    private int at;

    public LookupQuery Read()
    {
        while (SkipBlanks())
        {
            var begun = at;
            var isWithout = text[at] is '-' or '−' or '–' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            at += isWithout ? 1 : 0;
            var (word, isPhrase) = QuotesThatOpen.Contains(text[at]) ? (Quoted(), true) : (Bare(), false);
            if (isPhrase || isWithout || !IsOperator(word, begun))
            {
                Take(word, isPhrase, isWithout, begun);
            }
        }

        return new LookupQuery
        {
            Wanted = wanted,
            Without = without,
            From = from,
            Languages = languages,
            InTitle = inTitle,
            Since = since,
            Until = until,
            Filters = filters,
            Unread = unread,
        };
    }

    private bool SkipBlanks()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '(' or ')' or ','))
        {
            at++;
        }

        return at < text.Length;
    }

    /// <summary>The words of a quotation; a quote that nothing closes is a blank.</summary>
    private string Quoted()
    {
        var end = text.AsSpan(at + 1).IndexOfAny(QuotesThatClose);
        if (end < 0)
        {
            at++;
            return "";
        }

        var words = text.Substring(at + 1, end);
        at += end + 2;
        return words;
    }

    private string Bare()
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')') && !QuotesThatOpen.Contains(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>Whether the word is one of ours: <c>OR</c>, or a name and a colon that we know.</summary>
    private bool IsOperator(string word, int begun)
    {
        if (word is "OR" or "|")
        {
            joinsNext = wanted.Count > 0;
            return true;
        }

        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return false;
        }

        var value = colon < word.Length - 1 ? word[(colon + 1)..]
            : at < text.Length && QuotesThatOpen.Contains(text[at]) ? Quoted()
            : "";
        if (Heed(word[..colon].ToLowerInvariant(), value.Trim()) is not { } understood)
        {
            return false;
        }

        (understood ? filters : unread).Add(text[begun..at]);
        return true;
    }

    /// <summary>Null: no operator of ours; false: its value says nothing.</summary>
    private bool? Heed(string name, string value) => name switch
    {
        "from" or "source" => Keep(from, value),
        "lang" or "language" => Keep(languages, value.Length is >= 2 and <= 8 && value.All(char.IsAsciiLetter) ? value.ToLowerInvariant() : ""),
        "since" or "after" => QueryTime.Read(value, now) is { From: var first } && (since = first.ToUnixTimeMilliseconds()) is not null,
        "until" or "before" => QueryTime.Read(value, now) is { To: var end } && (until = end.ToUnixTimeMilliseconds()) is not null,
        "in" => value.ToLowerInvariant() is "title" or "titles" && (inTitle = true),
        _ => null,
    };

    private static bool Keep(List<string> values, string value)
    {
        if (!value.Any(char.IsLetterOrDigit))
        {
            return false;
        }

        values.Add(value);
        return true;
    }

    private void Take(string word, bool isPhrase, bool isWithout, int begun)
    {
        if (!word.Any(char.IsLetterOrDigit) || wanted.Count + without.Count >= MostWords)
        {
            return;
        }

        var sought = new SoughtWord(isPhrase ? word.Trim() : word.TrimEnd('*'), isPhrase, !isPhrase && word.EndsWith('*'));
        if (isWithout)
        {
            without.Add(sought);
            filters.Add(text[begun..at]);
        }
        else if (joinsNext)
        {
            wanted[^1].Add(sought);
        }
        else
        {
            wanted.Add([sought]);
        }

        joinsNext = false;
    }
}
