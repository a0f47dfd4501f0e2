using System.Collections.Concurrent;
using Digest.Text.Languages;

namespace Digest.Text.Cutting;

/// <summary>How a dot behind an abbreviation is to be read.</summary>
internal enum Abbreviation
{
    /// <summary>Not an abbreviation.</summary>
    None,

    /// <summary>Stands before a name and never ends a sentence: Dr, Prof.</summary>
    Never,

    /// <summary>Ends no sentence before a number: p, vol.</summary>
    BeforeNumber,

    /// <summary>Ends a sentence only before a word that begins one: etc, Inc.</summary>
    Inside,

    /// <summary>Behind a number it ends a sentence before any capital: a.m, km.</summary>
    Unit,

    /// <summary>Ends a sentence before any capital: Ph.D.</summary>
    AfterName,

    /// <summary>A name with an exclamation mark of its own: Yahoo!</summary>
    Exclaimed,
}

/// <summary>The abbreviations of one language, from <c>Abbreviations/LANGUAGE.txt</c>, with those that are used everywhere.</summary>
internal sealed class Abbreviations
{
    // Languages that write "the 3rd" as "3."
    private static readonly HashSet<string> WithOrdinals =
        [.. "de da nb nn no fi et lv cs sk sl hr bs sr hu pl tr is eu fo lb".Split(' ')];

    private static readonly ConcurrentDictionary<string, Abbreviations> Known = new();

    private readonly Dictionary<string, Abbreviation> kinds = [];
    private readonly HashSet<string> openings = [];
    private readonly HashSet<string> labelled = [];

    private Abbreviations(string language)
    {
        HasOrdinals = WithOrdinals.Contains(language);
        Read("common");
        Read(language);
    }

    /// <summary>Whether the language writes ordinals with a dot.</summary>
    public bool HasOrdinals { get; }

    /// <summary>The table of <paramref name="language"/>; what holds everywhere if it has none of its own.</summary>
    public static Abbreviations Of(string language) =>
        Known.TryGetValue(language, out var known) ? known
        : WordList.Exists("Abbreviations", language) ? Known.GetOrAdd(language, static tag => new Abbreviations(tag))
        : Known.GetOrAdd(WithOrdinals.Contains(language) ? language : Language.Unknown, static tag => new Abbreviations(tag));

    /// <summary>How a dot behind <paramref name="token"/> is to be read; the token comes without that dot, as written.</summary>
    public Abbreviation KindOf(ReadOnlySpan<char> token) =>
        kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Fold.Of(token), out var kind) ? kind : Abbreviation.None;

    /// <summary>Whether <paramref name="foldedWord"/> opens an adverbial that a verb has yet to follow: at, on, in.</summary>
    public bool Opens(string foldedWord) => openings.Contains(foldedWord);

    /// <summary>Whether <paramref name="foldedWord"/> is told from others of its kind by a letter: plan A, vitamin C.</summary>
    public bool IsLabelled(string foldedWord) => labelled.Contains(foldedWord);

    private void Read(string language)
    {
        foreach (var line in WordList.Lines("Abbreviations", language))
        {
            var colon = line.IndexOf(':');
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(line[..colon], Fold.Of(word));
            }
        }
    }

    private void Add(string kind, string word)
    {
        switch (kind)
        {
            case "opening":
                openings.Add(word);
                break;
            case "labelled":
                labelled.Add(word);
                break;
            default:
                kinds[word] = Enum.Parse<Abbreviation>(kind);
                break;
        }
    }
}
