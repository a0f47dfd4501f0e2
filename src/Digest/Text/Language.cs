namespace Digest.Text;

/// <summary>Tells the language that a text is written in.</summary>
public static class Language
{
    /// <summary>The answer for a text without letters, or in a language that is not known here.</summary>
    public const string Unknown = "und";

    private const int Most = 4000;

    private static readonly (string Language, string[] Words)[] Common =
    [
        ("en", ["the", "and", "of", "to", "in", "is", "that", "for", "with", "was"]),
        ("de", ["der", "die", "und", "das", "nicht", "ist", "mit", "den", "von", "ein"]),
        ("fr", ["le", "la", "les", "des", "et", "est", "une", "dans", "pour", "du"]),
        ("es", ["el", "los", "las", "que", "del", "una", "por", "con", "y", "para"]),
        ("it", ["il", "che", "di", "della", "per", "gli", "con", "sono", "non", "nel"]),
        ("pt", ["o", "os", "uma", "não", "do", "da", "para", "com", "em", "que"]),
        ("nl", ["het", "een", "van", "en", "niet", "dat", "de", "zijn", "voor", "met"]),
        ("pl", ["nie", "się", "na", "jest", "to", "w", "z", "że", "do", "i"]),
        ("tr", ["bir", "ve", "bu", "için", "ile", "da", "de", "olarak", "daha", "çok"]),
    ];

    /// <summary>
    /// The BCP 47 primary tag of the language of <paramref name="text"/>, or <see cref="Unknown"/>.
    /// Reads at most some thousand characters. Never throws.
    /// </summary>
    public static string Detect(string text)
    {
        var read = text.AsSpan(0, Math.Min(text.Length, Most));
        var script = ByScript(read);
        if (script is not "latin") return script;

        var words = new HashSet<string>(read.ToString().ToLowerInvariant().Split(' ', '\n', ',', '.'));
        return Common.MaxBy(candidate => candidate.Words.Count(words.Contains)).Language;
    }

    private static string ByScript(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z') return "latin";
            if (letter is >= 'Ѐ' and <= 'ӿ') return text.ContainsAny("іїєґ") ? "uk" : "ru";
            if (letter is >= '\u0370' and <= '\u03FF') return "el";
            if (letter is >= '\u0590' and <= '\u05FF') return "he";
            if (letter is >= '\u0600' and <= '\u06FF') return text.ContainsAny("پچگی") ? "fa" : "ar";
            if (letter is >= '\u0900' and <= '\u097F') return "hi";
            if (letter is >= '\u3040' and <= '\u30FF') return "ja";
            if (letter is >= '\uAC00' and <= '\uD7A3') return "ko";
            if (letter is >= '\u4E00' and <= '\u9FFF') return text.ContainsAnyInRange('\u3040', '\u30FF') ? "ja" : "zh";
        }

        return Unknown;
    }
}
