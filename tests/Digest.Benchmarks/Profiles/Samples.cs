using Digest.Text;
using Digest.Text.Languages;

namespace Digest.Benchmarks.Profiles;

/// <summary>What one language has to show: its words with their weights, and its lines.</summary>
internal sealed class Samples
{
    // Rare words count almost as much as frequent ones: a headline is made of them.
    private const double Evenness = 0.4;

    // A word in running text is in use for certain, one in a list perhaps.
    private const int TextOverList = 3;

    private readonly Dictionary<string, int> counts = [];
    private readonly HashSet<string> listed;

    private readonly List<string> words = [];
    private readonly List<double> reach = [];
    private readonly List<string> lines = [];

    /// <summary>Reads the running text of <paramref name="language"/> in <paramref name="corpus"/>, and how likely the language is met.</summary>
    public Samples(string corpus, string language, Script script, double likelihood)
    {
        Likelihood = likelihood;
        foreach (var line in File.ReadLines(Path.Combine(corpus, language + ".txt")))
        {
            var plain = Plain(line, script);
            if (plain.Length > 20)
            {
                lines.Add(plain);
            }

            foreach (var word in WordsOf(plain, script))
            {
                counts[word] = counts.GetValueOrDefault(word) + TextOverList;
            }
        }

        listed = [.. File.ReadLines(Path.Combine(corpus, language + ".words")).Select(line => Plain(line, script).Trim()).Where(word => word.Length > 2 && !word.Contains(' '))];
    }

    /// <summary>How likely the language is met, beside the others.</summary>
    public double Likelihood { get; }

    /// <summary>The words that the running text uses more than once.</summary>
    public IEnumerable<string> Spoken => counts.Where(pair => pair.Value > TextOverList).Select(pair => pair.Key);

    /// <summary>
    /// Takes the listed words in. Lists are gathered from the web and hold much that is foreign: a word that others
    /// speak (<paramref name="spokenElsewhere"/>) and this language's running text does not is left out.
    /// </summary>
    public void TakeList(IReadOnlySet<string> spokenElsewhere)
    {
        foreach (var word in listed)
        {
            if (counts.ContainsKey(word) || !spokenElsewhere.Contains(word))
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        var total = 0.0;
        foreach (var (word, count) in counts)
        {
            words.Add(word);
            reach.Add(total += Math.Pow(count, Evenness));
        }
    }

    /// <summary>Every word with its weight.</summary>
    public IEnumerable<(string Word, double Weight)> Weighted =>
        words.Select((word, i) => (word, (reach[i] - (i > 0 ? reach[i - 1] : 0)) / reach[^1]));

    /// <summary>A word by its weight.</summary>
    public string Word(Random random)
    {
        var at = reach.BinarySearch(random.NextDouble() * reach[^1]);
        return words[Math.Min(at < 0 ? ~at : at, words.Count - 1)];
    }

    /// <summary>A short text: a word, two, some, or a part of a line; blanks between and around.</summary>
    public string Text(Random random)
    {
        var kind = random.Next(10);
        if (kind < 5)
        {
            return $" {Word(random)} ";
        }

        if (kind < 8 || lines.Count is 0)
        {
            return $" {Word(random)} {Word(random)} ";
        }

        var line = lines[random.Next(lines.Count)];
        return line.Length > 60 ? line[..(line.LastIndexOf(' ', 59) + 1)] : line;
    }

    // Where no blanks part words, every pair of characters is taken for one.
    private static IEnumerable<string> WordsOf(string plain, Script script)
    {
        foreach (var word in plain.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (script is not Script.Han || word.Length < 3)
            {
                yield return word;
                continue;
            }

            for (var i = 1; i < word.Length; i++)
            {
                yield return word.Substring(i - 1, 2);
            }
        }
    }

    private static string Plain(string line, Script script)
    {
        Span<char> room = line.Length < 2000 ? stackalloc char[line.Length + 2] : new char[line.Length + 2];
        return room[..Language.Copy(line, script, room)].ToString();
    }
}
