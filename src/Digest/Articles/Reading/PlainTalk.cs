namespace Digest.Articles.Reading;

/// <summary>Lines of a scraped text that are known by how often their kind comes: what readers say below it, and tables of cookies.</summary>
internal sealed class PlainTalk
{
    private const int LongestName = 60;
    private const int FewestReaders = 2; // one may be a heading of the article: "What the minister says"
    private const int FewestCookies = 8; // an article about cookies has fewer lines that name one
    private const int LongestCookie = 400;

    private static readonly string[] Said =
        [" says:", " says", " said:", " wrote:", " writes:", " sagt:", " schreibt:", " schrieb:", " a dit :", " dice:", " dijo:", " disse:", " ha scritto:", " schreef:", " pisze:", " пишет:", " говорит:"];

    private readonly int readers;
    private readonly HashSet<int> cookies;

    private PlainTalk(int readers, HashSet<int> cookies)
    {
        this.readers = readers;
        this.cookies = cookies;
    }

    /// <summary>What <paramref name="lines"/> hold of both kinds.</summary>
    public static PlainTalk Of(List<TextLine> lines) => new(
        Often(lines, FewestReaders, NamesReader).DefaultIfEmpty(int.MaxValue).Min(),
        Often(lines, FewestCookies, NamesCookie));

    /// <summary>Whether readers have the word at this line: from where the first of them is named to the end.</summary>
    public bool IsReaders(int at) => at >= readers;

    /// <summary>Whether the line tells of a cookie, among many that do.</summary>
    public bool IsCookie(int at) => cookies.Contains(at);

    private static HashSet<int> Often(List<TextLine> lines, int fewest, Func<string, bool> isOne)
    {
        var found = Enumerable.Range(0, lines.Count).Where(at => isOne(lines[at].Text)).ToHashSet();
        return found.Count >= fewest ? found : [];
    }

    private static bool NamesReader(string line) =>
        line.Length <= LongestName && char.IsLetterOrDigit(line[0]) && Array.Exists(Said, end => line.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool NamesCookie(string line) =>
        line.Length <= LongestCookie && line.Contains("cookie", StringComparison.OrdinalIgnoreCase);
}
