using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Text;
using Digest.Text.Answers;

namespace Digest.Bot;

/// <summary>What somebody means who types no slash: a number is a story, an address a feed to add, "what's new" a digest, words that ask are answered, anything else is looked for.</summary>
internal static partial class PlainWords
{
    /// <summary>Whole messages that mean a command, in the languages that are spoken here.</summary>
    private static readonly FrozenDictionary<string, string> Commands = Read(
        ("digest", "what's new|whats new|what is new|any news|news|the news|latest news|digest|was gibt es neues|was gibt's neues|was ist neu|nachrichten|neuigkeiten|quoi de neuf|les nouvelles|actualités|qué hay de nuevo|que hay de nuevo|noticias|novedades|che c'è di nuovo|novità|notizie|o que há de novo|novidades|notícias|что нового|новости|дайджест|сводка|що нового|новини|ne var ne yok|yenilikler|haberler|apa yang baru|ada berita apa|berita|ما الجديد|الأخبار|أخبار|چه خبر|تازه چه خبر|اخبار|क्या नया है|समाचार|ख़बरें|有什么新闻|有什么新消息|新闻|ニュース|何か新しいニュースは|新しいニュース|뉴스|새 소식|새로운 소식"),
        ("help", "/|help|hilfe|aide|ayuda|aiuto|ajuda|помощь|справка|допомога|довідка|yardım|bantuan|مساعدة|راهنما|کمک|मदद|सहायता|帮助|ヘルプ|使い方|도움말|도움"),
        ("why", "why|warum|wieso|pourquoi|por qué|por que|por quê|perché|почему|чому|neden|niye|kenapa|mengapa|لماذا|چرا|क्यों|为什么|なぜ|왜"));

    /// <summary>A first word behind which the words of a timeline stand.</summary>
    private static readonly FrozenSet<string> Timelines = "timeline chronology zeitleiste chronologie chronik cronología cronologia хронология хронологія kronoloji kronologi تسلسل घटनाक्रम".Split(' ').Select(word => Fold.Of(word)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Of = "of for de von di da du des от о про".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The command that is meant, and what stands behind it.</summary>
    public static (string Name, string Argument) Read(string stated) =>
        Whole(stated) is { } whole ? whole
        : IsAddress(stated) ? ("add", stated)
        : Timeline(stated) is { } words ? ("timeline", words)
        : Question.IsAsked(stated) ? ("ask", stated)
        : ("search", stated);

    /// <summary>The command that the words mean as they stand; null where they are words like any others.</summary>
    public static (string Name, string Argument)? Whole(string stated)
    {
        if (int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return ("story", stated);
        }

        var bare = Bare(stated);
        return Commands.TryGetValue(bare, out var command) ? (command, "") : Numbered(bare);
    }

    /// <summary>"why 3".</summary>
    private static (string Name, string Argument)? Numbered(string bare) =>
        bare.LastIndexOf(' ') is var blank and > 0
        && int.TryParse(bare.AsSpan(blank + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && Commands.GetValueOrDefault(bare[..blank]) is "why"
            ? ("why", bare[(blank + 1)..])
            : null;

    /// <summary>The words behind "timeline of"; null where it begins otherwise, or nothing stands behind.</summary>
    private static string? Timeline(string stated)
    {
        var words = stated.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && Timelines.Contains(Fold.Of(words[0])) && words.Skip(Of.Contains(Fold.Of(words[1])) ? 2 : 1).ToList() is { Count: > 0 } rest
            ? string.Join(' ', rest)
            : null;
    }

    private static string Bare(string stated) => Fold.Of(stated).Trim(' ', '?', '？', '؟', '!', '¿', '¡', '.', '。', '！', '…');

    private static bool IsAddress(string text) =>
        Site().IsMatch(text)
        || (!text.Any(char.IsWhiteSpace)
            && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(text, UriKind.Absolute, out _));

    /// <summary>An address as people write it: <c>www.example.org</c>, <c>example.org/news</c>. A name with a dot alone may be a firm or a language.</summary>
    [GeneratedRegex(@"^(www\.([a-z0-9-]+\.)+[a-z]{2,}|([a-z0-9-]+\.)+[a-z]{2,}/\S*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Site();

    private static FrozenDictionary<string, string> Read(params ReadOnlySpan<(string Command, string Phrases)> table)
    {
        var commands = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (command, phrases) in table)
        {
            foreach (var phrase in phrases.Split('|'))
            {
                commands.TryAdd(Bare(phrase), command);
            }
        }

        return commands.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
